using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Cosigning.Taking;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.Cosigning.Copies;

/// <summary>
/// Lays the registers of two sites beside each other: each says in a signed statement what its own says of the agreement now, and keeps the
/// other's. It finds what no message tells of: a copy that was changed past the program.
/// </summary>
public sealed class CompareCopies(SeraiDb db, TalkQueries talks, OwnCopy own, ChangedFields changed, PartnerKeysKnown partnerKeys, SiteKeys keys, IHttpClientFactory clients, IClock clock)
{
    /// <summary>Asks the partner for its copy and keeps it.</summary>
    /// <param name="asks">Asks it too to put its own back to what both have signed.</param>
    /// <returns>Null where it was done; else why not.</returns>
    public async Task<string?> RunAsync(Guid id, bool asks, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await db.CosignedAgreements.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } cosigned)
            return "NoPartner";
        var talk = await talks.OfAsync(cosigned, stop);
        if (talk.Partner.State != PartnerState.Accepted)
            return "NoPartner";
        (await keys.CurrentAsync(stop)).Dispose();
        var statement = await StatementAsync(talk, asks, stop);
        if (statement is null)
            return "NothingInForce";
        string? theirs;
        try
        {
            using var client = clients.Outgoing();
            using var body = new StringContent(statement, new MediaTypeHeaderValue(PushMessages.MediaType));
            using var answer = await client.PostAsync(new Uri(new(talk.Partner.Address), CosigningLinks.Copies), body, stop);
            theirs = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(stop) : null;
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return "Unreachable";
        }
        return theirs is not null && await KeepAsync(talk.Cosigned.Id, theirs, stop) ? null : "NotAnswered";
    }

    /// <summary>Takes the statement of a partner, and answers with this site's own.</summary>
    public async Task<Answer> ReceiveAsync(string jws, CancellationToken stop)
    {
        if (Jws.Read(jws, MessageForm.MostBytes) is not { } read || read.Type != CopyForm.Type || CopyForm.Read(read.Payload) is not { } copy)
            return new(StatusCodes.Status400BadRequest, Answer.NotAMessage);
        if (!await KeepAsync(copy.Agreement, jws, stop))
            return new(StatusCodes.Status403Forbidden, Answer.NotAPartner);
        db.ChangeTracker.Clear();
        (await keys.CurrentAsync(stop)).Dispose();
        var talk = await talks.OfAsync(await db.CosignedAgreements.FirstAsync(c => c.Id == copy.Agreement, stop), stop);
        return await StatementAsync(talk, asks: false, stop) is { } own ? new(StatusCodes.Status200OK, Receipt: own) : new(StatusCodes.Status422UnprocessableEntity, "NothingInForce");
    }

    /// <summary>The document that both copies are laid beside: the one in force. Before there is one each side's draft is its own business.</summary>
    public static Told? Reference(Talk talk) => talk.Now.InForce;

    /// <summary>What the register here says of it now; null where it has no such agreement.</summary>
    public async Task<AgreementContent?> OwnAsync(Talk talk, CancellationToken stop)
    {
        if (Reference(talk) is not { } offer || talk.Cosigned.HoldingId is not { } id)
            return null;
        var agreement = await db.Agreements.AsNoTracking().Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop);
        var digest = offer.Document;
        var version = await db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == id && v.Digest == digest).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        return agreement is null ? null : await own.OfAsync(agreement, version, stop);
    }

    private async Task<string?> StatementAsync(Talk talk, bool asks, CancellationToken stop)
    {
        if (Reference(talk) is not { } offer || await OwnAsync(talk, stop) is not { } document)
            return null;
        var reference = await talks.DocumentAsync(talk, offer, stop);
        var differs = ContentDifference.Of(document, reference);
        var changes = await changed.OfAsync(talk, differs, stop);
        var now = clock.GetCurrentInstant();
        var copy = new CopyStatement(talk.Cosigned.Id, talk.Own, talk.Theirs, now.ToUnixTimeMilliseconds(), Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), offer.Document, document, changes, asks);
        using var key = await keys.CurrentAsync(stop);
        return Jws.Sign(CopyForm.Of(copy), key, CopyForm.Type);
    }

    private async Task<bool> KeepAsync(Guid id, string jws, CancellationToken stop)
    {
        if (Jws.Read(jws, MessageForm.MostBytes) is not { } read || read.Type != CopyForm.Type || CopyForm.Read(read.Payload) is not { } copy || copy.Agreement != id)
            return false;
        db.ChangeTracker.Clear();
        if (await db.CosignedAgreements.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } cosigned)
            return false;
        var talk = await talks.OfAsync(cosigned, stop);
        if (copy.From != talk.Theirs || copy.To != talk.Own || talk.Partner.State != PartnerState.Accepted)
            return false;
        if (await partnerKeys.FindAsync(talk.Partner, read.Kid, stop) is not { RevokedAt: null } key || !Jws.IsSigned(jws, PartnerKeysKnown.Read(key)))
            return false;
        db.ChangeTracker.Clear();
        cosigned = await db.CosignedAgreements.FirstAsync(c => c.Id == id, stop);
        // One that was heard before, or was not said just now, is no question to be answered.
        if (copy.Number <= cosigned.TheirCopyNumber || copy.Time < clock.GetCurrentInstant() - ReceiveMessage.ClockAhead || copy.Time > clock.GetCurrentInstant() + ReceiveMessage.ClockAhead)
            return false;
        (cosigned.TheirCopy, cosigned.TheirCopyNumber, cosigned.TheirCopyAt) = (jws, copy.Number, clock.GetCurrentInstant());
        talk = await talks.OfAsync(cosigned, stop);
        if (talk.Partner.State != PartnerState.Accepted)
            return false;
        cosigned.CopiesDiffer = Reference(talk) is { } offer && await OwnAsync(talk, stop) is { } mine && await talks.DocumentAsync(talk, offer, stop) is var signed
            && (ContentDifference.Of(mine, signed).Count > 0 || (copy.Of == offer.Document && ContentDifference.Of(copy.Document, signed).Count > 0));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another message came at the same moment; the next comparison keeps it.
        }
        return true;
    }
}
