using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Platform.Jobs;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.Cosigning.Sending;

/// <summary>
/// Sends what is to be said to partners, in its order, until the receipt is there: after a second, two, four and so on up to half an hour. The
/// receiver takes each message once however often it comes, so what was cut off in the middle is simply sent again.
/// </summary>
public sealed class PushMessages(SeraiDb db, IHttpClientFactory clients, IServiceScopeFactory scopes, SiteKeys keys, IClock clock, ILogger<PushMessages> log) : IJob
{
    public const string MediaType = "application/jose";

    // Why a message did not come yet; the words are the reader's.
    private const string Unreachable = "Unreachable", TooSlow = "TooSlow", Forbidden = "Forbidden", BadReceipt = "BadReceipt", Answered = "Answered";

    /// <summary>Before a code that is the partner's.</summary>
    public const string Said = "Said";

    private static readonly Duration Lease = Duration.FromMinutes(2), First = Duration.FromSeconds(1);
    private const int MostAnswer = 64 << 10;

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        var (messages, partners) = (db.CosignMessages, db.Partners);
        var next = messages.Where(m => m.IsOurs && m.Refused == null && partners.Any(p => p.Id == m.PartnerId && p.State == PartnerState.Accepted)
            && !messages.Any(e => e.CosignedId == m.CosignedId && e.IsOurs && e.Number < m.Number && e.ReceiptAt == null));
        if (await db.TakeAsync(next, clock.GetCurrentInstant(), Lease, stop) is not { } message)
            return false;
        var partner = await db.Partners.AsNoTracking().FirstAsync(p => p.Id == message.PartnerId, stop);
        try
        {
            await KeepSignedAsync(message, stop);
            var (status, answer) = await PostAsync(partner, message.Jws, stop);
            await ReadAsync(message, partner, status, answer, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            message.GiveBack(clock.GetCurrentInstant());
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException or InvalidOperationException)
        {
            log.LogInformation("Partner {Partner} was not reached: {Problem}", partner.Id, problem.Message);
            PutOff(message, problem is OperationCanceledException ? TooSlow : problem is OutgoingRefused || problem.InnerException is OutgoingRefused ? Forbidden : Unreachable);
            // Whoever does not answer one does not answer the next: the others are not kept waiting for each of them.
            var (id, partnerId, now, later) = (message.Id, message.PartnerId, clock.GetCurrentInstant(), message.Due);
            await db.CosignMessages.Where(m => m.PartnerId == partnerId && m.Id != id && m.IsOurs && m.Due <= now).ExecuteUpdateAsync(m => m.SetProperty(x => x.Due, later), CancellationToken.None);
        }
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than the lease, and another node goes on with it.
        }
        return true;
    }

    // A key that has changed since may be one that the partner never knew, or does not take any more: the same words are signed by the one of now.
    private async Task KeepSignedAsync(CosignMessage message, CancellationToken stop)
    {
        using var key = await keys.CurrentAsync(stop);
        if (Jws.Read(message.Jws, MessageForm.MostBytes) is { } read && read.Kid != key.Public.Kid)
            message.Jws = Jws.Sign(read.Payload, key, MessageForm.Type);
    }

    private async Task<(HttpStatusCode, JsonElement?)> PostAsync(Partner partner, string jws, CancellationToken stop)
    {
        using var client = clients.Outgoing();
        using var body = new StringContent(jws, new MediaTypeHeaderValue(MediaType));
        using var answer = await client.PostAsync(new Uri(new(partner.Address), CosigningLinks.Messages), body, stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(stop);
        try
        {
            if (bytes.Length is 0 or > MostAnswer)
                return (answer.StatusCode, null);
            using var read = JsonDocument.Parse(bytes);
            return (answer.StatusCode, read.RootElement.Clone());
        }
        catch (JsonException)
        {
            return (answer.StatusCode, null);
        }
    }

    private async Task ReadAsync(CosignMessage message, Partner partner, HttpStatusCode status, JsonElement? answer, CancellationToken stop)
    {
        var code = Text(answer, "code");
        if (status == HttpStatusCode.OK && Text(answer, "receipt") is { } receipt)
        {
            if (await ReceiptAsync(message, partner, receipt, stop) is { } said)
            {
                (message.Receipt, message.ReceiptOwn, message.ReceiptAt, message.Problem) = (receipt, said.Own, clock.GetCurrentInstant(), null);
                message.IsOver();
            }
            else
                PutOff(message, BadReceipt);
        }
        else if (status == HttpStatusCode.Conflict && code == Answer.Expected && answer is { } told && told.TryGetProperty("next", out var next) && next.TryGetInt32(out var number) && number < message.Number)
        {
            // The partner has lost some that it had: it went back to an older state of itself. All from there on are sent again.
            var (cosigned, now) = (message.CosignedId, clock.GetCurrentInstant());
            foreach (var earlier in await db.CosignMessages.Where(m => m.CosignedId == cosigned && m.IsOurs && m.Number >= number && m.Number < message.Number).ToListAsync(stop))
                (earlier.Due, earlier.ReceiptAt, earlier.ReceiptOwn) = (now, null, null);
            PutOff(message, Answer.Expected);
        }
        else if (status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge && code is not null)
        {
            message.Refused = WorkRows.Short(code + (Text(answer, "field") is { } field ? " " + field : ""));
            message.Due = null;
            log.LogWarning("Partner {Partner} does not take message {Number} of {Agreement}: {Code}", partner.Id, message.Number, message.CosignedId, code);
        }
        else
            PutOff(message, code is null ? $"{Answered} {(int)status}" : $"{Said} {code}");
    }

    private async Task<Receipt?> ReceiptAsync(CosignMessage message, Partner partner, string jws, CancellationToken stop) =>
        Jws.Read(jws, ReceiptForm.MostBytes) is { } read && read.Type == ReceiptForm.Type && ReceiptForm.Read(read.Payload) is { } receipt
        && receipt.Message == message.MessageId && receipt.Digest == message.Digest && receipt.Agreement == message.CosignedId && receipt.From == partner.Theirs && receipt.To == partner.Own
        && receipt.Time <= clock.GetCurrentInstant() + ReceiveMessage.ClockAhead && receipt.Own >= message.Seen
        && await KeyAsync(partner, read.Kid, stop) is { RevokedAt: null } key && Jws.IsSigned(jws, PartnerKeysKnown.Read(key)) ? receipt : null;

    // In a scope of its own: where the keys are asked for anew, what the context holds is forgotten.
    private async Task<PartnerKey?> KeyAsync(Partner partner, string kid, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PartnerKeysKnown>().FindAsync(partner, kid, stop);
    }

    private void PutOff(CosignMessage message, string problem)
    {
        var pause = Duration.Min(First * (1L << Math.Clamp(message.Attempts - 1, 0, 16)), BackOff.Most);
        (message.Due, message.Problem) = (clock.GetCurrentInstant() + pause, WorkRows.Short(problem));
    }

    private static string? Text(JsonElement? answer, string name) => answer is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
