using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Succeeding;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning.Taking;

/// <summary>What a partner's message does to the agreement here, within the step that keeps the message.</summary>
public sealed class TakeMessage(SeraiDb db, TalkQueries talks, TakeDocument take, MakeVersion make, OwnCopy own, IEnumerable<IHoldsBack> followers, Today today)
{
    /// <summary>What the history calls the agreement that a message is about.</summary>
    public async Task<string> SlugAsync(Talk? talk, CancellationToken stop)
    {
        var id = talk?.Cosigned.OpenId ?? talk?.Cosigned.HoldingId;
        return id is null ? await NewSlug.AfterAsync(db, today.Day.Year, stop) : await db.Agreements.Where(a => a.Id == id).Select(a => a.Slug).FirstAsync(stop);
    }

    public async Task RunAsync(HttpContext context, Talk before, Talk with, Message message, Doing doing, CancellationToken stop)
    {
        var told = Told.Of(message);
        if (message.Body is Offer offer && with.Now.Table == told)
            await OfferAsync(context, before, offer, doing, stop);
        if (message.Body is Signature signature && await OpenAsync(before, stop) is { } signed)
            await SignatureAsync(context, before, with, signed, signature, doing, stop);
        if (message.Body is StepBack && before.PartnerHasSigned && !with.PartnerHasSigned && await OpenAsync(before, stop) is { } open)
        {
            await LapseAsync(open, before.Partner.OrganizationId, doing, stop);
            await MoveAsync(context, open, AgreementStage.Approved, doing, null, stop);
        }
        if (message.Body is TerminationNotice && with.Now.LastDay is not null && with.Cosigned.HoldingId is { } holding && await FindAsync(holding, stop) is { } ending)
            TermUnderNotice.Follow(ending, with.Now, today.Day);
    }

    private async Task<Agreement?> OpenAsync(Talk talk, CancellationToken stop) => talk.Cosigned.OpenId is { } id ? await FindAsync(id, stop) : null;

    private Task<Agreement?> FindAsync(Guid id, CancellationToken stop) => db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop);

    private async Task OfferAsync(HttpContext context, Talk before, Offer offer, Doing doing, CancellationToken stop)
    {
        if (await OpenAsync(before, stop) is not { } agreement || agreement.Stage == AgreementStage.Withdrawn)
        {
            before.Cosigned.OpenId = (await BeginAsync(context, before, offer.Content, doing, stop)).Id;
            return;
        }
        // What somebody here has changed and not sent stays: the page shows both, and nobody's words are overwritten.
        if (!await own.IsAsync(agreement, before.Cosigned.Table, stop))
            return;
        foreach (var organization in new[] { before.Partner.OfficeId, before.Partner.OrganizationId })
            await LapseAsync(agreement, organization, doing, stop);
        var id = agreement.Id;
        var isUnderReview = agreement.Stage is AgreementStage.InternalReview or AgreementStage.Approved or AgreementStage.PartlySigned;
        foreach (var left in await db.Set<AgreementApproval>().Where(a => a.AgreementId == id && a.EndedAt == null).ToListAsync(stop))
            left.End(doing.At);
        await take.RunAsync(agreement, offer.Content, before.Partner, doing.At, null, stop);
        if (isUnderReview)
            await MoveAsync(context, agreement, AgreementStage.Negotiation, doing, null, stop);
        else if (agreement.Stage == AgreementStage.Negotiation)
            await AskAsync(context, agreement, AgreementStage.Negotiation, stop);
        db.Entry(agreement).Property(a => a.Version).IsModified = true;
    }

    // It is in negotiation with another text: whoever the office has set for that is asked, and asked anew.
    private async Task AskAsync(HttpContext context, Agreement agreement, AgreementStage from, CancellationToken stop)
    {
        foreach (var one in followers)
            await one.FollowAsync(context, agreement, from, AgreementStage.Negotiation, stop);
    }

    // One that nobody here has yet: the first of its family, or the successor of the one in force.
    private async Task<Agreement> BeginAsync(HttpContext context, Talk talk, AgreementContent content, Doing doing, CancellationToken stop)
    {
        var holding = talk.Cosigned.HoldingId is { } before ? await FindAsync(before, stop) : null;
        // Each agreement but the first has an id of its own.
        var isFirst = !await db.Agreements.AnyAsync(a => a.FamilyId == talk.Cosigned.FamilyId, stop);
        var agreement = new Agreement
        {
            Id = isFirst ? talk.Cosigned.FamilyId : NewId.Next(), Slug = await NewSlug.AfterAsync(db, today.Day.Year, stop), KeeperId = talk.Cosigned.KeeperId, FamilyId = talk.Cosigned.FamilyId, Stage = AgreementStage.Negotiation,
            SucceedsId = holding?.Id, Succession = holding is null ? null : Succession.Amendment, InChargeId = holding?.InChargeId, ActivityCount = holding?.ActivityCount ?? 0, LastActivity = holding?.LastActivity,
            InitiativeId = holding?.InitiativeId, ParentId = holding?.ParentId, EnteredAt = doing.At,
        };
        db.Add(agreement);
        agreement.Begin(db, EdtfDate.Of(today.Day), doing.At, null);
        await take.RunAsync(agreement, content, talk.Partner, doing.At, null, stop);
        await AskAsync(context, agreement, AgreementStage.Idea, stop);
        return agreement;
    }

    private async Task SignatureAsync(HttpContext context, Talk before, Talk with, Agreement agreement, Signature signature, Doing doing, CancellationToken stop)
    {
        var (id, digest) = (agreement.Id, signature.Document);
        var on = EdtfDate.TryParse(signature.On, out var day, out _) ? day : EdtfDate.Of(today.Day);
        var isAgreed = with.Now.Agreed.Count > before.Now.Agreed.Count;
        if (isAgreed && !await own.IsAsync(agreement, digest, stop))
            await BackToAsync(agreement, before, digest, doing, stop);
        var version = await db.AgreementVersions.Where(v => v.AgreementId == id && v.Digest == digest).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        // Where the office has put another text in its place meanwhile, and nothing is agreed, the message itself is what keeps the signature.
        if (version is null)
            return;
        db.Add(new AgreementSignature { AgreementId = id, KeeperId = agreement.KeeperId, VersionId = version.Id, OrganizationId = before.Partner.OrganizationId, Digest = digest, Name = signature.Name, Post = signature.Post, On = on, At = doing.At });
        if (isAgreed)
            await AgreedAsync(context, agreement, version, on, doing, stop);
        else if (agreement.Stage == AgreementStage.Approved)
            await MoveAsync(context, agreement, AgreementStage.PartlySigned, doing, on, stop);
        db.Entry(agreement).Property(a => a.Version).IsModified = true;
    }

    // Who has gone on writing since is bound all the same: what was written is kept as a version, and the register says again what both have signed.
    private async Task BackToAsync(Agreement agreement, Talk talk, string digest, Doing doing, CancellationToken stop)
    {
        if (await db.NewestAsync(agreement.Id, stop) is { } newest)
            await make.AddAsync(agreement, [.. newest.Said().Texts], null, doing.At, null, stop);
        await db.SaveChangesAsync(stop);
        var offer = talk.Told.Last(t => t.IsOffer && t.Document == digest);
        await take.RunAsync(agreement, await talks.DocumentAsync(talk, offer, stop), talk.Partner, doing.At, null, stop);
    }

    private async Task AgreedAsync(HttpContext context, Agreement agreement, AgreementVersion version, EdtfDate on, Doing doing, CancellationToken stop)
    {
        var (id, versionId) = (agreement.Id, version.Id);
        var given = await db.AgreementSignatures.Where(s => s.VersionId == versionId).ToListAsync(stop);
        var ids = given.ConvertAll(s => s.Id);
        db.RemoveRange(await db.Set<SignatureLapse>().Where(l => l.AgreementId == id && ids.Contains(l.SignatureId)).ToListAsync(stop));
        var last = given.Select(s => s.On).Append(on).OrderBy(d => d.Latest ?? d.Earliest).ThenBy(d => d.Earliest).Last();
        agreement.Signed = last;
        await MoveAsync(context, agreement, AgreementStage.InForce, doing, last, stop);
        await SucceedAgreement.CompleteAsync(db, agreement, today.Day, last, doing.At, null, stop);
    }

    private async Task LapseAsync(Agreement agreement, Guid organization, Doing doing, CancellationToken stop)
    {
        var id = agreement.Id;
        foreach (var signature in await db.StandingSignatures.Where(s => s.AgreementId == id && s.OrganizationId == organization).ToListAsync(stop))
            db.Add(new SignatureLapse { AgreementId = id, KeeperId = agreement.KeeperId, SignatureId = signature.Id, At = doing.At });
    }

    private async Task MoveAsync(HttpContext context, Agreement agreement, AgreementStage to, Doing doing, EdtfDate? on, CancellationToken stop)
    {
        var from = agreement.StageOn(today.Day);
        if (from == to || AgreementLife.By(from, to) is null)
            return;
        agreement.Move(db, from, to, on ?? EdtfDate.Of(today.Day), doing.At, null, null);
        foreach (var one in followers)
            await one.FollowAsync(context, agreement, from, to, stop);
    }
}
