using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Editing;

using Office = Serai.Features.Activities.Office;

/// <summary>Two records of one organization become one.</summary>
public sealed class MergeTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,funder,TH,Chiang Mai", "beta,Beta Academy,education,CN,Beijing"];
    private static readonly string[] Members = ["Ring,Alpha University,Thailand,member,2010-01-01,,", "Ring,Univ. of Alpha,Thailand,member,,2015-12-31,", "Ring,Beta Academy,China,member,2011-01-01,,"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_old_address_leads_to_the_heir_which_has_all(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        foreach (var (part, field, text) in new[] { ("identifiers", "value", "Q390287"), ("links", "address", "https://alpha.example/"), ("relations", "organization", "beta") })
        {
            var add = await Form.OpenAsync(administrator, $"/organizations/alpha-u/edit/{part}/new");
            add[field] = text;
            if (part == "identifiers")
                add["scheme"] = "wikidata";
            await add.SavedAsync();
        }
        Assert.Equal(2, await MembersAsync(site));
        var form = await Form.OpenAsync(administrator, "/organizations/alpha-u/merge?into=Alpha%20University");
        Assert.Contains("Univ. of Alpha (is merged)", form.Text);
        Assert.Equal(("heir", "heir"), (form["take.name"], form["take.city"]));
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Say why the two are one organization", again.Text);
        (again["take.city"], again["note"]) = ("merged", "their own page");
        Assert.StartsWith("/organizations/alpha?saved=", await again.SavedAsync());
        using var old = await site.Client.GetAsync("/organizations/alpha-u");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organizations/alpha"), (old.StatusCode, old.Headers.Location?.OriginalString));
        var page = Plain.Of(await site.GetAsync("/organizations/alpha"));
        foreach (var words in new[] { "Alpha University", "Univ. of Alpha", "Q390287", "Beta Academy", "Chiang Mai, Thailand" })
            Assert.Contains(words, page);
        Assert.Equal(1, await MembersAsync(site));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var heir = await db.Organizations.Include(o => o.Names).Include(o => o.Links).SingleAsync(o => o.Slug == "alpha");
            Assert.Equal(["Alpha University", "Univ. of Alpha"], heir.Names.Select(n => n.Text).Order());
            Assert.Single(heir.Names, n => n.Kind == Serai.Names.NameKind.Official);
            Assert.Single(heir.Links);
            // What the sources say stays as it is.
            Assert.Equal(2, await db.MembershipStatements.Select(s => s.MemberId).Distinct().CountAsync(id => id != null && id != heir.Id));
        });
        using var gone = await administrator.GetAsync("/organizations/alpha-u/edit");
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_body_says_is_not_what_the_right_was_asked_for(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/alpha/edit");
        using var answer = await editor.PostAsync("/organizations/alpha/merge?into=alpha", new FormUrlEncodedContent(
            [.. form.Fields.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)), new("slug", "beta"), new("note", "hijack")]));
        Assert.NotEqual(HttpStatusCode.SeeOther, answer.StatusCode);
        using var beta = await site.Client.GetAsync("/organizations/beta");
        Assert.Equal(HttpStatusCode.OK, beta.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_heir_shows_what_sources_said_of_the_other(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        await site.GetAsync("/organizations/alpha");
        var form = await Form.OpenAsync(administrator, "/organizations/alpha-u/merge?into=Alpha%20University");
        form["note"] = "their own page";
        await form.SavedAsync();
        Assert.Contains("“Univ. of Alpha”", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_pointed_at_it_points_at_the_heir(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var (alpha, old) = await site.WithAsync<SeraiDb, (Guid, Guid)>(async db =>
        {
            var ids = await db.Organizations.ToDictionaryAsync(o => o.Slug, o => o.Id);
            var alliance = await db.Alliances.SingleAsync();
            var source = await db.MembershipStatements.Select(s => s.SourceId).FirstAsync();
            alliance.SecretariatHostId = ids["alpha-u"];
            db.Add(new Office { Key = "o", AllianceId = alliance.Id, Kind = "chair", HolderName = "Univ. of Alpha", HolderId = ids["alpha-u"], SourceId = source });
            db.Add(new Activity { Key = "a", AllianceId = alliance.Id, Kind = "forum", Title = "Forum", HostId = ids["alpha-u"], SourceId = source, Participants = { new ActivityParticipant { Name = "Univ. of Alpha", OrganizationId = ids["alpha-u"] } } });
            // Between the two themselves, and one that both have.
            db.Add(new OrganizationRelation { FromId = ids["alpha-u"], ToId = ids["alpha"], Kind = RelationKind.Parent });
            db.Add(new OrganizationRelation { FromId = ids["alpha-u"], ToId = ids["beta"], Kind = RelationKind.Parent });
            db.Add(new OrganizationRelation { FromId = ids["alpha"], ToId = ids["beta"], Kind = RelationKind.Parent });
            await db.SaveChangesAsync();
            return (ids["alpha"], ids["alpha-u"]);
        });
        var form = await Form.OpenAsync(administrator, "/organizations/alpha-u/merge?into=alpha");
        form["note"] = "the same";
        await form.SavedAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            Assert.Equal(alpha, (await db.Alliances.SingleAsync()).SecretariatHostId);
            Assert.Equal(alpha, (await db.Offices.SingleAsync()).HolderId);
            Assert.Equal(alpha, (await db.Activities.SingleAsync()).HostId);
            Assert.Equal(alpha, (await db.ActivityParticipants.SingleAsync()).OrganizationId);
            Assert.Equal(alpha, (await db.OrganizationRelations.SingleAsync()).FromId);
            Assert.Equal(alpha, (await db.Organizations.SingleAsync(o => o.Id == old)).MergedIntoId);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_makes_no_sense_is_refused_with_the_way_out(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha-u")).Client;
        Assert.Contains("“alpha” is this organization itself", Plain.Of(await administrator.GetStringAsync("/organizations/alpha/merge?into=alpha")).Replace("“Alpha University”", "“alpha”"));
        Assert.Contains("is an alliance", Plain.Of(await administrator.GetStringAsync("/organizations/ring/merge?into=alpha")));
        Assert.Contains("You may not merge into “Alpha University”", Plain.Of(await editor.GetStringAsync("/organizations/alpha-u/merge?into=alpha")));
        using var none = await editor.GetAsync("/organizations/alpha/merge");
        Assert.NotEqual(HttpStatusCode.OK, none.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_changed_meanwhile_is_shown_first(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/alpha-u/merge?into=alpha");
        var edit = await Form.OpenAsync(administrator, "/organizations/alpha/edit");
        edit["city"] = "Krabi";
        await edit.SavedAsync();
        (form["note"], form["take.types"]) = ("the same", "merged");
        var again = await form.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Somebody changed one of the two", again.Text);
        Assert.Contains("Krabi", again.Text);
        Assert.Equal(("the same", "merged"), (again["note"], again["take.types"]));
        await again.SavedAsync();
    }

    private static Task<int> MembersAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.Memberships.Where(m => m.MemberName != "Beta Academy").Select(m => m.MemberKey).Distinct().CountAsync());
}
