using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Files.Store;
using Serai.Platform.Settings;
using Serai.Platform.Web;
using Serai.Ui;
using Serai.Ui.Look;

namespace Serai.Features.Ui;

/// <summary>The site's own colour and logo, as browsers fetch them: each under an address that is no other's, so they keep it for a year.</summary>
public static class SiteLook
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static void MapSiteLook(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.AccentRoute, Style).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
        app.MapGet(SiteLinks.LogoRoute, LogoAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
    }

    // All that it says is in its address, so each node answers for each; what could not be chosen is not answered.
    private static IResult Style(string light, string dark, HttpContext context)
    {
        if (Colour.Read(light) is not { } day || Colour.Read(dark) is not { } night || !Accent.OnLight.Takes(day) || !Accent.OnDark.Takes(night) || light != day.Hex || dark != night.Hex)
            return Results.NotFound();
        context.Response.Headers.CacheControl = ForAYear;
        return Results.Text(new Accent(day, night).Css, "text/css");
    }

    private static async Task<IResult> LogoAsync(Guid id, HttpContext context, SeraiDb db, FileStore store, CancellationToken stop)
    {
        // Another node may have shown a page with a logo that this one has not heard of yet.
        var isLogo = context.Site.Logo?.File == id || SiteLogo.Read((await db.Settings.AsNoTracking().FirstOrDefaultAsync(s => s.Key == Setting.Logo, stop))?.Value)?.File == id;
        if (!isLogo || await store.FindAsync(id, stop) is not { MediaType: "image/png" or "image/webp" } file) return Results.NotFound();
        try
        {
            await store.CheckAsync(file, stop);
        }
        catch (FileDamaged)
        {
            return Results.NotFound();
        }
        var headers = context.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions, headers.ContentSecurityPolicy) = (ForAYear, "nosniff", "sandbox; default-src 'none'");
        return Results.Stream(to => store.CopyAsync(file, to, stop), file.MediaType);
    }
}
