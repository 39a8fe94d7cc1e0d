using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Serai.Credentials;

/// <summary>How single values must be written.</summary>
internal static class Rules
{
    private const int MostOfAddress = 2048;

    /// <summary>An absolute address of any scheme (RFC 3986): https, urn, did.</summary>
    public static bool IsUri(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && text.Length is > 2 and <= MostOfAddress && colon < text.Length - 1 && char.IsAsciiLetter(text[0])
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"');
    }

    /// <summary>An https address without a user's name; null where it is none. It may have a fragment.</summary>
    public static Uri? Https(string? text) =>
        text is not null && IsUri(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? uri : null;

    /// <summary>A moment with its zone (xsd:dateTimeStamp; RFC 3339).</summary>
    public static Instant? Moment(string text)
    {
        if (OffsetDateTimePattern.Rfc3339.Parse(text) is not { Success: true } parsed) return null;
        // In another zone the last day of the calendar is beyond it.
        var moment = parsed.Value.LocalDateTime.InUtc().ToInstant();
        return parsed.Value.Offset < Offset.Zero && moment > Instant.MaxValue - Duration.FromDays(1) ? null : parsed.Value.ToInstant();
    }

    /// <summary>To the second, in UTC.</summary>
    public static string Written(Instant moment) => InstantPattern.General.Format(moment);

    /// <exception cref="ArgumentException">It is empty, or holds half of a pair of surrogates, which no UTF-8 can say.</exception>
    public static string Words(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
                throw new ArgumentException("It holds half a character.", name);
            rest = rest[used..];
        }
        return text;
    }

    /// <exception cref="ArgumentException">It is no absolute address.</exception>
    public static string Address(string text, string name) => IsUri(text) ? text : throw new ArgumentException("It is no absolute address.", name);

    /// <summary>An https address of a whole document.</summary>
    public static bool IsDocument(string? text) => Https(text) is { Fragment: "" };

    /// <exception cref="ArgumentException">It is no https address, or has a fragment.</exception>
    public static string HttpsAddress(string text, string name) => IsDocument(text) ? text : throw new ArgumentException("It is no https address of a document.", name);
}
