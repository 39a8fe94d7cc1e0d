using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Certificates.Templates;

/// <summary>The pictures of templates, shown to those who edit them.</summary>
internal static class TemplateFiles
{
    public static void MapTemplateFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(TemplateLinks.Picture("{id:guid}", "{file:guid}"), PictureAsync).WithMetadata(new NeedsAttribute(Right.Edit) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> PictureAsync(Guid id, Guid file, HttpContext http, SeraiDb db, FileStore store)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await db.CertificateTemplates.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } template || !http.Actor.May(Right.Edit, template.KeeperId)
            || CertificateDesignJson.Read(template.Design).Pictures().All(p => p.File != file) || await store.FindAsync(file, stop) is not { MediaType: "image/png" or "image/webp" } stored)
            return Results.NotFound();
        try
        {
            await store.CheckAsync(stored, stop);
        }
        catch (FileDamaged)
        {
            return Results.NotFound();
        }
        (http.Response.Headers.XContentTypeOptions, http.Response.Headers.ContentSecurityPolicy) = ("nosniff", "sandbox; default-src 'none'");
        return Results.Stream(to => store.CopyAsync(stored, to, stop), stored.MediaType);
    }
}
