using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Editing;

/// <summary>What hung on an organization that was merged is read through the merger, and comes back when that is taken back.</summary>
public sealed class MergedTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,funder,TH,Chiang Mai", "alpha-old,Old Alpha,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];
    private static readonly string[] Members = ["Ring,Alpha University,Thailand,member,2010-01-01,,", "Ring,Old Alpha,Thailand,member,2009-01-01,,", "Ring,Beta Academy,China,member,2011-01-01,,"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Roles_count_at_the_heir_as_contributor_at_most_and_tokens_too(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        using var editor = await site.SignedInAsync(Role.Steward, "alpha-old");
        using var program = await site.ProgramAsync(editor.PersonId, only: "alpha-old");
        Assert.NotEqual(HttpStatusCode.OK, (await editor.Client.GetAsync("/organizations/alpha/edit")).StatusCode);
        var first = await MergeAsync(administrator, "alpha-old", "alpha-u");
        var second = await MergeAsync(administrator, "alpha-u", "alpha");
        using var again = Again(site, editor);
        var form = await Form.OpenAsync(again.Client, "/organizations/alpha/edit");
        form["city"] = "Krabi";
        Assert.StartsWith("/proposals/", await form.SavedAsync(), StringComparison.Ordinal);
        (await program.PatchAsync("/api/v1/records/organization/alpha", new { city = "Phuket" })).Is(HttpStatusCode.Accepted);
        Assert.Contains("Bangkok", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
        // What the heir's own stewards did not say nobody may do there.
        Assert.NotEqual(HttpStatusCode.OK, (await again.Client.GetAsync("/organizations/alpha/merge")).StatusCode);
        Assert.DoesNotContain("value=\"alpha\"", await again.GetAsync("/people/invite"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await again.Client.GetAsync("/organizations/beta/edit")).StatusCode);
        await Alliances.Deciding.RingWorld.UndoAsync(administrator, second);
        await Alliances.Deciding.RingWorld.UndoAsync(administrator, first);
        using var before = Again(site, editor);
        Assert.Equal(HttpStatusCode.OK, (await before.Client.GetAsync("/organizations/alpha-old/edit")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_heirs_editors_decide_what_was_proposed_of_the_other(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        using var contributor = (await site.SignedInAsync(Role.Contributor, "alpha-old")).Client;
        var form = await Form.OpenAsync(contributor, "/organizations/alpha-old/edit");
        form["city"] = "Krabi";
        var proposed = await form.SavedAsync();
        await MergeAsync(administrator, "alpha-old", "alpha");
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        Assert.Contains("Old Alpha", Plain.Of(await editor.GetStringAsync("/proposals")));
        form = await Form.OpenAsync(editor, proposed);
        (form["decision"], form["reason"]) = ("decline", "merged meanwhile");
        await form.SavedAsync();
        Assert.Contains("merged meanwhile", Plain.Of(await contributor.GetStringAsync(proposed)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_said_of_the_other_is_found_by_the_heir(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        await MergeAsync(administrator, "alpha-old", "alpha-u");
        await MergeAsync(administrator, "alpha-u", "alpha");
        var found = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/statements?member=alpha")).RootElement.GetProperty("items").EnumerateArray();
        Assert.Equal(["Alpha University", "Old Alpha"], found.Select(s => s.GetProperty("memberName").GetString()).Order());
        Assert.Contains("“Old Alpha”", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
        // The earlier beginning rests on the statement about the one that was merged, and the course names its source.
        var course = Plain.Of(await site.GetAsync("/alliances/ring/history")).Split("Date What")[1];
        Assert.DoesNotContain("no source", course, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_is_not_merged_into_its_own_alliance(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        Assert.Contains("nothing is a member of itself", Plain.Of(await administrator.GetStringAsync("/organizations/beta/merge?into=ring")));
        var form = await Form.OpenAsync(administrator, "/organizations/alpha-u/merge?into=alpha");
        (form["into"], form["note"]) = ("ring", "forged");
        using var other = await administrator.PostAsync("/organizations/beta/merge?into=ring", new FormUrlEncodedContent(form.Fields));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Memberships.CountAsync(m => m.MemberId == m.AllianceId)));
    }

    // A session's roles are known for some seconds; a browser that comes later has those of now.
    private static Visitor Again(TestSite site, Visitor visitor)
    {
        var again = new Visitor(site.Address) { PersonId = visitor.PersonId };
        again.Keep(Serai.Platform.Auth.Sessions.SessionCookie.Plain, visitor.Cookie(Serai.Platform.Auth.Sessions.SessionCookie.Plain)!);
        site.Part<Serai.Features.People.Sessions.KnownSessions>().Moved();
        return again;
    }

    private static async Task<string> MergeAsync(HttpClient administrator, string slug, string into)
    {
        var form = await Form.OpenAsync(administrator, $"/organizations/{slug}/merge?into={into}");
        form["note"] = "the same";
        return await form.SavedAsync();
    }
}
