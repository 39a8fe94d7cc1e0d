using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Editing;

/// <summary>Names, places, identifiers, links and relations of an organization.</summary>
public sealed class EditPartsTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_is_added_edited_and_removed_with_a_reason(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit/names/new");
        (form["text"], form["language"], form["kind"], form["until"]) = ("Old College", "EN", "former", "1999");
        Assert.StartsWith("/organizations/alpha/edit?saved=", await form.SavedAsync());
        var name = await site.WithAsync<SeraiDb, Serai.Features.Organizations.OrganizationName>(db => db.Set<Serai.Features.Organizations.OrganizationName>().SingleAsync(n => n.Text == "Old College"));
        Assert.Equal(("en", "old college", "1999"), (name.Language, name.Folded, name.Until?.Text));
        Assert.Contains("Old College", Plain.Of(await site.GetAsync("/organizations/alpha")));

        form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/names/{name.Id}");
        form["text"] = "Old Royal College";
        await form.SavedAsync();
        Assert.Contains("Old Royal College", Plain.Of(await editor.GetStringAsync("/organizations/alpha/edit")));

        form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/names/{name.Id}/remove");
        Assert.Contains("Removing means that it was wrong.", form.Text);
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Say why it is to be removed", form.Text);
        form["note"] = "another college's";
        await form.SavedAsync();
        Assert.DoesNotContain("Old Royal College", Plain.Of(await editor.GetStringAsync("/organizations/alpha/edit")));
        Assert.Equal(3, await site.WithAsync<SeraiDb, int>(db => db.Set<Serai.Features.Organizations.Organization>().Where(o => o.Slug == "alpha").Select(o => o.Version).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_last_name_stays(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationName>().Where(n => n.Text == "Alpha University").Select(n => n.Id).SingleAsync());
        var form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/names/{id}/remove");
        form["note"] = "try";
        Assert.Contains("is the only name on record", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
        using var elsewhere = await editor.GetAsync($"/organizations/beta/edit/names/{id}");
        Assert.NotEqual(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_changed_meanwhile_is_not_removed_unseen(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit/links/new");
        (form["kind"], form["address"]) = ("website", "https://alpha.example/");
        await form.SavedAsync();
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationLink>().Select(l => l.Id).SingleAsync());
        var removal = await Form.OpenAsync(editor, $"/organizations/alpha/edit/links/{id}/remove");
        var edit = await Form.OpenAsync(editor, $"/organizations/alpha/edit/links/{id}");
        edit["address"] = "https://alpha.example/new";
        await edit.SavedAsync();
        removal["note"] = "gone";
        var again = await removal.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Somebody changed it since you opened this page.", again.Text);
        Assert.Contains("https://alpha.example/new", again.Text);
        await again.SavedAsync();
    }

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "places", "latitude", "1,5", "“1,5” is no number of degrees." },
        { "places", "latitude", "91", "“91” is outside -90 to 90." },
        { "places", "latitude", "NaN", "“NaN” is no number of degrees." },
        { "places", "geoNamesId", "1,5", "“1,5” is no whole number." },
        { "places", "geoNamesId", "1.000", "“1.000” is no whole number." },
        { "places", "country", "XX", "“XX” is no country or region that is known here." },
        { "identifiers", "value", "https://ror.org/00t33hh49", "is no ROR id" },
        { "links", "address", "www.alpha.example", "is no address on the web" },
        { "links", "address", "javascript:alert(1)", "is no address on the web" },
        { "names", "text", " ", "Nothing is filled in here" },
        { "names", "language", "zh_Hant", "is no language tag" },
        { "names", "kind", "nickname", "is not among the words" },
        { "relations", "organization", "nobody at all", "No organization here is called" },
        { "relations", "organization", "alpha", "cannot be related to itself" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Each_field_says_what_it_does_not_take(string part, string field, string typed, string sentence)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/{part}/new");
        if (part == "identifiers")
            form["scheme"] = "ror";
        if (part == "places")
            (form["country"], form["longitude"]) = ("TH", "100.5");
        if (part == "names")
            form["text"] = "A";
        form[field] = typed;
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, again.Text);
        Assert.Equal(typed.Trim(), again[field]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_identifier_is_written_as_its_register_writes_it_and_is_one_organizations(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/alpha/edit/identifiers/new");
        (form["scheme"], form["value"]) = ("isni", "0000000419370482");
        await form.SavedAsync();
        Assert.Contains("0000 0004 1937 0482", Plain.Of(await site.GetAsync("/organizations/alpha")));
        form = await Form.OpenAsync(administrator, "/organizations/beta/edit/identifiers/new");
        (form["scheme"], form["value"]) = ("isni", "0000 0004 1937 0482");
        Assert.Contains("is the id of Alpha University (alpha) already", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_is_one_from_either_end(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var alpha = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        using var beta = (await site.SignedInAsync(Role.Editor, "beta")).Client;
        var form = await Form.OpenAsync(alpha, "/organizations/alpha/edit/relations/new");
        (form["kind"], form["organization"], form["since"]) = ("parent", "Beta Academy", "2001");
        await form.SavedAsync();
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationRelation>().Select(r => r.Id).SingleAsync());
        var one = await Form.OpenAsync(alpha, $"/organizations/alpha/edit/relations/{id}");
        var other = await Form.OpenAsync(beta, $"/organizations/beta/edit/relations/{id}");
        Assert.Equal(("parent", "beta", "child", "alpha"), (one["kind"], one["organization"], other["kind"], other["organization"]));
        other["kind"] = "predecessor";
        await other.SavedAsync();
        Assert.Equal("successor", (await Form.OpenAsync(alpha, $"/organizations/alpha/edit/relations/{id}"))["kind"]);
        one["until"] = "2010";
        Assert.Contains("Theirs: successor", (await one.AgainAsync(HttpStatusCode.Conflict)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_edited_from_both_ends_at_the_same_moment_has_one_winner(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var add = await Form.OpenAsync(administrator, "/organizations/alpha/edit/relations/new");
        (add["kind"], add["organization"]) = ("parent", "beta");
        await add.SavedAsync();
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationRelation>().Select(r => r.Id).SingleAsync());
        var one = await Form.OpenAsync(administrator, $"/organizations/alpha/edit/relations/{id}");
        var other = await Form.OpenAsync(administrator, $"/organizations/beta/edit/relations/{id}");
        (one["since"], other["since"]) = ("2001", "2002");
        var answers = await Task.WhenAll(one.SendAsync(), other.SendAsync());
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_that_several_bear_lists_them(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, [.. World, "beta-2,Beta Academy,education,TH,Bangkok"]);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit/relations/new");
        form["organization"] = "Beta academy";
        Assert.Contains("Several organizations are called “Beta academy”: beta (Beta Academy); beta-2 (Beta Academy).", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
        form["organization"] = "Bta Academy";
        Assert.Contains("Perhaps one of these is meant", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
        form["organization"] = site.Address + "organizations/gamma";
        await form.SavedAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_record_says_the_place_that_comes_first(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationPlace>().Where(p => p.City == "Bangkok").Select(p => p.Id).SingleAsync());
        var form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/places/{id}");
        (form["city"], form["latitude"], form["longitude"]) = ("Pattaya", "12.9276", "100.8771");
        await form.SavedAsync();
        Assert.Equal("Pattaya", (await Form.OpenAsync(editor, "/organizations/alpha/edit"))["city"]);
        form = await Form.OpenAsync(editor, $"/organizations/alpha/edit/places/{id}/remove");
        form["note"] = "moved";
        await form.SavedAsync();
        Assert.Equal(("", ""), ((await Form.OpenAsync(editor, "/organizations/alpha/edit"))["city"], (await Form.OpenAsync(editor, "/organizations/alpha/edit"))["country"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_parts_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        async Task<int> Add(int n)
        {
            var form = await Form.OpenAsync(editor, "/organizations/alpha/edit/relations/new");
            (form["kind"], form["organization"]) = (n == 0 ? "parent" : n == 1 ? "child" : "related", n == 2 ? "gamma" : "beta");
            await form.SavedAsync();
            using var count = StatementCount.From(site);
            await editor.GetStringAsync("/organizations/alpha/edit");
            return count.Value;
        }

        var one = await Add(0);
        await Add(1);
        Assert.Equal(one, await Add(2));
    }
}
