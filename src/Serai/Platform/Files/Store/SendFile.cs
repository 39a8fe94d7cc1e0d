using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Files.Store;

/// <summary>
/// Sends a stored file to be kept, never to be shown within the site: what it is called and says is its giver's. Make it by
/// <see cref="OfAsync"/>, after the page has asked who may.
/// </summary>
public sealed class SendFile : IResult
{
    private readonly FileStore store;
    private readonly StoredFile file;
    private readonly string name;

    private SendFile(FileStore store, StoredFile file, string name) => (this.store, this.file, this.name) = (store, file, name);

    /// <summary>Looks the file over first, so that a damaged one is told instead of sent in part.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="file">What is sent.</param>
    /// <param name="stop">To stop.</param>
    /// <param name="name">What it is called instead, for readers who may not learn its own name.</param>
    /// <exception cref="FileDamaged">It is not what was stored.</exception>
    public static async Task<SendFile> OfAsync(FileStore store, StoredFile file, CancellationToken stop, string? name = null)
    {
        await store.CheckAsync(file, stop);
        return new(store, file, name ?? file.Name);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "no-store";
        (response.ContentType, response.ContentLength) = (file.MediaType, file.Length);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await store.CopyAsync(file, response.Body, httpContext.RequestAborted);
    }
}
