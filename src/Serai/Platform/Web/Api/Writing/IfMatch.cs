using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>
/// Which version a program has read of what it is about to change (RFC 9110, 13.1.1). It must say so, or what others did
/// since would be overwritten unseen; for the same reason “any” does not count.
/// </summary>
public static class IfMatch
{
    public const string Name = "If-Match";

    /// <summary>Null where the request names the tag; else why it is refused.</summary>
    /// <param name="current">What the record is now, for the refusal to show.</param>
    public static ApiRefusal? Refuses(HttpRequest request, string tag, object current)
    {
        if (!EntityTagHeaderValue.TryParseList([.. request.Headers.IfMatch.OfType<string>()], out var named) || named.Count == 0 || named.Any(t => t.Equals(EntityTagHeaderValue.Any)))
            return new("IfMatchMissing", null, null, "Send the ETag of the record as you read it in the header If-Match, so that nothing is overwritten unseen.", StatusCodes.Status428PreconditionRequired);
        var own = EntityTagHeaderValue.Parse(tag);
        return named.Any(t => t.Compare(own, useStrongComparison: true)) ? null : Moved(tag, current);
    }

    /// <summary>The record is another by now: here it is.</summary>
    public static ApiRefusal Moved(string tag, object current) =>
        new("Moved", null, null, "The record was changed since you read it. “current” is what it says now, “etag” its entity tag: merge, and send If-Match with that.", StatusCodes.Status412PreconditionFailed)
        {
            More = new Dictionary<string, object?> { ["etag"] = tag, ["current"] = current },
        };
}
