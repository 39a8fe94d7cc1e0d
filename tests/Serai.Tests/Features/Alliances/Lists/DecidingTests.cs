using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>Whom a row names is decided by people, kept at once, and remembered.</summary>
public sealed class DecidingTests
{
    private const string Csv = "name,country,city,website\nAlpha University,Thailand,,\nWestern University,,,\nNowhere College of Nothing,Iceland,Akureyri,nowhere.example\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_row_is_chosen_made_left_out_kept_as_written_and_taken_back(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug, "Wen Tianxiang");
        var list = await editor.BringAsync(Csv);
        var rows = await site.RowsAsync(list);
        var western = await site.IdAsync("western-ca");
        await editor.ChooseAsync(list, (rows[1], western.ToString("N")));
        Assert.Equal((RowChoice.Organization, western), await Of(1));
        Assert.Contains("decided by Wen Tianxiang", Plain.Of(await editor.GetAsync(list + "/names?show=all")));
        foreach (var (button, choice) in ((string, RowChoice)[])[("out", RowChoice.LeftOut), ("written", RowChoice.AsWritten), ("back", RowChoice.Open)])
        {
            var form = await editor.FormAsync(list + "/names?show=all", "seen." + rows[1].Id.ToString("N"));
            form[button] = rows[1].Id.ToString("N");
            using var answer = await editor.SendAsync(form);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.EndsWith("#row-" + rows[1].Id.ToString("N"), answer.Headers.Location!.ToString());
            Assert.Equal(choice, (await Of(1)).Choice);
        }
        // Searched for in any script or spelling.
        var row = $"{list}/rows/{rows[1].Id:N}";
        Assert.Contains("Delta Institute", Plain.Of(await editor.GetAsync(row + "?q=delta+institut")));
        var found = await editor.FormAsync(row + "?q=delta+institut", "choice." + rows[1].Id.ToString("N"));
        found["choice." + rows[1].Id.ToString("N")] = (await site.IdAsync("delta")).ToString("N");
        using (var chosen = await editor.SendAsync(found))
            Assert.Equal(HttpStatusCode.SeeOther, chosen.StatusCode);
        Assert.Equal(await site.IdAsync("delta"), (await Of(1)).Organization);
        Assert.Contains("Delta Institute", Plain.Of(await editor.GetAsync(list + "/names?show=all")));
        // One that is in no register, described by what the row says.
        var made = await editor.FormAsync($"{list}/rows/{rows[2].Id:N}", "country");
        Assert.Equal(("Nowhere College of Nothing", "Iceland", "Akureyri", "https://nowhere.example"), (made["name"], made["country"], made["city"], made["web"]));
        made["country"] = "Nowhereland";
        using (var refused = await editor.SendAsync(made))
            Assert.Contains("No country or region is called “Nowhereland”", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, row)));
        made["country"] = "IS";
        using (var kept = await editor.SendAsync(made))
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Equal(RowChoice.New, (await Of(2)).Choice);
        Assert.Contains("a new organization, when the list is taken", Plain.Of(await editor.GetAsync(list + "/names?show=all")));

        async Task<(RowChoice Choice, Guid? Organization)> Of(int at) => (await site.RowsAsync(list)) is var now ? (now[at].Choice, now[at].OrganizationId) : default;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task All_that_are_in_no_register_are_made_or_kept_as_written_at_once(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        foreach (var (value, choice) in ((string, RowChoice)[])[("new", RowChoice.New), ("written", RowChoice.AsWritten)])
        {
            var list = await editor.BringAsync(Csv + "Zyx Wvu Seminary,Peru,,\n");
            var form = await editor.FormAsync(list + "/names", "seen." + (await site.RowsAsync(list))[2].Id.ToString("N"));
            form["rest"] = value;
            using var answer = await editor.SendAsync(form);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            var rows = await site.RowsAsync(list);
            Assert.Equal([RowChoice.Organization, RowChoice.Open, choice, choice], rows.Select(r => r.Choice));
            if (choice == RowChoice.New)
                Assert.Equal(("Zyx Wvu Seminary", "PE"), (rows[3].NewName, rows[3].NewCountry));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_decide_at_once_nobodys_decision_is_lost_unseen(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var wen = await site.SignedInAsync(Role.Editor, ListWalk.Slug, "Wen Tianxiang");
        using var lin = await site.SignedInAsync(Role.Editor, ListWalk.Slug, "Lin Daiyu");
        var list = await wen.BringAsync(Csv);
        var rows = await site.RowsAsync(list);
        var (canada, states, beta) = (await site.IdAsync("western-ca"), await site.IdAsync("western-us"), await site.IdAsync("beta"));
        var first = await wen.ChoosingAsync(list, (rows[1], canada.ToString("N")));
        var second = await lin.ChoosingAsync(list, (rows[1], states.ToString("N")), (rows[2], beta.ToString("N")));
        using (var kept = await wen.SendAsync(first))
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        using var told = await lin.SendAsync(second);
        var page = Plain.Of(await Visitor.TextAsync(told, HttpStatusCode.Conflict, list));
        Assert.Contains("Somebody else decided 1 row while you were reading; theirs stands, and all else of yours is kept.", page);
        Assert.Contains("decided by Wen Tianxiang", page);
        var now = await site.RowsAsync(list);
        Assert.Equal((canada, beta), (now[1].OrganizationId!.Value, now[2].OrganizationId!.Value));
        // Seen, it may be decided otherwise.
        await lin.ChooseAsync(list, (rows[1], states.ToString("N")));
        Assert.Equal(states, (await site.RowsAsync(list))[1].OrganizationId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_script_gets_the_row_and_the_counts_alone(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync(Csv);
        var row = (await site.RowsAsync(list))[1];
        var form = await editor.ChoosingAsync(list, (row, (await site.IdAsync("western-us")).ToString("N")));
        form["one"] = row.Id.ToString("N");
        using var answer = await editor.SendAsync(form);
        var part = await Visitor.TextAsync(answer, HttpStatusCode.OK, list);
        Assert.DoesNotContain("<html", part);
        Assert.Contains("2 are certain", Plain.Of(part));
        Assert.Contains($"id=\"row-{row.Id:N}\"", part);
        using var late = await editor.SendAsync(form);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_decided_of_a_text_is_not_asked_again(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind, "The Chain,Gamma Hospital,China,member,2012,,");
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var canada = await site.IdAsync("western-ca");
        var list = await editor.BringAsync("name\nWestern University\nWestern University\n");
        var rows = await site.RowsAsync(list);
        await editor.ChooseAsync(list, (rows[0], canada.ToString("N")));
        // The same text in the same list means the same.
        Assert.All(await site.RowsAsync(list), r => Assert.Equal(canada, r.OrganizationId));
        await editor.TakeAsync(list);
        Assert.Equal(canada, Assert.Single(await site.WithAsync<SeraiDb, List<NameDecision>>(db => db.NameDecisions.ToListAsync())).OrganizationId);
        var again = await editor.BringAsync("name\nWESTERN  University\n", ("title", "Another list"));
        var known = Assert.Single(await site.RowsAsync(again));
        Assert.Equal((RowFinding.Certain, canada), (known.Finding, known.OrganizationId!.Value));
        Assert.Contains("decided so before", Plain.Of(await editor.GetAsync(again + "/names?show=all")));
        // With another country beside it it is another text; to another alliance it is worth a look.
        Assert.NotEqual(canada, Assert.Single(await site.RowsAsync(await editor.BringAsync("name,country\nWestern University,United States\n"))).OrganizationId);
        // Deciding anew takes the earlier decision's place.
        var states = await site.IdAsync("western-us");
        await editor.ChooseAsync(again, ((await site.RowsAsync(again))[0], states.ToString("N")));
        await editor.TakeAsync(again);
        Assert.Equal(states, Assert.Single(await site.RowsAsync(await editor.BringAsync("name\nWestern University\n", ("title", "A third")))).OrganizationId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_left_taken_up_by_another_put_away_and_opened_again(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var wen = await site.SignedInAsync(Role.Editor, ListWalk.Slug, "Wen Tianxiang");
        using var lin = await site.SignedInAsync(Role.Editor, ListWalk.Slug, "Lin Daiyu");
        var list = await wen.BringAsync(Csv);
        await wen.ChooseAsync(list, ((await site.RowsAsync(list))[1], (await site.IdAsync("western-ca")).ToString("N")));
        var index = Plain.Of(await lin.GetAsync(ListWalk.Lists));
        Assert.Contains("Wen Tianxiang", index);
        Assert.Contains("2 of 3 rows are settled", index);
        Assert.Contains("Western University", Plain.Of(await lin.GetAsync(list + "/names?show=certain")));
        await lin.FillAndGoAsync(list, ("what", "put-away"));
        Assert.Contains("Put away", Plain.Of(await wen.GetAsync(list)));
        // A form that was open when it was put away decides nothing.
        var rows = await site.RowsAsync(list);
        await wen.FillAndGoAsync(list, ("what", "reopen"));
        Assert.Equal(rows.Select(r => (r.Choice, r.OrganizationId)), (await site.RowsAsync(list)).Select(r => (r.Choice, r.OrganizationId)));
        Assert.Contains("Under review", Plain.Of(await wen.GetAsync(list)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_the_index_comes_up_the_list_waits_and_says_so(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok"], "The Ring,Alpha University,Thailand,member,2010,,");
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name\nAlpha University\n");
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.MemberLists.SingleAsync()).State = ListState.Waiting;
            await db.SaveChangesAsync();
        });
        Assert.Contains("Alpha University", Plain.Of(await editor.GetAsync(list + "/names?show=all")));
        Assert.Equal(ListState.Open, (await site.WithAsync<SeraiDb, MemberList>(db => db.MemberLists.SingleAsync())).State);
    }
}
