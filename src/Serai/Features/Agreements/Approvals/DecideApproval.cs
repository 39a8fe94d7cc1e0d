using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Approvals;

/// <summary>Approves, returns for changes, or hands an approval to a colleague.</summary>
public sealed class DecideApproval(SeraiDb db, ReadContent read, ReadRules rules, MoveAgreement move, IEnumerable<IHoldsBack> held, ApprovalMail mail, IStaff staff, IClock clock, Today today)
{
    public const string Approves = "approve", Returns = "return", HandsOver = "hand over";
    /// <summary>Longest text of whoever decides, in UTF-16 units.</summary>
    public const int MostWords = 2000;

    /// <summary>Approves, and goes on where all have and the office says so; or brings the agreement back to drafting.</summary>
    /// <param name="context">Who decides.</param>
    /// <param name="agreement">Whose.</param>
    /// <param name="approval">Which.</param>
    /// <param name="approves">Or returns it for changes.</param>
    /// <param name="shown">The number of the version that was shown; null where there was none. Of another one nothing is decided.</param>
    /// <param name="words">Why, in the person's own words.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    public Task<Moved> RunAsync(HttpContext context, Guid agreement, Guid approval, bool approves, int? shown, string? words, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, agreement, approval, approves, shown, FieldValues.Clean(words ?? ""), stop));

    /// <summary>Lets a colleague decide in one's place; a steward does it for somebody who has left.</summary>
    public Task<Moved> HandOverAsync(HttpContext context, Guid agreement, Guid approval, Guid? to, CancellationToken stop) =>
        db.AgainAsync(() => TryHandOverAsync(context, agreement, approval, to, stop));

    private async Task<Moved> TryAsync(HttpContext context, Guid id, Guid approval, bool approves, int? shown, string words, CancellationToken stop)
    {
        var (agreement, round) = await FindAsync(id, stop);
        var one = round.Find(a => a.Id == approval);
        if (agreement is null || one is not { IsOpen: true })
            return Refused("NotOpen");
        if (!one.IsFor(context.Actor))
            return Refused("NotYours");
        if (!round.IsTurnOf(one))
            return Refused("NotYourTurn");
        // Two approvals are two people's, unless both are this person's by name.
        if (approves && one.Role is not null && round.Exists(a => a.State == ApprovalState.Approved && a.DecidedBy == context.Actor.PersonId))
            return Refused("Twice");
        if (!approves && words.Length == 0)
            return Refused("NeedsWords");
        if (words.Length > MostWords)
            return Refused("LongWords", words.Length, MostWords);
        if (HiddenSigns.Problem(words, lines: true) is { } hidden)
            return new(null, hidden);
        var version = await db.AgreementVersions.Where(v => v.AgreementId == id).MaxAsync(v => (int?)v.Number, stop);
        if (version != shown)
            return Refused("AnotherText");
        if (approves && await db.NewestAsync(id, stop) is { } newest && !await IsWhatItSaysAsync(agreement, newest, stop))
            return Refused("TermsChanged", newest.Number);
        await using var step = await db.BeginStepAsync(context.Doing(approves ? Approves : Returns, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, words), stop);
        one.Decide(approves ? ApprovalState.Approved : ApprovalState.Returned, context.Actor.PersonId, clock.GetCurrentInstant(), words.Length == 0 ? null : words, version);
        // Of two who decide at once, the second looks again at what the first has made of it.
        db.Entry(agreement).Property(a => a.Version).IsModified = true;
        await db.SaveChangesAsync(stop);
        if (approves)
            await GoOnAsync(context, agreement, round, one, stop);
        else
            await GoBackAsync(context, agreement, one, words, stop);
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    }

    // What is approved is a version; terms that are of none yet would be signed and never have been approved.
    private async Task<bool> IsWhatItSaysAsync(Agreement agreement, AgreementVersion newest, CancellationToken stop)
    {
        await db.Entry(agreement).Collection(a => a.Parties).LoadAsync(stop);
        await db.Entry(agreement).Collection(a => a.Fields).LoadAsync(stop);
        return (await read.NowAsync(agreement, newest, stop)).Digest() == newest.Digest;
    }

    private async Task GoOnAsync(HttpContext context, Agreement agreement, List<AgreementApproval> round, AgreementApproval one, CancellationToken stop)
    {
        foreach (var next in round.Where(a => a.Ordinal > one.Ordinal && round.IsTurnOf(a)))
            await mail.AskAsync(context, agreement, next);
        if (round.Exists(a => a.State != ApprovalState.Approved))
            return;
        await mail.AllApprovedAsync(context, agreement, one.Stage, one.AskedBy);
        var ways = await rules.OfAsync(agreement, stop);
        if (ways.Of(one.Stage).GoesOnByItself)
            await move.GoOnAsync(context, agreement, ways, stop);
    }

    private async Task GoBackAsync(HttpContext context, Agreement agreement, AgreementApproval one, string words, CancellationToken stop)
    {
        agreement.Move(db, one.Stage, AgreementStage.Drafting, EdtfDate.Of(today.Day), clock.GetCurrentInstant(), context.Actor.PersonId, words);
        foreach (var follower in held)
            await follower.FollowAsync(context, agreement, one.Stage, AgreementStage.Drafting, stop);
        await mail.ReturnedAsync(context, agreement, words, one.AskedBy);
    }

    private async Task<Moved> TryHandOverAsync(HttpContext context, Guid id, Guid approval, Guid? to, CancellationToken stop)
    {
        var (agreement, round) = await FindAsync(id, stop);
        if (agreement is null || round.Find(a => a.Id == approval) is not { IsOpen: true } one)
            return Refused("NotOpen");
        if (!one.MayHandOver(context.Actor))
            return Refused("NotYours");
        if (to is not { } colleague || !(await staff.AtAsync([agreement.KeeperId], stop)).Any(s => s.Id == colleague))
            return Refused("NotOfTheOffice");
        // Two approvals by role are two people's: whoever may approve by role does so, and hands it to nobody but another.
        if (colleague == one.PersonId || (one.PersonId is null && colleague == context.Actor.PersonId))
            return Refused("TheSame");
        await using var step = await db.BeginStepAsync(context.Doing(HandsOver, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId), stop);
        one.HandOver(colleague, context.Actor.PersonId);
        if (round.IsTurnOf(one))
            await mail.AskAsync(context, agreement, one);
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    }

    private async Task<(Agreement? Agreement, List<AgreementApproval> Round)> FindAsync(Guid id, CancellationToken stop) => (
        await db.Agreements.FirstOrDefaultAsync(a => a.Id == id, stop),
        await db.Set<AgreementApproval>().Where(a => a.AgreementId == id && a.EndedAt == null).ToListAsync(stop));

    private static Moved Refused(string code, params object[] words) => new(null, new("Approval." + code, words) { Texts = typeof(ApprovalTexts) });
}
