using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Lists;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Platform.History;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>A list is taken as one step, by the rules by which every import is, and taken back as one.</summary>
public sealed class TakingTests
{
    private const string Csv = "name,country,city,website\nAlpha University,Thailand,,\nBeta Academy,China,,\nNowhere College of Nothing,Iceland,Akureyri,nowhere.example\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_would_change_is_shown_then_done_and_taken_back_to_the_last_row(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var before = await RowsAsync(site);
        var list = await editor.BringAsync(Csv);
        await MakeAsync(site, editor, list);
        Assert.Equal(before, await RowsAsync(site));
        var page = Plain.Of(await editor.GetAsync(list + "/changes"));
        Assert.Contains("2 members would be added, 1 stays as it is.", page);
        Assert.Contains("1 organization would come into being.", page);
        Assert.Equal(before, await RowsAsync(site));
        await editor.TakeAsync(list);
        Assert.Equal(["Alpha University", "Beta Academy", "Gamma Hospital", "Nowhere College of Nothing"], await site.MembersAsync());
        Assert.Contains("Nowhere College of Nothing", Plain.Of(await site.GetAsync("/organizations/nowhere-college-of-nothing")));
        Assert.Contains("The Ring: members", Plain.Of(await site.GetAsync("/alliances/the-ring/sources")));
        Assert.Contains("It was taken as one step", Plain.Of(await editor.GetAsync(list)));
        await editor.UndoAsync(list);
        Assert.Equal(before, await RowsAsync(site));
        Assert.Contains("was taken back", Plain.Of(await editor.GetAsync(list)));
        Assert.Null((await site.WithAsync<VerifyHistory, HistoryVerdict>(v => v.RunAsync())).Problem);
        // The review stands as it was, and can be taken again.
        await editor.FillAndGoAsync(list, ("what", "reopen"));
        await editor.TakeAsync(list);
        Assert.Contains("Nowhere College of Nothing", await site.MembersAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_that_says_what_is_known_changes_nothing(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync(Csv);
        await MakeAsync(site, editor, list);
        await editor.TakeAsync(list);
        await SmallWorld.IndexAsync(site);
        var before = await RowsAsync(site);
        var steps = await StepsAsync(site);
        var again = await editor.BringAsync(Csv);
        Assert.All(await site.RowsAsync(again), r => Assert.Equal(RowFinding.Certain, r.Finding));
        Assert.Contains("Nothing would change", Plain.Of(await editor.GetAsync(again + "/changes")));
        await editor.TakeAsync(again);
        Assert.Equal((before, steps), (await RowsAsync(site), await StepsAsync(site)));
        Assert.Contains("Done", Plain.Of(await editor.GetAsync(again)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_table_of_statements_and_a_list_are_the_same_rows(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nAlpha University,Thailand\nBeta Academy,China\n", ("address", "https://ring.example/members"));
        await editor.TakeAsync(list);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-list-").FullName, "members.csv");
        await File.WriteAllTextAsync(file, "alliance,member_name,country_or_region,category,as_of,source_title,source_url,trust\nThe Ring,Alpha University,Thailand,member,2026-03-12,The Ring: members,https://ring.example/members,own\nThe Ring,Beta Academy,China,member,2026-03-12,The Ring: members,https://ring.example/members,own\n");
        Assert.Empty(await site.WithAsync<ImportStatements, IReadOnlyDictionary<string, int>>(import => import.RunAsync(file, "tester", "test")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_of_all_members_makes_doubtful_who_is_missing_with_a_reason_and_only_when_all_is_settled(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nAlpha University,Thailand\nWestern University,\n", ("kind", "full"));
        Assert.Contains("1 row is not settled yet. As the list says that it is complete", Plain.Of(await editor.GetAsync(list + "/changes")));
        Assert.DoesNotContain("name=\"digest\"", await editor.GetAsync(list + "/changes"));
        var token = (await editor.FormAsync(list, "what"))["__RequestVerificationToken"];
        using (var early = await editor.Client.PostAsync(list + "/changes", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("note", "their page")])))
            Assert.Contains("is taken whole", Plain.Of(await Visitor.TextAsync(early, HttpStatusCode.Conflict, list)));
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[1], (await site.IdAsync("western-ca")).ToString("N")));
        var page = Plain.Of(await editor.GetAsync(list + "/changes"));
        Assert.Contains("1 member would be added, 1 would be missing, 1 stays as it is.", page);
        using (var without = await editor.FillAsync(list + "/changes", ("note", "")))
            Assert.Contains("Say why: members would no longer be certain.", Plain.Of(await Visitor.TextAsync(without, HttpStatusCode.UnprocessableEntity, list)));
        await editor.TakeAsync(list, "their page of March");
        Assert.Equal(["Alpha University", "Western University"], await site.MembersAsync(MembershipAnswer.Certain));
        Assert.Equal(["Gamma Hospital"], await site.MembersAsync(MembershipAnswer.Possible));
        await editor.UndoAsync(list);
        Assert.Equal(["Alpha University", "Gamma Hospital"], await site.MembersAsync(MembershipAnswer.Certain));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Settled_rows_are_taken_and_the_others_stay(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nBeta Academy,China\nWestern University,\n");
        Assert.Contains("1 row is not settled yet: it stays here", Plain.Of(await editor.GetAsync(list + "/changes")));
        await editor.TakeAsync(list);
        Assert.Equal(["Alpha University", "Beta Academy", "Gamma Hospital"], await site.MembersAsync());
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[1], (await site.IdAsync("western-ca")).ToString("N")));
        await editor.TakeAsync(list);
        Assert.Equal(["Alpha University", "Beta Academy", "Gamma Hospital", "Western University"], await site.MembersAsync());
        Assert.Contains("Done", Plain.Of(await editor.GetAsync(list)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_moved_since_it_was_seen_is_shown_before_it_is_done(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nBeta Academy,China\nWestern University,\n");
        var form = await editor.FormAsync(list + "/changes", "digest");
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[1], (await site.IdAsync("western-ca")).ToString("N")));
        using var answer = await editor.SendAsync(form);
        Assert.Contains("Meanwhile something changed", Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.Conflict, list)));
        Assert.DoesNotContain("Beta Academy", await site.MembersAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rows_of_one_text_that_mean_two_organizations_are_two_members(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var (canada, states) = (await site.IdAsync("western-ca"), await site.IdAsync("western-us"));
        var list = await editor.BringAsync("name,city\nWestern University,London\nWestern University,Omaha\n");
        var rows = await site.RowsAsync(list);
        await editor.ChooseAsync(list, (rows[0], canada.ToString("N")), (rows[1], states.ToString("N")));
        await editor.TakeAsync(list);
        Assert.Equal(new HashSet<Guid?> { canada, states }, await NamedAsync(site, "Western University"));
        // The same list again says nothing new.
        var again = await editor.BringAsync("name,city\nWestern University,London\nWestern University,Omaha\n");
        rows = await site.RowsAsync(again);
        await editor.ChooseAsync(again, (rows[0], canada.ToString("N")), (rows[1], states.ToString("N")));
        await editor.TakeAsync(again);
        Assert.Equal(2, await site.WithAsync((SeraiDb db) => db.MembershipStatements.CountAsync(s => s.MemberName == "Western University")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_list_decided_otherwise_corrects_what_it_meant(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        foreach (var slug in (string[])["western-ca", "western-us"])
        {
            var list = await editor.BringAsync("name\nWestern University\n");
            await editor.ChooseAsync(list, ((await site.RowsAsync(list))[0], (await site.IdAsync(slug)).ToString("N")));
            // Who was a member by it is none any more, so a reason is asked for.
            await editor.TakeAsync(list, slug == "western-us" ? "it was the other one" : "");
        }
        Assert.Equal(new HashSet<Guid?> { await site.IdAsync("western-us") }, await NamedAsync(site, "Western University"));
    }

    private static Task<HashSet<Guid?>> NamedAsync(TestSite site, string name) => site.WithAsync(async (SeraiDb db) =>
        (await db.MembershipStatements.Where(s => s.MemberName == name).Select(s => s.MemberId).ToListAsync()).ToHashSet());

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_that_stood_as_written_becomes_its_organization(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind, "The Ring,Western University,,member,2012,,");
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name\nWestern University\n", ("kind", "full"));
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[0], (await site.IdAsync("western-ca")).ToString("N")));
        var page = Plain.Of(await editor.GetAsync(list + "/changes"));
        Assert.Contains("1 earlier statement of the same name would mean its organization.", page);
        Assert.Contains("0 members would be added, 2 would be missing, 1 stays as it is.", page);
        await editor.TakeAsync(list, "their page");
        Assert.All(await site.WithAsync<SeraiDb, List<MembershipStatement>>(db => db.MembershipStatements.Where(s => s.MemberName == "Western University").ToListAsync()), s => Assert.NotNull(s.MemberId));
    }

    private static async Task MakeAsync(TestSite site, Visitor editor, string list)
    {
        var row = (await site.RowsAsync(list))[2];
        using var made = await editor.SendAsync(await editor.FormAsync($"{list}/rows/{row.Id:N}", "country"));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
    }

    private static Task<string> RowsAsync(TestSite site) => site.WithAsync<SeraiDb, string>(WholeRegistry.RowsAsync);

    private static Task<int> StepsAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.Steps.CountAsync());
}
