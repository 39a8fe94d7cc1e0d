using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Approvals;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>Those who must approve before an agreement goes on.</summary>
public sealed class ApprovalTests
{
    private const string Yes = DecideApproval.Approves, No = DecideApproval.Returns;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Those_before_are_asked_first_and_the_step_waits_for_all(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var dean = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Dean");
        using var lawyer = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Lawyer");
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper, "Steward");
        foreach (var (ordinal, whose) in ((string, string)[])[("1", dean.PersonId.ToString("N")), ("1", lawyer.PersonId.ToString("N")), ("2", "steward")])
            await steward.FillAndGoAsync("/agreements/rules/alpha/all/internal-review/approvers/new", ("ordinal", ordinal), ("whose", whose));
        var slug = await site.AgreementAsync(Drafting);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        var (first, second, last) = await site.ApprovalsAsync(slug) is [var a, var b, var c] ? (a, b, c) : throw new InvalidOperationException();
        var (deans, lawyers) = first.PersonId == dean.PersonId ? (first, second) : (second, first);
        Assert.Equal(new[] { dean.PersonId, lawyer.PersonId }.Order(), (await site.MailsAsync()).Where(m => m.Kind == "agreement-approval-asked").Select(m => m.Person!.Value).Order());
        Assert.Contains("Approvals still missing: 3", await editor.RefusedAsync(slug, InternalReview, Negotiation), StringComparison.Ordinal);
        Assert.Contains($"Approve “Pact {slug}” (Internal review)", Plain.Of(await dean.GetAsync("/office/alpha")), StringComparison.Ordinal);
        Assert.DoesNotContain("Approve “Pact", Plain.Of(await steward.GetAsync("/office/alpha")), StringComparison.Ordinal);
        // Out of turn, and in another's name.
        foreach (var (who, which, says) in ((Visitor, AgreementApproval, string)[])[(steward, last, "Those before must decide first"), (lawyer, deans, "not yours to decide")])
        {
            using var refused = await who.DecideAsync(slug, which, Yes);
            Assert.Contains(says, await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, says), StringComparison.Ordinal);
        }
        site.Clock.Advance(Duration.FromDays(1));
        await lawyer.DecidedAsync(slug, lawyers, Yes, "Clause 7 is fine now.");
        await dean.DecidedAsync(slug, deans, Yes);
        Assert.Equal(steward.PersonId, (await site.MailsAsync()).Last(m => m.Kind == "agreement-approval-asked").Person);
        Assert.Contains("Approvals still missing: 1", await editor.RefusedAsync(slug, InternalReview, Negotiation), StringComparison.Ordinal);
        await steward.DecidedAsync(slug, last, Yes);
        Assert.Equal(("agreement-approval-given", editor.PersonId), ((await site.MailsAsync())[^1].Kind, (await site.MailsAsync())[^1].Person!.Value));
        var page = Plain.Of(await editor.GetAsync($"/agreements/{slug}")).Replace('\u00a0', ' ');
        Assert.Contains("Lawyer approved 24 November 2026 Clause 7 is fine now. of version 1", page, StringComparison.Ordinal);
        await editor.MovedAsync(slug, InternalReview, Negotiation);
        // The partner's office sees the agreement by now, and nothing of who approved.
        using var partner = await site.SignedInAsync(Role.Steward, LifeDesk.Party);
        Assert.DoesNotContain("Lawyer", await partner.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        await partner.GetAsync($"/agreements/{slug}/approvals/{last.Id:N}", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_asked_reads_what_it_is_called_in_a_language_of_their_own(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var dean = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Dean");
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper, "Steward");
        await Organizations.SmallWorld.NameAsync(site, LifeDesk.Keeper, "阿爾法大學", Serai.Names.NameKind.Label, "zh-Hant");
        await Register.Shelf.SpeaksAsync(site, dean.PersonId, "zh-Hant");
        await steward.FillAndGoAsync("/agreements/rules/alpha/all/internal-review/approvers/new", ("ordinal", "1"), ("whose", dean.PersonId.ToString("N")));
        var slug = await site.AgreementAsync(Drafting, with: a => a.Title = null);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        Assert.Contains("阿爾法大學與Beta Academy", (await site.MailsAsync()).Single(m => m.Person == dean.PersonId).Text, StringComparison.Ordinal);
        dean.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        dean.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-Hant");
        Assert.Contains("阿爾法大學與Beta Academy", Plain.Of(await dean.GetAsync("/office/alpha")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Returned_it_is_drafted_again_and_comes_back_to_a_new_round(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var dean = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Dean");
        await site.RuleAsync(InternalReview, "", _ => { }, (1, dean.PersonId, null), (1, null, Role.Editor));
        var slug = await site.AgreementAsync(Drafting);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        var deans = (await site.ApprovalsAsync(slug)).Single(a => a.PersonId == dean.PersonId);
        using (var mute = await dean.DecideAsync(slug, deans, No))
            Assert.Contains("Say what must change", await Visitor.TextAsync(mute, HttpStatusCode.UnprocessableEntity, "return"), StringComparison.Ordinal);
        using (var strange = await dean.DecideAsync(slug, deans, "maybe"))
            Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
        var step = await dean.DecidedAsync(slug, deans, No, "Who pays for the flights?");
        Assert.Equal(Drafting, (await site.ReadAsync(slug)).Stage);
        Assert.Equal([ApprovalState.NotNeeded, ApprovalState.Returned], (await site.ApprovalsAsync(slug)).Select(a => a.State).OrderByDescending(s => s));
        var mail = (await site.MailsAsync())[^1];
        Assert.Equal(("agreement-returned", editor.PersonId), (mail.Kind, mail.Person!.Value));
        Assert.Contains("Who pays for the flights?", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Who pays for the flights?", Plain.Of(await editor.GetAsync($"/agreements/{slug}")), StringComparison.Ordinal);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        var again = await site.ApprovalsAsync(slug);
        Assert.Equal([1, 1, 2, 2], again.Select(a => a.Round));
        Assert.All(again.Where(a => a.Round == 2), a => Assert.True(a.IsOpen));
        // What came after stands in the way of taking the return back.
        using var undo = await editor.FillAsync(step, ("reason", "too late"));
        Assert.Equal(HttpStatusCode.Conflict, undo.StatusCode);
        using var old = await dean.DecideAsync(slug, deans, Yes);
        Assert.Contains("decided already", await Visitor.TextAsync(old, HttpStatusCode.UnprocessableEntity, "old"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_approved_is_not_written_anew_and_nobody_approves_what_was_not_shown(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var dean = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Dean");
        await site.RuleAsync(InternalReview, "", _ => { }, (1, dean.PersonId, null));
        var slug = await site.AgreementAsync(Drafting);
        var write = $"/agreements/{slug}/text/write";
        await editor.FillAndGoAsync(write, ("text-en", "## Aims\n\nTo share.\n"));
        await editor.MovedAsync(slug, Drafting, InternalReview);
        var one = Assert.Single(await site.ApprovalsAsync(slug));
        var seen = await dean.ShownAsync(slug, one);
        await editor.FillAndGoAsync(write, ("text-en", "## Aims\n\nTo share, and to pay.\n"));
        using (var late = await dean.DecideAsync(slug, one, Yes, shown: seen))
            Assert.Contains("written anew", await Visitor.TextAsync(late, HttpStatusCode.UnprocessableEntity, "late"), StringComparison.Ordinal);
        using (var now = await dean.DecideAsync(slug, one, Yes))
            Assert.Equal(HttpStatusCode.SeeOther, now.StatusCode);
        using (var changed = await editor.FillAsync(write, ("text-en", "## Aims\n\nTo pay.\n")))
            Assert.Contains("what is approved is what is signed", Plain.Of(await Visitor.TextAsync(changed, HttpStatusCode.UnprocessableEntity, "write")), StringComparison.Ordinal);
        using (var edited = await editor.FillAsync($"/agreements/{slug}/edit", ("noticeMonths", "3")))
            Assert.Contains("Return the agreement for changes first", Plain.Of(await Visitor.TextAsync(edited, HttpStatusCode.UnprocessableEntity, "edit")), StringComparison.Ordinal);
        await editor.MovedAsync(slug, InternalReview, Drafting, "They never pay.");
        await editor.FillAndGoAsync(write, ("text-en", "## Aims\n\nTo pay.\n"));
        await editor.MovedAsync(slug, Drafting, InternalReview);
        await dean.DecidedAsync(slug, (await site.ApprovalsAsync(slug)).Single(a => a.IsOpen), Yes);
        await editor.MovedAsync(slug, InternalReview, Negotiation);
        // Why it went back is the keeper's own.
        using var partner = await site.SignedInAsync(Role.Viewer, LifeDesk.Party, "Partner");
        Assert.Contains("They never pay.", await editor.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        var theirs = await partner.GetAsync($"/agreements/{slug}");
        Assert.DoesNotContain("They never pay.", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("ormer member", theirs, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_approve_at_once_both_count_and_the_step_is_taken_once(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        var approvers = new List<Visitor>();
        for (var n = 0; n < 4; n++)
            approvers.Add(await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, $"Approver {n}"));
        await site.RuleAsync(InternalReview, "", r => r.GoesOnByItself = true, [.. approvers.Select(a => (1, (Guid?)a.PersonId, (Role?)null))]);
        for (var round = 0; round < 3; round++)
        {
            var slug = await site.AgreementAsync(Drafting);
            await editor.MovedAsync(slug, Drafting, InternalReview);
            var rows = await site.ApprovalsAsync(slug);
            var answers = await Task.WhenAll(approvers.Select(a => a.DecideAsync(slug, rows.Single(r => r.PersonId == a.PersonId), Yes)));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
            Assert.All(await site.ApprovalsAsync(slug), a => Assert.Equal(ApprovalState.Approved, a.State));
            Assert.Equal(Negotiation, (await site.ReadAsync(slug)).Stage);
            var id = (await site.ReadAsync(slug)).Id;
            Assert.Equal([InternalReview, Negotiation], await site.WithAsync<SeraiDb, List<AgreementStage>>(db => db.Set<AgreementMove>().Where(m => m.AgreementId == id).OrderBy(m => m.Id).Select(m => m.To).ToListAsync()));
            Array.ForEach(answers, a => a.Dispose());
        }
        approvers.ForEach(a => a.Dispose());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_with_one_role_one_decides_and_nobody_approves_twice(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var one = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var two = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        await site.RuleAsync(InternalReview, "", _ => { }, (1, null, Role.Editor), (2, null, Role.Editor));
        var slug = await site.AgreementAsync(Drafting);
        await one.MovedAsync(slug, Drafting, InternalReview);
        var rows = await site.ApprovalsAsync(slug);
        var answers = await Task.WhenAll(one.DecideAsync(slug, rows[0], Yes), two.DecideAsync(slug, rows[0], Yes));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
        var (winner, loser) = answers[0].StatusCode == HttpStatusCode.SeeOther ? (one, two) : (two, one);
        Array.ForEach(answers, a => a.Dispose());
        using (var twice = await winner.DecideAsync(slug, rows[1], Yes))
            Assert.Contains("You have approved in this round already", await Visitor.TextAsync(twice, HttpStatusCode.UnprocessableEntity, "twice"), StringComparison.Ordinal);
        await loser.DecidedAsync(slug, rows[1], Yes);
        await one.MovedAsync(slug, InternalReview, Negotiation);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Handed_to_a_colleague_it_stays_visible_for_whom(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var dean = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Dean");
        using var deputy = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Deputy");
        using var stranger = await site.SignedInAsync(Role.Editor, LifeDesk.Party, "Stranger");
        await site.RuleAsync(InternalReview, "", _ => { }, (1, dean.PersonId, null));
        var slug = await site.AgreementAsync(Drafting);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        var row = (await site.ApprovalsAsync(slug)).Single();
        var page = $"/agreements/{slug}/approvals/{row.Id:N}";
        Assert.DoesNotContain("name=\"to\"", await editor.GetAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Stranger", await dean.GetAsync(page), StringComparison.Ordinal);
        foreach (var wrong in (string[])["", "nobody", stranger.PersonId.ToString("N")])
        {
            using var refused = await dean.FillAsync(page, ("to", wrong));
            Assert.Contains("Choose somebody who has a role", await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, wrong), StringComparison.Ordinal);
        }
        await dean.FillAndGoAsync(page, ("to", deputy.PersonId.ToString("N")));
        Assert.Equal(deputy.PersonId, (await site.MailsAsync())[^1].Person);
        using (var late = await dean.DecideAsync(slug, row, Yes))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        await deputy.DecidedAsync(slug, row, Yes);
        Assert.Contains("Deputy for Dean", Plain.Of(await editor.GetAsync($"/agreements/{slug}")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_approver_who_has_left_holds_nothing_up_silently(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        using var leaver = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Leaver");
        using var heir = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Successor");
        await site.RuleAsync(InternalReview, "", _ => { }, (1, leaver.PersonId, null));
        await site.LeavesAsync(leaver.PersonId);
        var slug = await site.AgreementAsync(Drafting);
        await editor.MovedAsync(slug, Drafting, InternalReview);
        Assert.Equal(("agreement-approval-stuck", steward.PersonId), ((await site.MailsAsync())[^1].Kind, (await site.MailsAsync())[^1].Person!.Value));
        var row = (await site.ApprovalsAsync(slug)).Single();
        var page = $"/agreements/{slug}/approvals/{row.Id:N}";
        Assert.Contains("waits for somebody who has no role here any more", Plain.Of(await editor.GetAsync($"/agreements/{slug}")), StringComparison.Ordinal);
        Assert.Contains("has no role here any more", Plain.Of(await steward.GetAsync("/agreements/rules/alpha")), StringComparison.Ordinal);
        Assert.Contains("waits for somebody who has left", Plain.Of(await steward.GetAsync("/office/alpha")), StringComparison.Ordinal);
        Assert.DoesNotContain("waits for somebody who has left", Plain.Of(await editor.GetAsync("/office/alpha")), StringComparison.Ordinal);
        await steward.FillAndGoAsync(page, ("to", heir.PersonId.ToString("N")));
        await heir.DecidedAsync(slug, row, Yes);
        await editor.MovedAsync(slug, InternalReview, Negotiation);
        // Deleted since: by a former member of staff.
        await site.WithAsync<Serai.Features.People.Privacy.DeletePerson>(async delete =>
            Assert.Equal(Serai.Features.People.Privacy.DeletionProblem.None, await delete.RunAsync(heir.PersonId, new(site.Clock.GetCurrentInstant(), "test", "command line", "delete", "people"), default)));
        Assert.Contains("a former member of staff", Plain.Of(await editor.GetAsync($"/agreements/{slug}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Successor", await editor.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_with_three_approvals_asks_as_often_as_with_one(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        await site.RuleAsync(InternalReview, "", _ => { }, (1, editor.PersonId, null));
        await site.RuleAsync(InternalReview, "research", _ => { }, (1, null, Role.Editor), (1, editor.PersonId, null), (2, null, Role.Steward));
        var counts = new List<(int, int)>();
        await editor.GetAsync("/office/alpha");
        foreach (var of in (string[])[LifeDesk.Memorandum, "research"])
        {
            var slug = await site.AgreementAsync(Drafting, of);
            await editor.MovedAsync(slug, Drafting, InternalReview);
            await editor.GetAsync($"/agreements/{slug}");
            using var page = StatementCount.From(site);
            await editor.GetAsync($"/agreements/{slug}");
            using var start = StatementCount.From(site);
            await editor.GetAsync("/office/alpha");
            counts.Add((page.Value - start.Value, start.Value));
        }
        Assert.Equal(counts[0], counts[1]);
    }
}
