using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Cosigning.Sending;

/// <summary>
/// Steps that an office takes here with an agreement that another site signs too are said to that site, in the same transaction: that it
/// approves, that it steps back, that its representative signs. What the other has not agreed to waits.
/// </summary>
public sealed class CosignedMoves(SeraiDb db, TalkQueries talks, SendMessage send, OwnCopy own, FromPartner from, IClock clock) : IHoldsBack
{
    private static readonly Duration Patience = Duration.FromDays(7);

    public async Task<FieldProblem?> WhyAsync(Agreement agreement, AgreementStage was, AgreementStage to, CancellationToken stop)
    {
        if (await talks.OfAgreementAsync(agreement.FamilyId, stop) is not { } talk)
            return null;
        if (to == AgreementStage.Terminated && talk.Cosigned.HoldingId == agreement.Id)
            return IsStuck(talk) ? null : CosigningProblem.Of("GiveNotice");
        if (talk.Cosigned.OpenId != agreement.Id)
            return to is AgreementStage.PartlySigned or AgreementStage.InForce && talk.Cosigned.HoldingId != agreement.Id && talk.Partner.State != PartnerState.Ended ? CosigningProblem.Of("NotProposed") : null;
        if (to == AgreementStage.Approved && !await own.IsAsync(await WholeAsync(agreement, stop), talk.Cosigned.Table, stop))
            return CosigningProblem.Of("NotOnTheTable");
        if (to is AgreementStage.PartlySigned or AgreementStage.InForce && !talk.PartnerHasApproved)
            return CosigningProblem.Of("PartnerHasNotApproved");
        if (to is AgreementStage.Approved or AgreementStage.PartlySigned or AgreementStage.InForce && send.Why(talk, to == AgreementStage.Approved ? MessageType.Approve : MessageType.Sign) is { } why)
            return CosigningProblem.Of(why);
        return null;
    }

    // How it has ended by a letter is recorded by hand where the two sites cannot say it to each other: the partner was ended, our notice was refused,
    // has not come there for days, or has had no answer by the day that it named; or no more can be said.
    private bool IsStuck(Talk talk)
    {
        if (talk.Partner.State == PartnerState.Ended || send.Why(talk, MessageType.Notice) == CourseProblem.TooMany)
            return true;
        var now = clock.GetCurrentInstant();
        return talk.Now.Notices.FirstOrDefault(n => n.Sender == talk.Own.Key) is { } notice && talk.MessageOf(notice) is var message
            && (message.Refused is not null || (message.ReceiptAt is null && now - message.At > Patience) || (talk.Now.LastDay is null && notice.LastDay < now.InUtc().Date));
    }

    public async Task<FieldProblem?> WhyNotSignAsync(Agreement agreement, Guid party, AgreementVersion version, CancellationToken stop)
    {
        if (await talks.OfAgreementAsync(agreement.FamilyId, stop) is not { } talk || talk.Cosigned.OpenId != agreement.Id)
            return null;
        return party == talk.Partner.OrganizationId ? CosigningProblem.Of("SignsThere", talk.Partner.Name)
            : version.Digest != talk.Cosigned.Table ? CosigningProblem.Of("NotOnTheTable") : null;
    }

    public async Task FollowAsync(HttpContext context, Agreement agreement, AgreementStage was, AgreementStage to, CancellationToken stop)
    {
        if (from.Is || await talks.OfAgreementAsync(agreement.FamilyId, stop) is not { } talk || talk.Cosigned.OpenId != agreement.Id || talk.Cosigned.Table is not { } table)
            return;
        var body = to switch
        {
            AgreementStage.Approved => new Approval(table),
            AgreementStage.PartlySigned or AgreementStage.InForce => Signed(agreement, table),
            _ when talk.HasApproved || talk.HasSigned => new StepBack(table, Why(agreement, to)),
            _ => (MessageBody?)null,
        };
        if (body is not null && (await send.AddAsync(talk, body, context.Actor.PersonId, stop)).Problem is { } problem)
            // The partner has said something between the look and the step: it is looked at again.
            throw new DbUpdateConcurrencyException($"What was taken here cannot be said to the partner: {problem.Code}.");
        if (body is StepBack)
            await LapseAsync(context, agreement, talk, to, stop);
    }

    private async Task LapseAsync(HttpContext context, Agreement agreement, Talk talk, AgreementStage to, CancellationToken stop)
    {
        var (id, office, why) = (agreement.Id, talk.Partner.OfficeId, Why(agreement, to));
        foreach (var signature in await db.StandingSignatures.Where(s => s.AgreementId == id && s.OrganizationId == office).ToListAsync(stop))
            db.Add(new SignatureLapse { AgreementId = id, KeeperId = agreement.KeeperId, SignatureId = signature.Id, At = clock.GetCurrentInstant(), PersonId = context.Actor.PersonId, Why = why });
    }

    private Signature? Signed(Agreement agreement, string table)
    {
        var signature = db.ChangeTracker.Entries<AgreementSignature>().LastOrDefault(s => s.State == EntityState.Added && s.Entity.AgreementId == agreement.Id)?.Entity;
        return signature is null ? null : new(table, signature.Name, signature.Post, signature.On.Text);
    }

    private string? Why(Agreement agreement, AgreementStage to) => db.ChangeTracker.Entries<AgreementMove>().LastOrDefault(m => m.Entity.AgreementId == agreement.Id && m.Entity.To == to && m.State == EntityState.Added)?.Entity.Why;

    private async Task<Agreement> WholeAsync(Agreement agreement, CancellationToken stop)
    {
        await db.Entry(agreement).Collection(a => a.Parties).LoadAsync(stop);
        await db.Entry(agreement).Collection(a => a.Fields).LoadAsync(stop);
        return agreement;
    }
}
