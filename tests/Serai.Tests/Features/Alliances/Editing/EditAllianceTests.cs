using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Initiatives;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Deciding;

namespace Serai.Tests.Features.Alliances.Editing;

using Office = Serai.Features.Activities.Office;

/// <summary>An alliance's own record and its parts.</summary>
public sealed class EditAllianceTests
{
    private const string Source = "The Ring's page";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Its_record_is_edited_and_two_editors_are_merged(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var mine = await Form.OpenAsync(editor, "/alliances/the-ring/edit");
        var theirs = await Form.OpenAsync(editor, "/alliances/the-ring/edit");
        (theirs["legalNature"], theirs["kind"], theirs["secretariatHost"], theirs["secretariatOrganization"]) = ("a charity", "network", "Beta", "beta");
        await theirs.SavedAsync();
        Assert.Contains("Beta Academy", Plain.Of(await site.GetAsync("/alliances/the-ring")));
        mine["legalNature"] = "a company";
        var merge = await mine.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("a charity", merge.Text);
        merge["pick.legalNature"] = "mine";
        await merge.SavedAsync();
        var saved = await site.WithAsync<SeraiDb, Alliance>(db => db.Alliances.SingleAsync());
        Assert.Equal(("a company", AllianceKind.Network, "Beta"), (saved.LegalNature, saved.Kind, saved.SecretariatHost));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organization_becomes_an_alliance_and_a_part_of_another(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var initiative = await Form.OpenAsync(administrator, "/initiatives/new");
        (initiative["nameEn"], initiative["nameZhHant"], initiative["alliances"]) = ("Silk Ways", "絲路", "the-ring");
        Assert.StartsWith("/initiatives/silk-ways", await initiative.SavedAsync());
        var form = await Form.OpenAsync(administrator, "/alliances/new");
        (form["organization"], form["kind"], form["parent"], form["initiatives"]) = ("alpha", "consortium", "alpha", "silk-ways");
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("cannot be part of itself", form.Text);
        form["parent"] = "the-ring";
        Assert.StartsWith("/alliances/alpha", await form.SavedAsync());
        Assert.Contains("Alpha University", Plain.Of(await site.GetAsync("/initiatives/silk-ways")));
        Assert.Contains("Alpha University", Plain.Of(await site.GetAsync("/alliances/the-ring/sub-alliances")));
        form = await Form.OpenAsync(administrator, "/alliances/the-ring/edit");
        Assert.Equal("silk-ways", form["initiatives"]);
        (form["parent"], form["initiatives"]) = ("alpha", "");
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        form["parent"] = "";
        await form.SavedAsync();
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<InitiativeAlliance>().CountAsync()));

        form = await Form.OpenAsync(administrator, "/initiatives/silk-ways/edit");
        (form["nameZhHans"], form["alliances"]) = ("丝路", "beta");
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Beta Academy is no alliance.", form.Text);
        form["alliances"] = "alpha\nthe-ring";
        await form.SavedAsync();
        Assert.Contains("丝路", await site.GetAsync("/initiatives/silk-ways", "zh-Hans"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_texts_and_offices_are_added_edited_and_removed(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        await AddAsync(editor, "figures", ("measure", "members"), ("qualifier", "more-than"), ("value", "150"), ("date", "2016"), ("source", Source));
        await AddAsync(editor, "texts", ("field", "aims"), ("language", "en"), ("text", "To go round."), ("source", Source));
        await AddAsync(editor, "offices", ("kind", "presidency"), ("holder", "Alpha"), ("organization", "alpha"), ("since", "2012"), ("source", Source));
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring"));
        Assert.Contains("more than 150", page);
        Assert.Contains("To go round.", page);
        Assert.Contains("presidency", page, StringComparison.OrdinalIgnoreCase);
        var figure = await site.WithAsync<SeraiDb, ReportedFigure>(db => db.ReportedFigures.SingleAsync());
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/figures/{figure.Id:N}");
        form["value"] = "1,5";
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("“1,5” is no whole number.", form.Text);
        form["value"] = "160";
        await form.SavedAsync();
        Assert.Contains("more than 160", Plain.Of(await site.GetAsync("/alliances/the-ring")));
        form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/figures/{figure.Id:N}/remove");
        form["note"] = "of another alliance";
        var saved = await form.SavedAsync();
        Assert.DoesNotContain("more than 160", Plain.Of(await site.GetAsync("/alliances/the-ring")));
        await RingWorld.UndoAsync(editor, saved);
        Assert.Contains("more than 160", Plain.Of(await site.GetAsync("/alliances/the-ring")));
        var office = await site.WithAsync<SeraiDb, Office>(db => db.Offices.SingleAsync());
        form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/offices/{office.Id:N}");
        form["until"] = "2011";
        Assert.Contains("before it begins", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_founding_concludes_when_it_began_and_names_host_and_participants(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        await AddAsync(
            editor, "activities", ("title", "The first round"), ("kind", "founding"), ("date", "2008-05-01"), ("host", "Alpha"), ("hostOrganization", "alpha"),
            ("participants", "Alpha Univ. = alpha\nA guest"), ("source", Source));
        Assert.Equal("2008-05-01", await site.WithAsync<SeraiDb, string?>(async db => (await db.Alliances.SingleAsync()).Established?.Text));
        Assert.Contains("The first round", Plain.Of(await site.GetAsync("/alliances/the-ring/activities")));
        Assert.Contains("The first round", Plain.Of(await site.GetAsync("/organizations/alpha")));
        var activity = await site.WithAsync<SeraiDb, Activity>(db => db.Activities.Include(a => a.Participants).SingleAsync());
        Assert.Equal("Alpha Univ.; A guest", activity.People);
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/activities/{activity.Id:N}");
        Assert.Equal("Alpha Univ. = alpha\nA guest", form["participants"]);
        (form["participants"], form["date"]) = ("Alpha Univ. = alpha\nBeta = beta", "2009");
        await form.SavedAsync();
        Assert.Equal("2009", await site.WithAsync<SeraiDb, string?>(async db => (await db.Alliances.SingleAsync()).Established?.Text));
        Assert.Contains("The first round", Plain.Of(await site.GetAsync("/organizations/beta")));
        form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/activities/{activity.Id:N}/remove");
        form["note"] = "never happened";
        await form.SavedAsync();
        Assert.DoesNotContain("The first round", Plain.Of(await site.GetAsync("/organizations/alpha")));
    }

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "figures", "source", "", "Nothing is filled in here" },
        { "figures", "value", "-1", "is outside 0 to" },
        { "figures", "measure", "cakes", "is not among the words" },
        { "figures", "date", "2016-13", "is neither a month nor a season" },
        { "texts", "field", "name", "is not among the words" },
        { "texts", "language", "zh_Hant", "is no language tag" },
        { "activities", "participants", "Alpha = nobody", "No organization here is called" },
        { "activities", "participants", "= alpha", "names nobody" },
        { "offices", "holder", "", "Nothing is filled in here" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Each_field_says_what_it_does_not_take(string part, string field, string typed, string sentence)
    {
        await using var site = await RingWorld.StartAsync(DatabaseKind.Sqlite);
        using var editor = await site.EditorAsync();
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/{part}/new");
        form[field] = typed;
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, again.Text);
        Assert.Equal(typed, again[field]);
    }

    private static async Task AddAsync(HttpClient editor, string part, params (string Field, string Text)[] values)
    {
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/edit/{part}/new");
        foreach (var (field, text) in values)
            form[field] = text;
        Assert.StartsWith("/alliances/the-ring/edit?saved=", await form.SavedAsync());
    }
}
