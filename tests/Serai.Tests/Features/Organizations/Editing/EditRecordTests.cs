using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Editing;

/// <summary>The record of an organization, edited on its page.</summary>
public sealed class EditRecordTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_saved_is_what_the_page_then_says(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit");
        Assert.Contains("Edit Alpha University", form.Text);
        form["name"] = "Alpha University of Technology";
        form["established"] = "2019-22";
        form["city"] = "Chiang Mai";
        form["types"] = "funder";
        form["note"] = "their letter";
        var to = await form.SavedAsync();
        Assert.StartsWith("/organizations/alpha?saved=", to);
        var page = Plain.Of(await editor.GetStringAsync(to));
        Assert.Contains("Saved. Undo", page);
        Assert.Contains("Alpha University of Technology", page);
        Assert.Contains("summer 2019", page);
        Assert.Contains("Chiang Mai, Thailand", page);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var saved = await db.Organizations.Include(o => o.Names).Include(o => o.Places).SingleAsync(o => o.Slug == "alpha");
            Assert.Equal("alpha university of technology", saved.SortName);
            Assert.Equal("Alpha University of Technology", Assert.Single(saved.Names).Text);
            Assert.Equal("Chiang Mai", Assert.Single(saved.Places).City);
            Assert.Equal(1, saved.Version);
        });
        Assert.DoesNotContain("Saved. Undo", Plain.Of(await site.GetAsync(to)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_taken_is_said_beside_the_field_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit");
        (form["name"], form["nameLanguage"], form["established"], form["closed"], form["source"]) = ("", "english", "2019-13", "2001/2002", "nobody's page");
        form["city"] = "Chiang Rai";
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Nothing was saved: 5 things have to be put right.", again.Text);
        Assert.Contains("“english” is no language tag.", again.Text);
        Assert.Contains("is neither a month nor a season", again.Text);
        Assert.Contains("“2001/2002” is a period.", again.Text);
        Assert.Contains("No source here is “nobody's page”.", again.Text);
        Assert.Equal(("english", "2019-13", "Chiang Rai"), (again["nameLanguage"], again["established"], again["city"]));
        (again["name"], again["nameLanguage"], again["established"], again["closed"], again["source"]) = ("Alpha", "en", "2019", "2001", "The register");
        again = await again.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("It would end (2001) before it begins (2019).", again.Text);
        again["closed"] = "";
        await again.SavedAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_changed_is_no_step_of_the_history(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var again = await (await Form.OpenAsync(editor, "/organizations/alpha/edit")).AgainAsync(HttpStatusCode.OK);
        Assert.Contains("Nothing was changed, so nothing was saved.", again.Text);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Organizations.Where(o => o.Slug == "alpha").Select(o => o.Version).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_second_of_two_is_shown_both_versions_and_loses_nothing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var first = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        using var second = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var (one, two) = (await Form.OpenAsync(first, "/organizations/alpha/edit"), await Form.OpenAsync(second, "/organizations/alpha/edit"));
        (one["city"], one["established"]) = ("Chiang Mai", "1964");
        await one.SavedAsync();
        (two["city"], two["closed"], two["note"]) = ("Phuket", "2020", "heard it there");
        var merge = await two.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Somebody else changed this while you were writing.", merge.Text);
        Assert.Contains("It was: Bangkok", merge.Text);
        Assert.Contains("Theirs: Chiang Mai", merge.Text);
        Assert.Contains("Yours: Phuket", merge.Text);
        Assert.Equal(("", "now", "mine"), (merge["pick.city"], merge["pick.established"], merge["pick.closed"]));
        var unanswered = await merge.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Choose what shall stand in “City”.", unanswered.Text);
        Assert.Equal(("mine", "heard it there"), (unanswered["pick.closed"], unanswered["note"]));
        unanswered["pick.city"] = "other";
        unanswered["city"] = "Krabi";
        await unanswered.SavedAsync();
        var saved = await site.WithAsync<SeraiDb, Organization>(db => db.Organizations.SingleAsync(o => o.Slug == "alpha"));
        Assert.Equal(("Krabi", "1964", "2020"), (saved.City, saved.Established?.Text, saved.Closed?.Text));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_moves_while_one_merges_is_compared_again(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var (one, two, three) = (await Form.OpenAsync(editor, "/organizations/alpha/edit"), await Form.OpenAsync(editor, "/organizations/alpha/edit"), await Form.OpenAsync(editor, "/organizations/alpha/edit"));
        one["city"] = "Chiang Mai";
        await one.SavedAsync();
        two["city"] = "Phuket";
        var merge = await two.AgainAsync(HttpStatusCode.Conflict);
        three["city"] = "Krabi";
        var other = await three.AgainAsync(HttpStatusCode.Conflict);
        other["pick.city"] = "mine";
        await other.SavedAsync();
        merge["pick.city"] = "mine";
        var again = await merge.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Theirs: Krabi", again.Text);
        Assert.Contains("Yours: Phuket", again.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_at_the_same_moment_one_wins_and_the_others_are_shown_its_work(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var forms = new List<Form>();
        for (var n = 0; n < 6; n++)
        {
            forms.Add(await Form.OpenAsync(editor, "/organizations/alpha/edit"));
            forms[n]["city"] = $"City {n}";
        }
        var answers = await Task.WhenAll(forms.Select(f => f.SendAsync()));
        Assert.Equal(HttpStatusCode.SeeOther, Assert.Single(answers, a => a.StatusCode != HttpStatusCode.Conflict).StatusCode);
        var won = Array.FindIndex(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
        var saved = await site.WithAsync<SeraiDb, Organization>(db => db.Organizations.SingleAsync(o => o.Slug == "alpha"));
        Assert.Equal(($"City {won}", 1), (saved.City, saved.Version));
        Assert.Contains($"Theirs: City {won}", Plain.Of(await answers[(won + 1) % 6].Content.ReadAsStringAsync()));
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Both_said_the_same_is_no_conflict(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var (one, two) = (await Form.OpenAsync(editor, "/organizations/alpha/edit"), await Form.OpenAsync(editor, "/organizations/alpha/edit"));
        one["city"] = "Chiang Mai";
        await one.SavedAsync();
        (two["city"], two["established"]) = ("Chiang Mai", "1964");
        await two.SavedAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_organization_gets_an_address_of_its_own(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        foreach (var expected in new[] { "/organizations/new-2", "/organizations/new-3" })
        {
            var form = await Form.OpenAsync(administrator, "/organizations/new");
            (form["name"], form["nameLanguage"], form["country"], form["city"]) = ("New", "en", "HK", "Sha Tin");
            Assert.StartsWith(expected + "?saved=", await form.SavedAsync());
        }
        Assert.Contains("Sha Tin, Hong Kong", Plain.Of(await site.GetAsync("/organizations/new-2")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task For_others_there_is_no_such_page_and_no_link_to_it(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var viewer = (await site.SignedInAsync(Role.Viewer, "alpha")).Client;
        using var neighbour = (await site.SignedInAsync(Role.Editor, "beta")).Client;
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        foreach (var client in new[] { site.Client, viewer, neighbour })
        {
            using var answer = await client.GetAsync("/organizations/alpha/edit");
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("/organizations/alpha/edit", await client.GetStringAsync("/organizations/alpha"));
        }
        Assert.Contains("/organizations/alpha/edit", await editor.GetStringAsync("/organizations/alpha"));
        using var none = await editor.GetAsync("/organizations/new");
        Assert.NotEqual(HttpStatusCode.OK, none.StatusCode);
    }
}
