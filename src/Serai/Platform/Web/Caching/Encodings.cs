using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Web.Caching;

/// <summary>How an answer travels.</summary>
public enum Encoding
{
    Plain,
    Gzip,
    Brotli,
}

/// <summary>Which compression a reader takes, and the compressing.</summary>
public static class Encodings
{
    private const int BrotliQuality = 5, BrotliWindow = 20, MostRemembered = 500;
    private static readonly ConcurrentDictionary<string, Encoding> Known = new(StringComparer.Ordinal);

    public static Encoding Accepted(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding.ToString();
        if (header.Length == 0) return Encoding.Plain;
        if (Known.TryGetValue(header, out var known)) return known;
        var encoding = Read(header);
        if (Known.Count < MostRemembered) Known[header] = encoding;
        return encoding;
    }

    public static string Name(Encoding encoding) => encoding == Encoding.Brotli ? "br" : "gzip";

    public static byte[] Compress(byte[] body, Encoding encoding)
    {
        if (encoding == Encoding.Brotli)
        {
            var room = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
            return BrotliEncoder.TryCompress(body, room, out var length, BrotliQuality, BrotliWindow) ? room[..length] : body;
        }
        using var to = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return to.ToArray();
    }

    private static Encoding Read(string header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header], out var wishes)) return Encoding.Plain;
        bool Takes(string name) => wishes.Any(w => w.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && w.Quality is not 0);
        return Takes("br") ? Encoding.Brotli : Takes("gzip") ? Encoding.Gzip : Encoding.Plain;
    }
}
