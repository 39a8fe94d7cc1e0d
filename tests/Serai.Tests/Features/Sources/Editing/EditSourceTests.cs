using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Deciding;

namespace Serai.Tests.Features.Sources.Editing;

/// <summary>Sources are added by whoever edits anything, and edited by whoever may edit all that rests on them.</summary>
public sealed class EditSourceTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_source_is_added_once_and_a_table_finds_it(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var editor = await site.EditorAsync();
        var form = await Form.OpenAsync(editor, "/sources/new");
        (form["title"], form["address"], form["trust"], form["published"]) = ("A letter", "www.letter.example", "own", "2016-03");
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("is no address on the web", form.Text);
        form["address"] = "https://ring.example/1";
        Assert.StartsWith("/sources/", await form.SavedAsync());
        await Organizations.SmallWorld.ImportAsync(site, [], "The Ring,Beta Academy,China,member,2015,,,A letter");
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Sources.CountAsync(s => s.Title == "A letter")));
        form = await Form.OpenAsync(editor, "/sources/new");
        (form["title"], form["address"], form["trust"]) = ("A letter", "https://ring.example/1", "own");
        Assert.Contains("is here already", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_it_is_worth_decides_who_belongs_and_undoing_brings_them_back(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, "The Ring,Beta Academy,China,member,2015,,,A blog");
        using var editor = await site.EditorAsync();
        var form = await OpenAsync(site, editor, "A blog");
        form["trust"] = "weak";
        var saved = await form.SavedAsync();
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
        Assert.DoesNotContain("Beta Academy", Plain.Of(await site.GetAsync("/alliances/the-ring/members")));
        Assert.Single(await site.MembershipsAsync("Alpha University"));
        await RingWorld.UndoAsync((await site.SignedInAsync(Role.Administrator)).Client, saved);
        Assert.Single(await site.MembershipsAsync("Beta Academy"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_others_cite_too_is_proposed_to_whoever_edits_everywhere(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, "The Chain,Gamma Hospital,China,member,2012,,");
        using var editor = await site.EditorAsync();
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await OpenAsync(site, editor, "The Ring's page");
        form["publisher"] = "The Ring";
        form = await Form.OpenAsync(administrator, await form.SavedAsync());
        Assert.Null(await site.WithAsync<SeraiDb, string?>(db => db.Sources.Where(s => s.Title == "The Ring's page").Select(s => s.Publisher).SingleAsync()));
        form["decision"] = "accept";
        await form.SavedAsync();
        Assert.Equal("The Ring", await site.WithAsync<SeraiDb, string?>(db => db.Sources.Where(s => s.Title == "The Ring's page").Select(s => s.Publisher).SingleAsync()));
        using var nobody = await site.Client.GetAsync("/sources/new");
        Assert.NotEqual(HttpStatusCode.OK, nobody.StatusCode);
    }

    private static async Task<Form> OpenAsync(TestSite site, HttpClient client, string title)
    {
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Sources.Where(s => s.Title == title).Select(s => s.Id).SingleAsync());
        return await Form.OpenAsync(client, $"/sources/{id:N}/edit");
    }
}
