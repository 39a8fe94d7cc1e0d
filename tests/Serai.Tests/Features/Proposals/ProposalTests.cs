using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Proposals;

/// <summary>What a contributor proposes and an editor decides.</summary>
public sealed class ProposalTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_proposed_changes_nothing_until_it_is_accepted(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var address = await ProposeAsync(site, ("city", "Chiang Mai"));
        Assert.Contains("Bangkok, Thailand", Plain.Of(await site.GetAsync("/organizations/alpha")));
        Assert.Contains("one proposal waits", Plain.Of(await editor.GetStringAsync("/organizations/alpha/edit")));
        Assert.Contains("Organization of Alpha University", Plain.Of(await editor.GetStringAsync("/proposals")));
        var form = await Form.OpenAsync(editor, address);
        Assert.Contains("City Bangkok Chiang Mai", form.Text);
        form["decision"] = "accept";
        Assert.StartsWith("/organizations/alpha?saved=", await form.SavedAsync());
        Assert.Contains("Chiang Mai, Thailand", Plain.Of(await site.GetAsync("/organizations/alpha")));
        Assert.Contains("Accepted on 23 November 2026 by Editor of alpha.", Plain.Of(await editor.GetStringAsync(address)));
        using var late = await form.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task To_decline_needs_a_reason(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var address = await ProposeAsync(site, ("city", "Chiang Mai"));
        var form = await Form.OpenAsync(editor, address);
        form["decision"] = "decline";
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Say why it is declined", form.Text);
        (form["decision"], form["reason"]) = ("decline", "their page says Bangkok");
        await form.SavedAsync();
        Assert.Contains("Declined on 23 November 2026 by Editor of alpha: “their page says Bangkok”", Plain.Of(await editor.GetStringAsync(address)));
        Assert.Contains("Bangkok, Thailand", Plain.Of(await site.GetAsync("/organizations/alpha")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_the_record_moved_on_both_are_merged(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var address = await ProposeAsync(site, ("city", "Chiang Mai"), ("established", "1964"));
        var edit = await Form.OpenAsync(editor, "/organizations/alpha/edit");
        edit["city"] = "Krabi";
        await edit.SavedAsync();
        var form = await Form.OpenAsync(editor, address);
        Assert.Contains("The record was changed since this was proposed.", form.Text);
        form["decision"] = "accept";
        var merge = await form.AgainAsync(HttpStatusCode.Conflict);
        merge["pick.city"] = "now";
        await merge.SavedAsync();
        var saved = await site.WithAsync<SeraiDb, Organization>(db => db.Organizations.SingleAsync(o => o.Slug == "alpha"));
        Assert.Equal(("Krabi", "1964"), (saved.City, saved.Established?.Text));
        Assert.Equal(ProposalState.Accepted, await site.WithAsync<SeraiDb, ProposalState>(db => db.Proposals.Select(p => p.State).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_part_and_a_removal_are_proposed_alike(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var contributor = (await site.SignedInAsync(Role.Contributor, "alpha")).Client;
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        var form = await Form.OpenAsync(contributor, "/organizations/alpha/edit/names/new");
        (form["text"], form["kind"]) = ("Alpha Tech", "short");
        var accept = await Form.OpenAsync(editor, await form.SavedAsync());
        Assert.Contains("New: Name of Alpha University", accept.Text);
        accept["decision"] = "accept";
        await accept.SavedAsync();
        var id = await site.WithAsync<SeraiDb, long>(db => db.OrganizationNames.Where(n => n.Text == "Alpha Tech").Select(n => n.Id).SingleAsync());
        form = await Form.OpenAsync(contributor, $"/organizations/alpha/edit/names/{id}/remove");
        form["note"] = "nobody says so";
        accept = await Form.OpenAsync(editor, await form.SavedAsync());
        accept["decision"] = "accept";
        await accept.SavedAsync();
        Assert.False(await site.WithAsync<SeraiDb, bool>(db => db.OrganizationNames.AnyAsync(n => n.Id == id)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task For_others_there_is_no_such_proposal(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        var address = await ProposeAsync(site, ("city", "Chiang Mai"));
        using var neighbour = (await site.SignedInAsync(Role.Steward, "beta")).Client;
        using var viewer = (await site.SignedInAsync(Role.Viewer, "alpha")).Client;
        using var none = await neighbour.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("No proposal waits.", Plain.Of(await neighbour.GetStringAsync("/proposals")));
        var seen = await viewer.GetStringAsync(address);
        Assert.DoesNotContain("value=\"accept\"", seen);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_proposer_takes_it_back_and_nobody_else_does(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var contributor = (await site.SignedInAsync(Role.Contributor, "alpha")).Client;
        var form = await Form.OpenAsync(contributor, "/organizations/alpha/edit");
        Assert.Contains("Nothing changes yet: an editor decides on it.", form.Text);
        form["city"] = "1,5";
        var address = await form.SavedAsync();
        var mine = await Form.OpenAsync(contributor, address);
        mine["decision"] = "accept";
        using var refused = await mine.SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        mine["decision"] = "withdraw";
        await mine.SavedAsync();
        Assert.Contains("Withdrawn on 23 November 2026.", Plain.Of(await contributor.GetStringAsync(address)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        async Task<int> Count()
        {
            await ProposeAsync(site, ("city", "Chiang Mai"));
            using var count = StatementCount.From(site);
            await editor.GetStringAsync("/proposals");
            return count.Value;
        }

        var one = await Count();
        await Count();
        Assert.Equal(one, await Count());
    }

    private static async Task<string> ProposeAsync(TestSite site, params (string Field, string Text)[] changes)
    {
        using var contributor = (await site.SignedInAsync(Role.Contributor, "alpha")).Client;
        var form = await Form.OpenAsync(contributor, "/organizations/alpha/edit");
        foreach (var (field, text) in changes)
            form[field] = text;
        return await form.SavedAsync();
    }
}
