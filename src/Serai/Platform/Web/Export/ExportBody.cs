using System.IO.Compression;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Web.Caching;

namespace Serai.Platform.Web.Export;

/// <summary>The body of a whole table, compressed while it goes out where the reader takes that: it is never there as a whole.</summary>
public static class ExportBody
{
    /// <summary>Says how it will travel; before the first byte, and to those who ask for the headers alone.</summary>
    public static Encoding Announce(HttpContext context)
    {
        var encoding = Encodings.Accepted(context.Request);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding != Encoding.Plain) context.Response.Headers.ContentEncoding = Encodings.Name(encoding);
        return encoding;
    }

    public static Stream Open(HttpResponse response, Encoding encoding) => encoding switch
    {
        Encoding.Brotli => new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
        Encoding.Gzip => new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
        _ => response.Body,
    };
}
