using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Versions;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>Hands out an agreement's documents, to the offices of its parties.</summary>
public static class AgreementFiles
{
    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/agreements/{slug}/files/{id}/content", SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapWordFiles();
    }

    private static async Task<IResult> SendAsync(string slug, string id, HttpContext http, SeraiDb db, AgreementQueries queries, FileStore store)
    {
        var stop = http.RequestAborted;
        if (!Guid.TryParse(id, out var key) || await queries.FindAsync(slug, http.Actor, stop) is not { } agreement || agreement.SeenBy(http.Actor) < Sees.Text
            || await db.Set<AgreementFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == key && f.AgreementId == agreement.Id, stop) is not { } row || await store.FindAsync(row.FileId, stop) is not { } file)
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
