using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning.Sending;

/// <summary>What an office says to its partner about an agreement by itself: an offer, that it steps back from its signature, notice; and what it does with the partner's copy.</summary>
public sealed class SayToPartner(SeraiDb db, TalkQueries talks, SendMessage send, TakeDocument take, OwnCopy own, MakeVersion make, FromPartner from, IEnumerable<IHoldsBack> followers, Today today)
{
    public const string Offer = "offer", Back = "step back", Notice = "give notice", TakeTheirs = "take theirs", PutBack = "put back", SendAgain = "send again";
    private const int LongestWhy = 500;

    /// <summary>Puts what the agreement says here on the table: as a proposal, or in the place of what is there.</summary>
    /// <param name="shown">The digest of the document on the table that was shown; null where none was. Had the other countered meanwhile, nothing is sent.</param>
    public Task<Moved> OfferAsync(HttpContext context, Guid agreement, Guid partner, string? shown, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (open, talk) = await LoadAsync(context, agreement, stop);
        if (open is null || await db.Partners.FirstOrDefaultAsync(p => p.Id == partner && p.OfficeId == open.KeeperId, stop) is not { State: PartnerState.Accepted } other || (talk is not null && talk.Partner.Id != partner))
            return Refused("NoPartner");
        if (talk?.Cosigned.Table != shown)
            return Refused("CounteredMeanwhile");
        if (talk?.Cosigned.OpenId is { } another && another != open.Id && !await db.Agreements.AnyAsync(a => a.Id == another && a.Stage == AgreementStage.Withdrawn, stop))
            return Refused("AnotherOnTheTable");
        // It comes there by the steps that the office asks for.
        var id = open.Id;
        if (open.StageOn(today.Day) != AgreementStage.Negotiation || await db.Set<AgreementApproval>().AnyAsync(a => a.AgreementId == id && a.EndedAt == null && a.State != ApprovalState.Approved, stop))
            return Refused("NotNow");
        if (await db.NewestAsync(open.Id, stop) is not { } newest)
            return Refused("NoText");
        await using var step = await db.BeginStepAsync(context.Doing(Offer, AgreementLinks.Subject(open.Slug), open.KeeperId), stop);
        if (talk is null)
        {
            // By what the two call each other follows from it.
            db.Add((talk = Begin(open, other)).Cosigned);
            await db.SaveChangesAsync(stop);
        }
        // Terms that changed since the text was written are part of what is offered, and are kept with it as a version.
        if ((await own.OfAsync(open, newest, stop))!.Digest() != newest.Digest)
        {
            await make.AddAsync(open, [.. newest.Content().Texts], null, step.Doing.At, step.Doing.PersonId, stop);
            await db.SaveChangesAsync(stop);
            newest = (await db.NewestAsync(open.Id, stop))!;
        }
        talk.Cosigned.OpenId = open.Id;
        var isFirst = talk.Now.Table is null;
        var (with, problem) = await send.AddAsync(talk, new Offer(isFirst ? MessageType.Propose : MessageType.Counter, newest.Content(), isFirst ? talk.Now.InForce?.Document : talk.Now.Table!.Document), step.Doing.PersonId, stop);
        if (with is null)
            return new(null, problem);
        // What was signed before is not what is on the table now.
        foreach (var signature in await db.StandingSignatures.Where(s => s.AgreementId == id).ToListAsync(stop))
            db.Add(new SignatureLapse { AgreementId = id, KeeperId = open.KeeperId, SignatureId = signature.Id, At = step.Doing.At });
        db.Entry(open).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    });

    /// <summary>Steps back once one of the two has signed: from the office's signature, or from its approval of what the other has signed.</summary>
    public Task<Moved> StepBackAsync(HttpContext context, Guid agreement, string? why, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (open, talk) = await LoadAsync(context, agreement, stop);
        if (open is null || talk?.Cosigned.OpenId != open.Id || !(talk.HasSigned || talk.HasApproved) || open.Stage != AgreementStage.PartlySigned)
            return Refused("NothingToStepBackFrom");
        if (Wrong(why) is { } wrong)
            return new(null, wrong);
        await using var step = await db.BeginStepAsync(context.Doing(Back, AgreementLinks.Subject(open.Slug), open.KeeperId, why), stop);
        open.Move(db, AgreementStage.PartlySigned, AgreementStage.Negotiation, EdtfDate.Of(today.Day), step.Doing.At, step.Doing.PersonId, FieldValues.Clean(why!));
        // What follows from the move is that the signature lapses, and that it is said to the partner.
        foreach (var one in followers)
            await one.FollowAsync(context, open, AgreementStage.PartlySigned, AgreementStage.Negotiation, stop);
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    });

    /// <summary>The field of the form that a problem belongs to; empty where it is of none.</summary>
    public static string FieldOf(FieldProblem problem) => problem.Code switch
    {
        "NeedsReason" or "LongReason" or FieldProblem.Unprintable => "why",
        "NotADay" or "AfterTheEnd" or "Course.LastDayBefore" => "lastDay",
        _ => "",
    };

    /// <summary>Gives notice of what is in force, or agrees to the other's.</summary>
    /// <param name="sure">Else only looks whether it could be given.</param>
    public Task<Moved> NoticeAsync(HttpContext context, Guid agreement, LocalDate lastDay, string? why, bool sure, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (holding, talk) = await LoadAsync(context, agreement, stop);
        if (holding is null || talk?.Cosigned.HoldingId != holding.Id || talk.Now.InForce is not { } inForce)
            return Refused("NothingInForce");
        if (Wrong(why) is { } wrong)
            return new(null, wrong);
        // What ends by itself is not kept alive by a notice; what renews itself is ended by it in whichever term.
        if (holding.EndsOn is { } end && lastDay > end && (holding.Renewal != Renewal.Automatic || holding.NoticeGiven is not null))
            return new(null, CosigningProblem.Of("AfterTheEnd", DateWords.Of(end)));
        await using var step = await db.BeginStepAsync(context.Doing(Notice, AgreementLinks.Subject(holding.Slug), holding.KeeperId, why), stop);
        var (with, problem) = await send.AddAsync(talk, new TerminationNotice(inForce.Document, lastDay, FieldValues.Clean(why!)), step.Doing.PersonId, stop);
        if (with is null)
            return new(null, problem);
        if (!sure)
            return new(Guid.Empty, null);
        if (with.Now.LastDay is not null)
            TermUnderNotice.Follow(holding, with.Now, today.Day);
        db.Entry(holding).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    });

    /// <summary>Sends again what the partner has refused; a notice that was too long on its way is dated anew, and what follows from its day is told anew.</summary>
    /// <param name="mayDate">Whether whoever asks may give notice.</param>
    public Task<Moved> AgainAsync(HttpContext context, Guid agreement, bool mayDate, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (own, talk) = await LoadAsync(context, agreement, stop);
        if (own is null || talk is null)
            return Refused("NoPartner");
        var id = talk.Cosigned.Id;
        await using var step = await db.BeginStepAsync(context.Doing(SendAgain, AgreementLinks.Subject(own.Slug), own.KeeperId), stop);
        var isDated = false;
        foreach (var message in await db.CosignMessages.Where(m => m.CosignedId == id && m.IsOurs && m.Refused != null).ToListAsync(stop))
        {
            isDated |= message.Type == MessageType.Notice && mayDate;
            if (mayDate)
                await send.DateAnewAsync(talk, message, await talks.ReadAsync(message, stop), stop);
            (message.Refused, message.Due) = (null, step.Doing.At);
        }
        await db.SaveChangesAsync(stop);
        talk = await talks.OfAsync(talk.Cosigned, stop);
        talk.Cosigned.Follow(talk, step.Doing.At.InUtc().Date);
        // From whichever agreement of the family it is sent, the notice is of the one in force.
        if (isDated && talk.Cosigned.HoldingId is { } holding && await db.Agreements.FirstOrDefaultAsync(a => a.Id == holding, stop) is { } noticed)
            TermUnderNotice.Follow(noticed, talk.Now, today.Day);
        db.Entry(own).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    });

    /// <summary>Takes the document on the table into the register; what was written here since is kept as a version.</summary>
    public Task<Moved> TakeTheirsAsync(HttpContext context, Guid agreement, string? shown, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (open, talk) = await LoadAsync(context, agreement, stop);
        if (open is null || talk?.Cosigned.OpenId != open.Id || talk.Now.Table is not { } table || table.Document != shown)
            return Refused("CounteredMeanwhile");
        if (open.StageOn(today.Day) is not (AgreementStage.Drafting or AgreementStage.InternalReview or AgreementStage.Negotiation) || await db.IsApprovedAsync(open, stop))
            return Refused("NotNow");
        return await WriteAsync(context, TakeTheirs, open, talk, table, stop);
    });

    /// <summary>Makes the register say again what both have signed.</summary>
    public Task<Moved> PutBackAsync(HttpContext context, Guid agreement, CancellationToken stop) => db.AgainAsync<Moved>(async () =>
    {
        var (holding, talk) = await LoadAsync(context, agreement, stop);
        return holding is null || talk?.Cosigned.HoldingId != holding.Id || talk.Now.InForce is not { } inForce ? Refused("NothingInForce") : await WriteAsync(context, PutBack, holding, talk, inForce, stop);
    });

    private async Task<Moved> WriteAsync(HttpContext context, string verb, Agreement agreement, Talk talk, Told offer, CancellationToken stop)
    {
        await using var step = await db.BeginStepAsync(context.Doing(verb, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId), stop);
        if (verb == TakeTheirs && await db.NewestAsync(agreement.Id, stop) is { } newest)
            await make.AddAsync(agreement, [.. newest.Content().Texts], null, step.Doing.At, step.Doing.PersonId, stop);
        await db.SaveChangesAsync(stop);
        try
        {
            await take.RunAsync(agreement, await talks.DocumentAsync(talk, offer, stop), talk.Partner, step.Doing.At, step.Doing.PersonId, stop);
        }
        catch (CannotHold)
        {
            return Refused(Answer.CannotHold);
        }
        if (verb == PutBack)
            talk.Cosigned.CopiesDiffer = false;
        db.Entry(agreement).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    }

    private static Talk Begin(Agreement open, Partner partner) => new(new() { Id = NewId.Next(), KeeperId = open.KeeperId, PartnerId = partner.Id, FamilyId = open.FamilyId }, partner, []);

    private async Task<(Agreement?, Talk?)> LoadAsync(HttpContext context, Guid id, CancellationToken stop)
    {
        from.Is = false;
        if (await db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement || !context.Actor.May(Right.Edit, agreement.KeeperId))
            return (null, null);
        return (agreement, await talks.OfAgreementAsync(agreement.FamilyId, stop));
    }

    internal static FieldProblem? Wrong(string? why) => string.IsNullOrWhiteSpace(why) ? CosigningProblem.Of("NeedsReason") : why.Length > LongestWhy ? CosigningProblem.Of("LongReason", why.Length, LongestWhy) : HiddenSigns.Problem(why, lines: true);

    private static Moved Refused(string code) => new(null, CosigningProblem.Of(code));
}
