using System.Buffers.Text;
using System.IO.Hashing;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Web.Api;

/// <summary>One part of a list.</summary>
/// <param name="AsOf">The date that the answers are for.</param>
/// <param name="Items">In an order that stays the same from part to part.</param>
/// <param name="Links"><c>self</c>, and <c>next</c> where the list goes on.</param>
public sealed record ApiList<T>(string AsOf, IReadOnlyList<T> Items, IReadOnlyDictionary<string, string> Links)
{
    /// <param name="rows">Up to one more than the limit: the one more says that the list goes on.</param>
    /// <param name="key">The sort key of a row.</param>
    public static ApiList<T> Of<TRow>(ApiQuery query, IReadOnlyList<TRow> rows, Func<TRow, string[]> key, Func<TRow, T> show)
    {
        var links = new Dictionary<string, string> { ["self"] = query.Self };
        if (rows.Count > query.Limit)
            links["next"] = query.Next(key(rows[query.Limit - 1]));
        return new(query.AsOf.ToString(), [.. rows.Take(query.Limit).Select(show)], links);
    }

    public static ApiList<T> Of<TRow>(ApiQuery query, WantedRows<TRow> part, Func<TRow, T> show)
    {
        var links = new Dictionary<string, string> { ["self"] = query.Self };
        if (part.Next is { } next)
            links["next"] = query.Next(next);
        return new(query.AsOf.ToString(), [.. part.Rows.Select(show)], links);
    }
}

/// <summary>A JSON answer with an entity tag of its content: who has it already gets 304.</summary>
public sealed class ApiAnswer<T>(T value) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        var response = httpContext.Response;
        response.Headers.ETag = EntityTag.Of(body);
        response.Headers.CacheControl = "no-cache";
        if (EntityTag.IsKnown(httpContext.Request, response.Headers.ETag!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>Strong entity tags made from the bytes themselves.</summary>
public static class EntityTag
{
    public static string Of(ReadOnlySpan<byte> body, string ending = "")
    {
        Span<byte> digest = stackalloc byte[sizeof(ulong) * 2];
        XxHash128.Hash(body, digest);
        return $"\"{Base64Url.EncodeToString(digest)}{ending}\"";
    }

    /// <summary>Whether the reader has what bears this tag (RFC 9110, If-None-Match).</summary>
    public static bool IsKnown(HttpRequest request, string tag)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count == 0) return false;
        if (known.Count == 1 && known[0] == tag) return true;
        var own = EntityTagHeaderValue.Parse(tag);
        return EntityTagHeaderValue.TryParseList([.. known.OfType<string>()], out var list)
            && list.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(own, useStrongComparison: false));
    }
}
