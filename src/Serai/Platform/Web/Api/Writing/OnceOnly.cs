using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>
/// Does what bears a key once, however often it is asked: the header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). Keys are each
/// person's own and are kept for a day.
/// </summary>
public sealed class OnceOnly(SeraiDb db, IClock clock)
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 200;
    public static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>The key of a request, null without one; or why it is refused. Quotation marks belong to the header, not to the key.</summary>
    public static (string? Key, ApiRefusal? Refusal) KeyOf(HttpRequest request)
    {
        var said = request.Headers[Header];
        if (said.Count == 0) return default;
        var key = said.ToString();
        if (key is ['"', _, .., '"']) key = key[1..^1];
        return said.Count == 1 && key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~' and not '"' and not '\\')
            ? (key, null)
            : (null, new("BadKey", Header, said.ToString(), $"{Header} is one word of 1 to {LongestKey} ASCII characters, such as a UUID, in quotation marks."));
    }

    public static byte[] Hash(HttpRequest request, string? reason, ReadOnlySpan<byte> body) => SHA256.HashData(
        [.. Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}\n{reason}\n"), .. body]);

    /// <summary>What was answered to this key; null where it is new, or was forgotten.</summary>
    public async Task<KeptAnswer?> FindAsync(Guid person, string key, CancellationToken stop)
    {
        var since = clock.GetCurrentInstant() - Kept;
        return await db.Set<KeptAnswer>().AsNoTracking().FirstOrDefaultAsync(a => a.PersonId == person && a.Key == key && a.At > since, stop);
    }

    /// <summary>Keeps an answer: it is saved with what the request does.</summary>
    /// <exception cref="DbUpdateException">Another request with the same key was quicker.</exception>
    public async Task KeepAsync(Guid person, string key, byte[] request, WrittenAnswer answer, CancellationToken stop)
    {
        // One that lies there still although its day is over.
        if (await db.Set<KeptAnswer>().FirstOrDefaultAsync(a => a.PersonId == person && a.Key == key, stop) is { } old)
        {
            if (old.At > clock.GetCurrentInstant() - Kept) throw new DbUpdateException("The key has its answer already.");
            db.Remove(old);
            await db.SaveChangesAsync(stop);
        }
        db.Add(new KeptAnswer
        {
            PersonId = person, Key = key, RequestHash = request, At = clock.GetCurrentInstant(), Status = answer.Status,
            Location = answer.Location, EntityTag = answer.EntityTag, Step = answer.Step, Body = Encoding.UTF8.GetString(answer.Body),
        });
    }

    /// <summary>The same answer again, or why there is none: the key stands for another request.</summary>
    public static IResult Again(HttpContext context, KeptAnswer kept, byte[] request) => kept.RequestHash.AsSpan().SequenceEqual(request)
        ? new WrittenAnswer(kept.Status, Encoding.UTF8.GetBytes(kept.Body)) { Location = kept.Location, EntityTag = kept.EntityTag, Step = kept.Step }
        : new ApiRefusal("KeyUsed", Header, kept.Key, "This key stands for another request that you sent within a day. Give each request a key of its own.", StatusCodes.Status422UnprocessableEntity).Answer(context);
}
