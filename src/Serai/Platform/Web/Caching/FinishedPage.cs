using Microsoft.Extensions.Primitives;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Web.Caching;

/// <summary>An answer as it goes out: its headers and its bytes, compressed once for each way that somebody asked for.</summary>
public sealed class FinishedPage(long version, byte[] body, string entityTag)
{
    private const int WorthCompressing = 1000;
    private readonly byte[]?[] compressed = new byte[]?[Enum.GetValues<Encoding>().Length];

    /// <summary>The version of the data that it was begun with.</summary>
    public long Version { get; } = version;

    /// <summary>What made it, for those who count requests by their routes.</summary>
    public Endpoint? Made { get; init; }

    /// <summary>Those that the site gave it; none until its first answer has gone out.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    /// <summary>What it takes of the memory, about: the compressed forms are far smaller than the plain one.</summary>
    public int Size => body.Length + body.Length / 2 + 1000;

    /// <summary>Answers a request: nothing but the tag where the reader has it already.</summary>
    public Task SendAsync(HttpContext context, bool withoutBody)
    {
        var response = context.Response;
        context.SetEndpoint(Made);
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        var encoding = body.Length < WorthCompressing ? Encoding.Plain : Encodings.Accepted(context.Request);
        var tag = Tag(encoding);
        response.Headers.ETag = tag;
        if (EntityTag.IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var bytes = Bytes(encoding);
        if (encoding != Encoding.Plain)
            response.Headers.ContentEncoding = Encodings.Name(encoding);
        response.ContentLength = bytes.Length;
        return withoutBody ? Task.CompletedTask : response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private byte[] Bytes(Encoding encoding) =>
        encoding == Encoding.Plain ? body : compressed[(int)encoding] ??= Encodings.Compress(body, encoding);

    // Other bytes need another strong tag (RFC 9110, 8.8.3.3).
    private string Tag(Encoding encoding) => encoding == Encoding.Plain ? entityTag : string.Concat(entityTag.AsSpan(0, entityTag.Length - 1), "-", Encodings.Name(encoding), "\"");
}
