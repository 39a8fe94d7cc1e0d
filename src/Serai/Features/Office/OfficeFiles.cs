using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Office;

/// <summary>Hands out the office's files, to those who may see what it keeps.</summary>
public static class OfficeFiles
{
    public static void MapOffice(this IEndpointRouteBuilder app) =>
        app.MapGet("/office/{organization}/with/{partner}/files/{id}/content", SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Of = "organization", IsSecret = true });

    private static async Task<IResult> SendAsync(string organization, string partner, string id, HttpContext http, SeraiDb db, FileStore store)
    {
        var stop = http.RequestAborted;
        if (!Guid.TryParse(id, out var key) || await db.OfficeWithAsync(organization, partner, stop) is not { } with || !http.Actor.May(Right.SeeOffice, with.Office.Id)
            || await db.Set<OfficeFile>().Of(with).AsNoTracking().FirstOrDefaultAsync(f => f.Id == key, stop) is not { } row || await store.FindAsync(row.FileId, stop) is not { } file)
            return Results.NotFound();
        try
        {
            return await SendFile.OfAsync(store, file, stop);
        }
        catch (FileDamaged damaged)
        {
            await Refusal.Answer(http, nameof(FileDamaged), damaged.Name, null, StatusCodes.Status500InternalServerError);
            return Results.Empty;
        }
    }
}
