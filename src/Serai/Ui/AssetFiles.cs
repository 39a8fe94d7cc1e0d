using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Web;

namespace Serai.Ui;

/// <summary>Serves <c>wwwroot</c>: what has its hash in its name for a year, and as the build compressed it.</summary>
public static class AssetFiles
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = "text/javascript", [".css"] = "text/css", [".geo"] = "application/geo+json", [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".ico"] = "image/x-icon", [".txt"] = "text/plain",
        [".br"] = "application/octet-stream", [".gz"] = "application/octet-stream",
    });

    public static IApplicationBuilder UseAssetFiles(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(WebAssets.Root);
        app.Use((context, next) =>
        {
            if (HttpMethods.IsOptions(context.Request.Method) && files.GetFileInfo(context.Request.Path.Value ?? "").Exists)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                context.Response.Headers.Allow = VerbsTaken.Reading;
                return Task.CompletedTask;
            }
            // Browsers ask for it where a page names no icon of its own.
            if (context.Request.Path == "/favicon.ico") context.Request.Path = "/mark.svg";
            PreferCompressed(context, files);
            return next(context);
        });
        return app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = Types, OnPrepareResponse = Describe });
    }

    private static void PreferCompressed(HttpContext context, PhysicalFileProvider files)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith("/dist/", StringComparison.Ordinal)) return;
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var ending in (ReadOnlySpan<string>)["br", "gz"])
        {
            var name = ending == "gz" ? "gzip" : ending;
            if (!accepted.Contains(name, StringComparison.OrdinalIgnoreCase) || !files.GetFileInfo($"{path}.{ending}").Exists) continue;
            context.Request.Path = $"{path}.{ending}";
            return;
        }
    }

    private static void Describe(StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        var name = served.File.Name;
        var ending = Path.GetExtension(name);
        if (ending is ".br" or ".gz")
        {
            headers.ContentEncoding = ending == ".br" ? "br" : "gzip";
            if (Types.TryGetContentType(Path.GetFileNameWithoutExtension(name), out var type)) headers.ContentType = type;
        }
        if (!served.Context.Request.Path.StartsWithSegments("/dist")) return;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        headers.CacheControl = "public, max-age=31536000, immutable";
    }
}
