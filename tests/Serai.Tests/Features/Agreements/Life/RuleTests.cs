using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Rules;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>What an office asks of the steps of its agreements, by kind.</summary>
public sealed class RuleTests
{
    private const string Rules = "/agreements/rules/alpha";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_rule_of_a_kind_goes_before_that_of_all_kinds_and_the_program_s_own_comes_last(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        await steward.FillAndGoAsync(Rules + "/all/internal-review", ("needsDocument", "true"));
        await steward.FillAndGoAsync(Rules + "/research/internal-review", ("used", ""), ("needsDocument", ""));
        var (usual, own) = (await site.AgreementAsync(Drafting), await site.AgreementAsync(Drafting, "research"));
        Assert.Contains("This step needs a document", await editor.RefusedAsync(usual, Drafting, InternalReview), StringComparison.Ordinal);
        Assert.Contains("no step leads there", await editor.RefusedAsync(own, Drafting, InternalReview), StringComparison.Ordinal);
        await editor.MovedAsync(own, Drafting, Negotiation);
        var page = Plain.Of(await editor.GetAsync(Rules + "/research"));
        Assert.Contains("Internal review left out", page, StringComparison.Ordinal);
        Assert.Contains("the office, for this kind", page, StringComparison.Ordinal);
        // Unset, what holds for all kinds holds for it again.
        await steward.FillAndGoAsync(Rules + "/research/internal-review/remove", ("note", "as the others"));
        var third = await site.AgreementAsync(Drafting, "research");
        Assert.Contains("This step needs a document", await editor.RefusedAsync(third, Drafting, InternalReview), StringComparison.Ordinal);
        await steward.FillAndGoAsync(Rules + "/all/internal-review/remove", ("note", "as before"));
        await editor.MovedAsync(third, Drafting, InternalReview);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_too_low_takes_no_step_and_sets_no_rule(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var viewer = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper);
        using var other = await site.SignedInAsync(Role.Steward, LifeDesk.Party);
        await steward.FillAndGoAsync(Rules + "/all/internal-review", ("mayTake", "steward"));
        var slug = await site.AgreementAsync(Drafting);
        Assert.Contains("Your role does not let you take this step", await editor.RefusedAsync(slug, Drafting, InternalReview), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"internal-review\"", await editor.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        await steward.MovedAsync(slug, Drafting, InternalReview);
        foreach (var low in (Visitor[])[viewer, editor])
        {
            Assert.Contains("The stewards of the office change these rules", await low.GetAsync(Rules), StringComparison.Ordinal);
            await low.GetAsync(Rules + "/all/approved", HttpStatusCode.NotFound);
            await low.GetAsync(Rules + "/all/internal-review/approvers/new", HttpStatusCode.NotFound);
        }
        foreach (var address in (string[])[Rules, Rules + "/research", Rules + "/all/approved", Rules + "/all/internal-review/remove"])
            await other.GetAsync(address, HttpStatusCode.NotFound);
        foreach (var address in (string[])[Rules + "/nothing", Rules + "/all/in-force", Rules + "/all/nothing", Rules + "/all/approved/remove", Rules + "/all/drafting/approvers/new", "/agreements/rules/nobody"])
            await steward.GetAsync(address, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_rule_is_taken_back_by_a_steward_and_by_nobody_below(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var other = await site.SignedInAsync(Role.Steward, LifeDesk.Party);
        var step = "/changes/steps/" + (await steward.FillAndGoAsync(Rules + "/all/internal-review", ("mayTake", "steward"))).Split("saved=")[1];
        await other.GetAsync(step, HttpStatusCode.NotFound);
        Assert.DoesNotContain("name=\"reason\"", await editor.GetAsync(step), StringComparison.Ordinal);
        await steward.FillAndGoAsync(step, ("reason", "too strict"));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementRule>().CountAsync()));
        await editor.MovedAsync(await site.AgreementAsync(Drafting), Drafting, InternalReview);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_ideas_are_left_out_no_agreement_begins_as_one(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        await steward.FillAndGoAsync(Rules + "/all/idea", ("used", ""));
        (string, string)[] values = [("kind", "research"), ("parties", "alpha\nbeta"), ("renewal", "none"), ("confidentiality", "office")];
        using var refused = await steward.FillAsync("/agreements/new/alpha", [("stage", "idea"), .. values]);
        Assert.Contains("do not go through that stage", await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "new"), StringComparison.Ordinal);
        await steward.FillAndGoAsync("/agreements/new/alpha", [("stage", "drafting"), .. values]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Those_are_told_of_a_step_whom_the_rule_names(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var inCharge = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper);
        using var partner = await site.SignedInAsync(Role.Editor, LifeDesk.Party);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await steward.FillAndGoAsync(Rules + "/all/negotiation", ("tellsInCharge", "true"), ("tellsParties", "true"));
        foreach (var (secrecy, told) in ((Confidentiality, Guid[])[])[(Confidentiality.Parties, [inCharge.PersonId, partner.PersonId]), (Confidentiality.Office, [inCharge.PersonId])])
        {
            var before = (await site.MailsAsync()).Count;
            var slug = await site.AgreementAsync(InternalReview, with: a => (a.InChargeId, a.Confidentiality) = (inCharge.PersonId, secrecy));
            await steward.MovedAsync(slug, InternalReview, Negotiation);
            var mails = (await site.MailsAsync()).Skip(before).ToList();
            Assert.Equal(told.Order(), mails.Select(m => m.Person!.Value).Order());
            Assert.All(mails, m => Assert.Equal(("agreement-moved", $"Pact {slug}: Negotiation"), (m.Kind, m.Subject)));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_rules_of_a_merged_office_are_the_heir_s_unless_it_has_its_own(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var old = await site.SignedInAsync(Role.Steward, "alpha-u");
        await old.FillAndGoAsync("/agreements/rules/alpha-u/all/internal-review", ("needsDocument", "true"));
        await old.FillAndGoAsync("/agreements/rules/alpha-u/all/internal-review/approvers/new", ("ordinal", "1"), ("whose", "steward"));
        await old.FillAndGoAsync("/agreements/rules/alpha-u/all/negotiation", ("needsReason", "true"));
        await steward.FillAndGoAsync(Rules + "/all/negotiation", ("mayTake", "representative"));
        var merge = await Form.OpenAsync(administrator.Client, "/organizations/alpha-u/merge?into=alpha");
        merge["note"] = "their own page";
        await merge.SavedAsync();
        var page = Plain.Of(await steward.GetAsync(Rules));
        Assert.Contains("Internal review editors a document", page, StringComparison.Ordinal);
        Assert.Contains("Negotiation representatives nothing", page, StringComparison.Ordinal);
        Assert.Contains("anybody with the role steward", page, StringComparison.Ordinal);
    }
}
