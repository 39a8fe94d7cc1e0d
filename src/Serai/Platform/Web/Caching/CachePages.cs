using System.Buffers;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db.Faults;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Web.Caching;

/// <summary>
/// Stands before everything else: gives out finished pages while the data they show has not changed, and keeps what the
/// site answers: GET and HEAD, answered 200 without a cookie of the page's own. Each reader who is signed in has pages of their
/// own (<see cref="Actor.Face"/> is part of the key), and nobody is given another's.
/// </summary>
public sealed class CachePages(RequestDelegate next, PageCache pages, DataVersion data, SiteChoices choices, Today today)
{
    // What belongs to one answer and not to the page.
    private static readonly HashSet<string> OfOneAnswer = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.Server, HeaderNames.TransferEncoding, HeaderNames.ETag,
        HeaderNames.Connection, HeaderNames.ContentEncoding, HeaderNames.SetCookie,
    };

    private static readonly RecyclableMemoryStreamManager Buffers = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (IsFile(context.Request.Path)) return next(context);
        // Read before the page is made: a change during the making leaves a page that nobody is given.
        var version = data.Current;
        var fresh = choices.FreshAsync(context.RequestAborted);
        return fresh.IsCompletedSuccessfully ? Answer(context, version) : Wait(context, fresh, version);
    }

    private async Task Wait(HttpContext context, ValueTask fresh, long version)
    {
        await fresh;
        await Answer(context, version);
    }

    private Task Answer(HttpContext context, long version)
    {
        // Said to each reader who asks for a language, whether the page is made for them or was kept from another.
        ReaderLanguage.Remember(context);
        if (!IsForReading(context.Request) || context.Features.Get<AskedInVain>() is not null) return next(context);
        var key = PageKey.Of(context, today.Day);
        return pages.Find(key, version) is { } page
            ? page.SendAsync(context, HttpMethods.IsHead(context.Request.Method))
            : Make(context, key, version);
    }

    private static bool IsForReading(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || OnlyKnownCookies(request))
        && !IsStreamed(request.Path);

    // What else a page may be made by is not known here.
    private static bool OnlyKnownCookies(HttpRequest request)
    {
        var session = SessionCookie.Name(request);
        foreach (var (name, _) in request.Cookies)
            if (name is not (ReaderLanguage.CookieName or AuthSetup.FormCookie or SessionCookie.KnownBrowser or SessionCookie.KnownBrowserBound) && name != session) return false;
        return true;
    }

    // Exports are as large as the registry. Routing takes any case and a slash at the end, and so does this.
    private static bool IsStreamed(PathString path) =>
        path.StartsWithSegments(ApiRoutes.Root + "/export", StringComparison.OrdinalIgnoreCase)
        || (path.StartsWithSegments("/organizations.csv", StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is "" or "/");

    // Those are on the disk already.
    private static bool IsFile(PathString path) => path.StartsWithSegments("/dist", StringComparison.Ordinal);

    private async Task Make(HttpContext context, PageKey key, long version)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, body, known) = (request.Method, response.Body, request.Headers.IfNoneMatch);
        var cookies = response.Headers.SetCookie.Count;
        await using var made = Buffers.GetStream();
        var collected = new CollectedBody(made, body);
        FinishedPage? page = null;
        // Asked for first, so it runs last, when all others have added their headers.
        response.OnStarting(() =>
        {
            if (page is null) return Task.CompletedTask;
            page.Headers = [.. response.Headers.Where(h => !OfOneAnswer.Contains(h.Key))];
            pages.Keep(key, page);
            return Task.CompletedTask;
        });
        try
        {
            response.Body = collected;
            // The page is made whole, whatever the reader has or wants of it.
            request.Method = HttpMethods.Get;
            request.Headers.IfNoneMatch = default;
            await next(context);
        }
        finally
        {
            response.Body = body;
            request.Method = method;
            request.Headers.IfNoneMatch = known;
        }
        var withoutBody = HttpMethods.IsHead(method);
        page = IsKept(response, cookies) && !collected.IsLetThrough && made.Length <= CollectedBody.Most ? Finish(response, context.GetEndpoint(), Bytes(made), version) : null;
        if (page is not null)
            await page.SendAsync(context, withoutBody);
        else if (made.Length > 0 && !withoutBody)
            await collected.LetThrough(context.RequestAborted);
    }

    private static byte[] Bytes(RecyclableMemoryStream made)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)made.Length);
        made.GetReadOnlySequence().CopyTo(bytes);
        return bytes;
    }

    private static FinishedPage Finish(HttpResponse response, Endpoint? by, byte[] bytes, long version)
    {
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        return new(version, bytes, response.Headers.ETag.Count == 1 ? response.Headers.ETag.ToString() : EntityTag.Of(bytes)) { Made = by };
    }

    private static bool IsKept(HttpResponse response, int cookies) =>
        response.StatusCode == StatusCodes.Status200OK && !response.HasStarted && response.Headers.SetCookie.Count == cookies
        // What is compressed already goes out as it is.
        && response.Headers.ContentEncoding.Count == 0
        // What says for how long it is good changes with the clock, not only with the data.
        && !response.Headers.CacheControl.ToString().Contains("max-age", StringComparison.OrdinalIgnoreCase)
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
}
