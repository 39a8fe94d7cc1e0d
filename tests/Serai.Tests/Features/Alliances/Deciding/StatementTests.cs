using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Alliances.Deciding;

/// <summary>What a source says is recorded by hand, corrected by a second statement, and proposed by a member.</summary>
public sealed class StatementTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_statement_makes_a_member_from_its_day_on_and_undoing_it_takes_the_member_away(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        Assert.Contains("The Ring 1", Plain.Of(await site.GetAsync("/")));
        var form = await NewAsync(editor);
        var saved = await form.SavedAsync();
        Assert.StartsWith("/alliances/the-ring/statements/s-", saved);
        Assert.Contains("The Ring 2", Plain.Of(await site.GetAsync("/")));
        Assert.Contains("Beta Academy", Plain.Of(await site.GetAsync("/alliances/the-ring/members?asOf=2016")));
        Assert.DoesNotContain("Beta Academy", Plain.Of(await site.GetAsync("/alliances/the-ring/members?asOf=2014")));
        Assert.Contains("The Ring", Plain.Of(await site.GetAsync("/organizations/beta")));
        var told = await site.WithAsync<SeraiDb, List<Change>>(db => db.Changes.AsNoTracking().Where(c => c.Way == "page").ToListAsync());
        Assert.Equal([("join", "Beta Academy"), ("state", "Beta Academy")], told.Select(c => (c.Verb, c.New!)).Order());
        Assert.All(told, c => Assert.Equal("alliances/the-ring", c.Subject));
        await RingWorld.UndoAsync(editor, saved);
        Assert.DoesNotContain("Beta Academy", Plain.Of(await site.GetAsync("/alliances/the-ring/members?asOf=2016")));
        Assert.Contains("The Ring 1", Plain.Of(await site.GetAsync("/")));
        Assert.Contains("Alpha University", Plain.Of(await site.GetAsync("/alliances/the-ring/members?asOf=2016")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_row_of_a_table_that_says_the_same_is_the_same_statement(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var form = await NewAsync(editor);
        (form["countryOrRegion"], form["placeInSource"]) = ("China", "list");
        await form.SavedAsync();
        await Organizations.SmallWorld.ImportAsync(site, [], "The Ring,Beta Academy,China,member,2015-03,,");
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.MembershipStatements.CountAsync(s => s.MemberName == "Beta Academy")));
        var again = await NewAsync(editor);
        (again["countryOrRegion"], again["placeInSource"]) = ("China", "list");
        Assert.Contains("says just this of “Beta Academy” is recorded already", (await again.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_recorded_at_one_moment_each_is_concluded_from(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var forms = new List<Form>();
        for (var n = 1; n <= 4; n++)
        {
            var form = await NewAsync(editor);
            (form["memberName"], form["organization"]) = ($"College {n}", "");
            forms.Add(form);
        }
        await Task.WhenAll(forms.Select(f => f.SavedAsync()));
        for (var n = 1; n <= 4; n++)
            Assert.Single(await site.MembershipsAsync($"College {n}"));
        Assert.Single(await site.MembershipsAsync("Alpha University"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_seat_on_a_council_is_an_office_too(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var form = await NewAsync(editor);
        form["category"] = "executive council member";
        await form.SavedAsync();
        Assert.Contains("executive council member", Plain.Of(await site.GetAsync("/alliances/the-ring")), StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "memberName", " ", "Nothing is filled in here" },
        { "organization", "nobody at all", "No organization here is called" },
        { "category", "", "Nothing is filled in here" },
        { "since", "2016-13", "is neither a month nor a season" },
        { "since", "2010/2012", "is a period" },
        { "until", "2014", "It would end (2014) before it begins (2015-03)" },
        { "complete", "true", "A complete list is complete on a day." },
        { "countryOrRegion", "QQ", "is no country or region that is known here" },
        { "source", "a page that nobody recorded", "No source here is" },
        { "source", "", "Nothing is filled in here" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Each_field_says_what_it_does_not_take(string field, string typed, string sentence)
    {
        await using var site = await RingWorld.StartAsync(DatabaseKind.Sqlite);
        using var editor = await site.EditorAsync();
        var form = await NewAsync(editor);
        form[field] = typed;
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, again.Text);
        Assert.Equal("2015-03", field == "since" ? "2015-03" : again["since"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_typing_error_is_corrected_by_a_statement_that_takes_its_place(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var wrong = await site.KeyOfAsync("Alpha University", "2010");
        var address = $"/alliances/the-ring/statements/{wrong}/correct";
        var form = await Form.OpenAsync(editor, address);
        Assert.Equal(("Alpha University", "2010", "alpha"), (form["memberName"], form["since"], form["organization"]));
        form["since"] = "2001";
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        form["reason"] = "two digits were swapped";
        var saved = await form.SavedAsync();
        Assert.Equal("2001", Assert.Single(await site.MembershipsAsync("Alpha University")).Since!.Text);
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring/sources"));
        Assert.Contains("replaced by", page);
        Assert.Contains("two digits were swapped", page);
        var decision = await site.WithAsync<SeraiDb, Decision>(db => db.Decisions.SingleAsync());
        Assert.Equal((DecisionKind.Supersede, wrong, "editor of The Ring", "2026-11-23"), (decision.Kind, decision.StatementKey, decision.By, decision.On.Text));
        using var late = await editor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal("2010", Assert.Single(await site.MembershipsAsync("Alpha University")).Since!.Text);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Decisions.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_proposes_and_the_secretariat_accepts_or_declines(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var secretariat = await site.EditorAsync();
        using var member = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        Assert.Contains("Propose a statement", Plain.Of(await member.GetStringAsync("/alliances/the-ring")));
        var proposed = await (await NewAsync(member)).SavedAsync();
        Assert.StartsWith("/proposals/", proposed);
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
        var form = await Form.OpenAsync(secretariat, proposed);
        Assert.Contains("Beta Academy", form.Text);
        form["decision"] = "accept";
        Assert.StartsWith("/alliances/the-ring/statements/s-", await form.SavedAsync());
        Assert.Single(await site.MembershipsAsync("Beta Academy"));

        var key = await site.KeyOfAsync("Alpha University", "2010");
        form = await Form.OpenAsync(member, $"/alliances/the-ring/statements/{key}/correct");
        (form["since"], form["reason"]) = ("2009", "our own records say so");
        form = await Form.OpenAsync(secretariat, await form.SavedAsync());
        (form["decision"], form["reason"]) = ("decline", "the source says 2010");
        await form.SavedAsync();
        Assert.Equal("2010", Assert.Single(await site.MembershipsAsync("Alpha University")).Since!.Text);

        form = await Form.OpenAsync(member, $"/alliances/the-ring/statements/{key}/correct");
        (form["since"], form["reason"]) = ("2010-05", "the source has the month too");
        form = await Form.OpenAsync(secretariat, await form.SavedAsync());
        form["decision"] = "accept";
        await form.SavedAsync();
        Assert.Equal("2010-05", Assert.Single(await site.MembershipsAsync("Alpha University")).Since!.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_belongs_to_no_member_may_neither_propose_nor_decide(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        var key = await site.KeyOfAsync("Alpha University", "2010");
        using var stranger = (await site.SignedInAsync(Role.Steward, "gamma")).Client;
        using var viewer = (await site.SignedInAsync(Role.Viewer, RingWorld.Slug)).Client;
        foreach (var address in new[] { "/alliances/the-ring/statements/new", $"/alliances/the-ring/statements/{key}", $"/alliances/the-ring/statements/{key}/correct", "/alliances/the-ring/decide" })
        {
            using var answer = await stranger.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            using var seen = await viewer.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, seen.StatusCode);
        }
        using var member = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        Assert.Contains("Propose a correction", Plain.Of(await member.GetStringAsync($"/alliances/the-ring/statements/{key}")));
        var form = await Form.OpenAsync(member, "/alliances/the-ring/statements/new");
        using var forged = await member.PostAsync($"/alliances/the-ring/statements/{key}", new FormUrlEncodedContent(form.Fields.Append(new("decision", "reject")).Append(new("note", "so there")).Append(new("seen", "0"))));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    private static async Task<Form> NewAsync(HttpClient client)
    {
        var form = await Form.OpenAsync(client, "/alliances/the-ring/statements/new");
        (form["memberName"], form["organization"], form["category"], form["since"], form["source"]) = ("Beta Academy", "beta", "member", "2015-03", "The Ring's page");
        return form;
    }
}
