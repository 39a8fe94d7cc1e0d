using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;

namespace Serai.Features.Cosigning;

/// <summary>What two sites have said to each other about an agreement, as far as it is known here.</summary>
/// <param name="Messages">Without their bytes, which are long.</param>
public sealed record Talk(CosignedAgreement Cosigned, Partner Partner, IReadOnlyList<CosignMessage> Messages)
{
    public SiteEnd Own => Partner.Own;
    public SiteEnd Theirs => Partner.Theirs;

    public IReadOnlyList<Told> Told { get; } = [.. Messages.Select(m => m.Told(Partner.Own, Partner.Theirs))];

    private Course? course;

    public Course Course => course ??= new(Told);

    public Standing Now => Course.Now;

    public CosignMessage? Last(bool ours) => Messages.Where(m => m.IsOurs == ours).MaxBy(m => m.Number);

    /// <summary>The same with one message more.</summary>
    public Talk With(CosignMessage message) => new(Cosigned, Partner, [.. Messages, message]);

    public bool HasApproved => Now.ApprovedBy.Contains(Own.Key);
    public bool HasSigned => Now.SignedBy.Contains(Own.Key);
    public bool PartnerHasApproved => Now.ApprovedBy.Contains(Theirs.Key);
    public bool PartnerHasSigned => Now.SignedBy.Contains(Theirs.Key);

    public CosignMessage MessageOf(Told told) => Messages.First(m => m.Number == told.Number && m.IsOurs == (told.Sender == Own.Key));
}

/// <summary>Reads talks.</summary>
public sealed class TalkQueries(SeraiDb db)
{
    /// <summary>The talk about an agreement; null where it is not signed together with anybody.</summary>
    public async Task<Talk?> OfAgreementAsync(Guid family, CancellationToken stop) => await db.CosignedAgreements.FirstOrDefaultAsync(c => c.FamilyId == family, stop) is { } cosigned ? await OfAsync(cosigned, stop) : null;

    public async Task<Talk> OfAsync(CosignedAgreement cosigned, CancellationToken stop)
    {
        var (id, partner) = (cosigned.Id, await db.Partners.FirstAsync(p => p.Id == cosigned.PartnerId, stop));
        var messages = await db.CosignMessages.AsNoTracking().Where(m => m.CosignedId == id).OrderBy(m => m.Clock).ThenBy(m => m.IsOurs)
            .Select(m => new CosignMessage
            {
                Id = m.Id, MessageId = m.MessageId, CosignedId = id, PartnerId = m.PartnerId, KeeperId = m.KeeperId, IsOurs = m.IsOurs, Number = m.Number, Seen = m.Seen, Clock = m.Clock, Type = m.Type, Document = m.Document,
                Day = m.Day, NoticeMonths = m.NoticeMonths, LastDay = m.LastDay, Digest = m.Digest, Jws = "", Time = m.Time, At = m.At, PersonId = m.PersonId, ReceiptAt = m.ReceiptAt, ReceiptOwn = m.ReceiptOwn, Refused = m.Refused, Due = m.Due, Attempts = m.Attempts, Problem = m.Problem,
            }).ToListAsync(stop);
        return new(cosigned, partner, messages);
    }

    /// <summary>What a message says, bytes and all.</summary>
    public async Task<Message> ReadAsync(CosignMessage message, CancellationToken stop)
    {
        var jws = message.Jws.Length > 0 ? message.Jws : await db.CosignMessages.Where(m => m.Id == message.Id).Select(m => m.Jws).FirstAsync(stop);
        return Platform.SiteKeys.Jws.Read(jws, MessageForm.MostBytes) is { } read && MessageForm.Read(read.Payload) is { } said ? said
            : throw new InvalidDataException($"Message {message.MessageId} is not what was written.");
    }

    /// <summary>The document on the table, or another that was offered.</summary>
    public async Task<Agreements.Content.AgreementContent> DocumentAsync(Talk talk, Told offer, CancellationToken stop) => ((Offer)(await ReadAsync(talk.MessageOf(offer), stop)).Body).Content;
}
