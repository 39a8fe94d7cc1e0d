using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>Rows of one text are decided together, and what a text was said to mean is remembered for the next list.</summary>
public sealed class OneTextTests
{
    private const string Thrice = "name,country,city\nWestern University,,\nWestern University,,\nNowhere College of Nothing,Iceland,\nNowhere College of Nothing,Iceland,\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Rows_of_one_text_go_along_there_and_back_and_a_script_is_told_of_all(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync(Thrice);
        var (canada, states) = (await site.IdAsync("western-ca"), await site.IdAsync("western-us"));
        foreach (var organization in (Guid[])[canada, states])
        {
            var part = await OneAsync(0, "choice." + (await site.RowsAsync(list))[0].Id.ToString("N"), organization.ToString("N"));
            Assert.All((await site.RowsAsync(list))[..2], r => Assert.Equal(organization, r.OrganizationId));
            Assert.All((await site.RowsAsync(list))[..2], r => Assert.Contains($"id=\"row-{r.Id:N}\"", part));
        }
        await OneAsync(1, "back", (await site.RowsAsync(list))[1].Id.ToString("N"));
        Assert.All((await site.RowsAsync(list))[..2], r => Assert.Equal(RowChoice.Open, r.Choice));
        await OneAsync(2, "written", (await site.RowsAsync(list))[2].Id.ToString("N"));
        Assert.All((await site.RowsAsync(list))[2..], r => Assert.Equal(RowChoice.AsWritten, r.Choice));
        // Of doubles one may be left out; what somebody decided of one row by itself stands.
        await OneAsync(3, "out", (await site.RowsAsync(list))[3].Id.ToString("N"));
        Assert.Equal([RowChoice.AsWritten, RowChoice.LeftOut], (await site.RowsAsync(list))[2..].Select(r => r.Choice));
        await OneAsync(2, "back", (await site.RowsAsync(list))[2].Id.ToString("N"));
        Assert.Equal([RowChoice.Open, RowChoice.LeftOut], (await site.RowsAsync(list))[2..].Select(r => r.Choice));

        async Task<string> OneAsync(int at, string field, string value)
        {
            var row = (await site.RowsAsync(list))[at];
            var form = await editor.FormAsync(list + "/names?show=all", "seen." + row.Id.ToString("N"));
            // As the script sends it: the row's own fields alone.
            foreach (var (name, _) in form.Fields.Where(f => f.Key.Contains('.', StringComparison.Ordinal) && !f.Key.EndsWith(row.Id.ToString("N"), StringComparison.Ordinal)).ToList())
                form.Remove(name);
            (form[field], form["one"], form["shown"]) = (value, row.Id.ToString("N"), string.Join(' ', (await site.RowsAsync(list)).Select(r => r.Id.ToString("N"))));
            using var answer = await editor.SendAsync(form);
            return await Visitor.TextAsync(answer, HttpStatusCode.OK, list);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_kept_as_written_is_kept_so_the_next_time_until_a_register_knows_it(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        const string one = "name,country\nNowhere College of Nothing,Iceland\n";
        var list = await editor.BringAsync(one);
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[0], "written"));
        await editor.TakeAsync(list);
        Assert.Equal((NameMeaning.AsWritten, null), Assert.Single(await site.WithAsync<SeraiDb, List<NameDecision>>(db => db.NameDecisions.ToListAsync())) is var kept ? (kept.Meaning, kept.OrganizationId) : default);
        var again = await editor.BringAsync(one, ("title", "Another list"));
        var row = Assert.Single(await site.RowsAsync(again));
        Assert.Equal((RowFinding.WrittenBefore, RowChoice.AsWritten, null), (row.Finding, row.Choice, row.DecidedAt));
        Assert.Contains("The name is kept without an organization, as was decided the last time.", Plain.Of(await editor.GetAsync(again + "/names?show=all")));
        await SmallWorld.ImportAsync(site, ["nowhere,Nowhere College of Nothing,education,IS,Akureyri"]);
        await SmallWorld.IndexAsync(site);
        var known = Assert.Single(await site.RowsAsync(await editor.BringAsync(one, ("title", "A third"))));
        Assert.Equal((RowFinding.Doubtful, RowChoice.Open), (known.Finding, known.Choice));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_text_that_means_two_in_one_list_is_certain_of_neither_afterwards(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name\nWestern University\nWestern University\n");
        var rows = await site.RowsAsync(list);
        await editor.ChooseAsync(list, (rows[0], (await site.IdAsync("western-ca")).ToString("N")), (rows[1], (await site.IdAsync("western-us")).ToString("N")));
        await editor.TakeAsync(list);
        Assert.Equal(NameMeaning.Several, Assert.Single(await site.WithAsync<SeraiDb, List<NameDecision>>(db => db.NameDecisions.ToListAsync())).Meaning);
        Assert.Equal(RowChoice.Open, Assert.Single(await site.RowsAsync(await editor.BringAsync("name\nWestern University\n", ("title", "Another list")))).Choice);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rows_that_were_certain_go_along_when_one_of_them_is_corrected(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nAlpha University,Thailand\nAlpha University,Thailand\nAlpha University,Thailand\n");
        var rows = await site.RowsAsync(list);
        Assert.All(rows, r => Assert.Equal(RowFinding.Certain, r.Finding));
        var beta = await site.IdAsync("beta");
        var form = await editor.FormAsync($"{list}/rows/{rows[0].Id:N}?q=beta", "choice." + rows[0].Id.ToString("N"));
        form["choice." + rows[0].Id.ToString("N")] = beta.ToString("N");
        using (await editor.SendAsync(form)) { }
        Assert.All(await site.RowsAsync(list), r => Assert.Equal(beta, r.OrganizationId));
        await editor.TakeAsync(list);
        Assert.Equal(NameMeaning.Organization, Assert.Single(await site.WithAsync<SeraiDb, List<NameDecision>>(db => db.NameDecisions.ToListAsync())).Meaning);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Kept_as_written_a_name_means_no_longer_whom_the_same_list_meant(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        const string csv = "name,country\nBeta Academy,China\n";
        await editor.TakeAsync(await editor.BringAsync(csv));
        var again = await editor.BringAsync(csv);
        await editor.ChooseAsync(again, ((await site.RowsAsync(again))[0], "written"));
        await editor.TakeAsync(again, "it is another academy");
        Assert.Null((await site.WithAsync<SeraiDb, MembershipStatement>(db => db.MembershipStatements.SingleAsync(s => s.MemberName == "Beta Academy"))).MemberId);
        Assert.Equal(RowChoice.Open, Assert.Single(await site.RowsAsync(await editor.BringAsync(csv, ("title", "Next year")))).Choice);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task New_ones_of_one_name_in_two_cities_are_two_and_a_row_that_says_less_is_no_third(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country,city,website\nZyx Wvu Seminary,Peru,Lima,\nZyx Wvu Seminary,Peru,Cusco,\nZyx Wvu Seminary,Peru,LIMA,zyx.example\nZyx Wvu Seminary,Peru,,zyx.example\nZyx Wvu Seminary,Chile,,\nYxz Academy,Peru,,\nYxz Academy,Peru,Lima,\n");
        var form = await editor.FormAsync(list + "/names", "seen." + (await site.RowsAsync(list))[0].Id.ToString("N"));
        form["rest"] = "new";
        using (var answer = await editor.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("4 organizations would come into being.", Plain.Of(await editor.GetAsync(list + "/changes")));
        await editor.TakeAsync(list);
        Assert.Equal(["zyx-wvu-seminary", "zyx-wvu-seminary-2", "zyx-wvu-seminary-3"], await site.WithAsync<SeraiDb, List<string>>(db =>
            db.Organizations.Where(o => o.Name == "Zyx Wvu Seminary").OrderBy(o => o.Slug).Select(o => o.Slug).ToListAsync()));
    }
}
