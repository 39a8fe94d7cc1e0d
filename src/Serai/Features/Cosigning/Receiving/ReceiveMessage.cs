using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Cosigning.Taking;
using Serai.Platform.History;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Receiving;

/// <summary>
/// Takes a message of a partner: looks at who signed it, whether it follows from what was said before and whether what it says can be held
/// here; then it is kept with all that it causes and its receipt, in one transaction. The same message again is answered by the same receipt.
/// </summary>
public sealed class ReceiveMessage(SeraiDb db, PartnerKeysKnown partnerKeys, SiteKeys keys, TalkQueries talks, TakeMessage take, CosigningLimits limits, FromPartner from, IClock clock, ILogger<ReceiveMessage> log)
{
    private const int MostAttempts = 5;

    /// <summary>How far the sender's clock may be ahead of ours.</summary>
    public static readonly Duration ClockAhead = Duration.FromMinutes(15);

    /// <summary>How long a notice may be on its way.</summary>
    public static readonly Duration NoticeOnTheWay = Duration.FromDays(31);

    public async Task<Answer> RunAsync(HttpContext context, string jws, CancellationToken stop)
    {
        if (Jws.Read(jws, MessageForm.MostBytes) is not { } read || read.Type != MessageForm.Type || MessageForm.Read(read.Payload) is not { } message)
            return new(jws.Length > MessageForm.MostBytes ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, jws.Length > MessageForm.MostBytes ? Answer.TooLong : Answer.NotAMessage);
        if (await PartnerAsync(message, stop) is not { } partner)
            return new(StatusCodes.Status403Forbidden, Answer.NotAPartner);
        if (await partnerKeys.FindAsync(partner, read.Kid, stop) is not { } key || !Jws.IsSigned(jws, PartnerKeysKnown.Read(key)))
            // To whoever cannot sign it is not told whom this site has accepted.
            return new(StatusCodes.Status403Forbidden, Answer.NotAPartner);
        // The receipt needs a key, which is not made within the step.
        (await keys.CurrentAsync(stop)).Dispose();
        var digest = MessageForm.Digest(read.Payload);
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                return await TakeAsync(context, message, digest, jws, partner.Id, key, stop);
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
            }
            catch (Exception problem) when (Overtaken.Is(problem))
            {
                return new(StatusCodes.Status503ServiceUnavailable, Answer.Busy);
            }
    }

    // Whoever it says it is for: an office here that has accepted the sender, by the very ends that they accepted each other as.
    private async Task<Partner?> PartnerAsync(Message message, CancellationToken stop)
    {
        var (address, organization) = (message.From.Address, message.From.Organization);
        var all = await db.Partners.AsNoTracking().Where(p => p.Address == address && p.Identifier == organization && p.State == PartnerState.Accepted).ToListAsync(stop);
        return all.Find(p => p.Own == message.To);
    }

    private async Task<Answer> TakeAsync(HttpContext context, Message message, string digest, string jws, Guid partnerId, PartnerKey key, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var partner = await db.Partners.FirstAsync(p => p.Id == partnerId, stop);
        // Asking for its keys may have shown that it is to be compared anew.
        if (partner.State != PartnerState.Accepted)
            return new(StatusCodes.Status403Forbidden, Answer.NotAPartner);
        var id = message.Agreement;
        var cosigned = await db.CosignedAgreements.FirstOrDefaultAsync(c => c.Id == id, stop);
        if (cosigned is not null && cosigned.PartnerId != partnerId)
            return new(StatusCodes.Status403Forbidden, Answer.NotAPartner);
        var talk = cosigned is null ? null : await talks.OfAsync(cosigned, stop);
        if (talk?.Messages.FirstOrDefault(m => !m.IsOurs && m.Number == message.Number) is { } before)
            return await SaidBeforeAsync(before, digest, message, partner, stop);
        if (key.RevokedAt is not null)
            return new(StatusCodes.Status403Forbidden, Answer.RevokedKey);
        if (message.Time > now + ClockAhead)
            return new(StatusCodes.Status503ServiceUnavailable, Answer.ClockAhead);
        if (message.Number != (talk?.Last(ours: false)?.Number ?? 0) + 1)
            return new(StatusCodes.Status409Conflict, Answer.Expected) { Next = (talk?.Last(ours: false)?.Number ?? 0) + 1 };
        if (IsFromThePast(message, talk, now))
            return new(StatusCodes.Status422UnprocessableEntity, Answer.NotInLine);
        if (await limits.WhyAsync(partner, isNew: talk is null, stop) is { } full)
            return new(StatusCodes.Status429TooManyRequests, full);
        if (message.Previous != talk?.Last(ours: false)?.Digest || message.SeenDigest != (message.Seen == 0 ? null : talk?.Messages.FirstOrDefault(m => m.IsOurs && m.Number == message.Seen)?.Digest))
            return new(StatusCodes.Status422UnprocessableEntity, Answer.NotInLine);
        // Whoever has given a receipt for a message cannot say later that it did not know it.
        if (talk?.Messages.Any(m => m.IsOurs && m.ReceiptOwn < message.Number && m.Number > message.Seen) == true)
            return new(StatusCodes.Status422UnprocessableEntity, Answer.NotInLine);
        if (CourseRules.Why(Told.Of(message), talk?.Told ?? []) is { } why)
            return Answer.Of(why);
        if (MessageRules.Of(message) is [var wrong, ..])
            return Answer.Of(wrong);
        from.Is = true;
        try
        {
            return await KeepAsync(context, message, digest, jws, partner, talk, now, stop);
        }
        catch (CannotHold)
        {
            log.LogWarning("A message of partner {Partner} cannot be held here just as it is", partnerId);
            return new(StatusCodes.Status422UnprocessableEntity, Answer.CannotHold);
        }
        finally
        {
            from.Is = false;
        }
    }

    private async Task<Answer> KeepAsync(HttpContext context, Message message, string digest, string jws, Partner partner, Talk? talk, Instant now, CancellationToken stop)
    {
        await using var step = await db.BeginStepAsync(new Doing(now, partner.Name, CosigningWay.Name, MessageForm.Word(message.Body.Type), AgreementLinks.Subject(await take.SlugAsync(talk, stop))) { SubjectId = partner.OfficeId }, stop);
        var isNew = talk is null;
        talk ??= new(new() { Id = message.Agreement, KeeperId = partner.OfficeId, PartnerId = partner.Id, FamilyId = NewId.Next() }, partner, []);
        var row = SendMessage.Row(message, digest, jws, talk, isOurs: false, now, null);
        if (isNew)
            db.Add(talk.Cosigned);
        else
            db.Entry(talk.Cosigned).Property(c => c.Version).IsModified = true;
        var with = talk.With(row);
        db.Add(row);
        await take.RunAsync(context, talk, with, message, step.Doing, stop);
        with.Cosigned.Follow(with, now.InUtc().Date);
        row.Receipt = await ReceiptAsync(message, digest, with, now, stop);
        row.ReceiptAt = now;
        await step.CompleteAsync(stop);
        return new(StatusCodes.Status200OK, Receipt: row.Receipt);
    }

    private async Task<Answer> SaidBeforeAsync(CosignMessage before, string digest, Message message, Partner partner, CancellationToken stop)
    {
        if (before.Digest == digest)
            return new(StatusCodes.Status200OK, Receipt: await ReceiptAgainAsync(before.Id, stop));
        // Whoever says two things under one number says each to somebody: what was heard first stands.
        log.LogWarning("Partner {Partner} says two things under the number {Number} of {Agreement}", partner.Id, message.Number, message.Agreement);
        return new(StatusCodes.Status422UnprocessableEntity, Answer.AnotherSaidBefore);
    }

    // A key that has changed since may be one that the sender does not take any more: the same receipt is signed by the one of now.
    private async Task<string?> ReceiptAgainAsync(Guid id, CancellationToken stop)
    {
        var receipt = await db.CosignMessages.Where(m => m.Id == id).Select(m => m.Receipt).FirstAsync(stop);
        using var key = await keys.CurrentAsync(stop);
        if (receipt is null || Jws.Read(receipt, ReceiptForm.MostBytes) is not { } read || read.Kid == key.Public.Kid)
            return receipt;
        var again = Jws.Sign(read.Payload, key, ReceiptForm.Type);
        await db.CosignMessages.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Receipt, again), stop);
        return again;
    }

    // Times go forward, on both sides together; and notice counts from the day on which it was given, so one that was dated long ago is not taken.
    private static bool IsFromThePast(Message message, Talk? talk, Instant now) => message.Time < talk?.Last(ours: false)?.Time
        || message.Time < talk?.Messages.FirstOrDefault(m => m.IsOurs && m.Number == message.Seen)?.Time
        || (message.Body.Type == MessageType.Notice && message.Time < now - NoticeOnTheWay);

    private async Task<string> ReceiptAsync(Message message, string digest, Talk talk, Instant now, CancellationToken stop)
    {
        var standing = talk.Now;
        var receipt = new Receipt(message.Id, digest, message.Agreement, talk.Own, talk.Theirs, talk.Last(ours: true)?.Number ?? 0, Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), ReceiptForm.Word(standing.StageOn(now.InUtc().Date)), standing.InForce?.Document);
        using var key = await keys.CurrentAsync(stop);
        return Jws.Sign(ReceiptForm.Of(receipt), key, ReceiptForm.Type);
    }
}
