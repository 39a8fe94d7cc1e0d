using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances.Deciding;

/// <summary>What was made from a mistyped statement goes with it, and a correction that was wrong is corrected too.</summary>
public sealed class CorrectionTests
{
    private const string Chair = "The Ring,Beta Academy,China,president,2015,2017,";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_office_of_a_mistyped_statement_goes_and_comes_back_with_it(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair);
        using var editor = await site.EditorAsync();
        var saved = await CorrectAsync(editor, await site.KeyOfAsync("Beta Academy", "2015"), ("since", "2016"));
        Assert.Equal(["2016"], await OfficesAsync(site));
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal(["2015"], await OfficesAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_office_of_which_another_statement_tells_too_stays(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair, Chair.Replace("China", "Hong Kong", StringComparison.Ordinal));
        using var editor = await site.EditorAsync();
        Assert.Equal(["2015"], (await OfficesAsync(site)).Distinct());
        var keys = await site.WithAsync<SeraiDb, List<string>>(async db =>
        {
            var offices = await db.Offices.Select(o => o.Key).ToListAsync();
            return [.. (await db.MembershipStatements.Where(s => s.MemberName == "Beta Academy").Select(s => s.Key).ToListAsync()).Where(k => offices.Contains("o" + k[1..]))];
        });
        await CorrectAsync(editor, keys[0], ("since", "2016"));
        Assert.Equal(["2015", "2016"], (await OfficesAsync(site)).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Corrected_to_be_no_office_it_leaves_none(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair);
        using var editor = await site.EditorAsync();
        await CorrectAsync(editor, await site.KeyOfAsync("Beta Academy", "2015"), ("category", "member"));
        Assert.Empty(await OfficesAsync(site));
        // The table that brought it says the same words still: they stay superseded, and bring nothing anew.
        await Organizations.SmallWorld.ImportAsync(site, [], Chair);
        Assert.Empty(await OfficesAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_made_of_the_office_since_stays(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair);
        using var editor = await site.EditorAsync();
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Offices.Select(o => o.Id).SingleAsync());
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/offices/{id:N}");
        form["since"] = "2016";
        await form.SavedAsync();
        await CorrectAsync(editor, await site.KeyOfAsync("Beta Academy", "2015"), ("since", "2016"));
        Assert.Equal(["2016"], await OfficesAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_the_statement_means_holds_the_office(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, "The Ring,Gamma Clinic,China,president,2012,2014,");
        using var editor = await site.EditorAsync();
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{await site.KeyOfAsync("Gamma Clinic", "2012")}");
        (form["decision"], form["note"], form["organization"]) = ("identify", "its former name", "gamma");
        var saved = await form.SavedAsync();
        Assert.Contains("President", Plain.Of(await site.GetAsync("/organizations/gamma")), StringComparison.OrdinalIgnoreCase);
        await RingWorld.UndoAsync(editor, saved);
        Assert.Null(await site.WithAsync<SeraiDb, Guid?>(db => db.Offices.Select(o => o.HolderId).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_wrong_correction_is_corrected_back(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair);
        using var editor = await site.EditorAsync();
        var first = await site.KeyOfAsync("Beta Academy", "2015");
        await CorrectAsync(editor, first, ("since", "2016"));
        var second = await site.KeyOfAsync("Beta Academy", "2016");
        await CorrectAsync(editor, second, ("since", "2014"));
        var third = await site.KeyOfAsync("Beta Academy", "2014");
        var saved = await CorrectAsync(editor, third, ("since", "2015"));
        Assert.EndsWith(first, saved.Split('?')[0]);
        Assert.Contains("2015", Plain.Of(await site.GetAsync("/alliances/the-ring")));
        Assert.Equal(["2015"], await OfficesAsync(site));
        Assert.Equal([(first, null), (second, third), (third, first)], (await SupersededAsync(site)).OrderBy(s => s.Item1 == first ? 0 : s.Item1 == second ? 1 : 2));
        Assert.DoesNotContain("replaced by", Plain.Of(await editor.GetStringAsync($"/alliances/the-ring/statements/{first}")).Split("Decisions")[0]);
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal(["2014"], await OfficesAsync(site));
        Assert.Equal((third, null), Assert.Single(await SupersededAsync(site), s => s.Item1 == third));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_another_statement_says_already_is_said_already(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Chair, "The Ring,Beta Academy,China,president,2016,2017,");
        using var editor = await site.EditorAsync();
        var form = await OpenAsync(editor, await site.KeyOfAsync("Beta Academy", "2015"), ("since", "2016"));
        Assert.Contains("is recorded already", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_alliance_is_no_member_of_itself(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, "The Ring,The Ring,China,member,2012,,");
        using var editor = await site.EditorAsync();
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{await site.KeyOfAsync("The Ring", "2012")}");
        (form["decision"], form["note"], form["organization"]) = ("identify", "the same name", "the-ring");
        Assert.Contains("an alliance is no member of its own", (await form.AgainAsync(HttpStatusCode.Conflict)).Text);
        form = await OpenAsync(editor, await site.KeyOfAsync("Alpha University", "2010"), ("organization", "the-ring"));
        Assert.Contains("an alliance is no member of its own", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
        Assert.DoesNotContain("the-ring", (await site.WithAsync<SeraiDb, List<string>>(db => db.Memberships.Where(m => m.MemberId == m.AllianceId).Select(m => m.MemberName).ToListAsync())));
    }

    private static async Task<Form> OpenAsync(HttpClient editor, string key, params (string Field, string Text)[] typed)
    {
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{key}/correct");
        form["reason"] = "misread";
        foreach (var (field, text) in typed)
            form[field] = text;
        return form;
    }

    private static async Task<string> CorrectAsync(HttpClient editor, string key, params (string Field, string Text)[] typed) => await (await OpenAsync(editor, key, typed)).SavedAsync();

    private static Task<List<string>> OfficesAsync(TestSite site) => site.WithAsync<SeraiDb, List<string>>(async db =>
        [.. (await db.Offices.AsNoTracking().ToListAsync()).Select(o => o.Since?.Text ?? "").Order(StringComparer.Ordinal)]);

    private static Task<List<(string, string?)>> SupersededAsync(TestSite site) => site.WithAsync<SeraiDb, List<(string, string?)>>(async db =>
        [.. (await db.MembershipStatements.AsNoTracking().Where(s => s.MemberName == "Beta Academy").ToListAsync()).Select(s => (s.Key, s.SupersededBy))]);
}
