using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>What the pages of participants hand out besides pages: lists, and documents.</summary>
public static class TakingFiles
{
    public static void MapTaking(this IEndpointRouteBuilder app)
    {
        app.MapGet(TakingLinks.Csv("{slug}", "{edition}"), ParticipantsCsv.SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapGet(TakingLinks.NeedsCsv("{slug}", "{edition}"), ParticipantsCsv.NeedsAsync).WithMetadata(new NeedsAttribute(Right.Edit) { Anywhere = true, IsSecret = true });
        app.MapGet(TakingLinks.Files("{slug}", "{edition}") + "/{file:guid}", StaffAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapGet(TakingLinks.MyFile("{slug}", "{edition}", "{secret}", "{file:guid}"), OwnAsync).AllowAnonymous();
    }

    private static async Task<IResult> StaffAsync(string slug, string edition, Guid file, HttpContext http, ProgrammeQueries programmes, SeraiDb db, FileStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await programmes.FindAsync(slug, edition, http.Actor, http.RequestAborted) is var (programme, of) && http.Actor.May(Right.SeeOffice, programme.KeeperId)
            ? await SendAsync(http, db.EditionFiles.Where(f => f.Id == file && f.EditionId == of.Id), store) : Results.NotFound();
    }

    // Only those of all, and of the participant's own group.
    private static async Task<IResult> OwnAsync(string slug, string edition, string secret, Guid file, HttpContext http, SeraiDb db, FileStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await OwnPage.FindAsync(db, slug, edition, secret, http.RequestAborted) is not var (_, of, participant) || !participant.TakesPart)
            return Results.NotFound();
        var group = participant.Group;
        return await SendAsync(http, db.EditionFiles.Where(f => f.Id == file && f.EditionId == of.Id && (f.Group == null || f.Group == group)), store);
    }

    private static async Task<IResult> SendAsync(HttpContext http, IQueryable<EditionFile> of, FileStore store)
    {
        var id = await of.Select(f => (Guid?)f.FileId).FirstOrDefaultAsync(http.RequestAborted);
        if (id is not { } known || await store.FindAsync(known, http.RequestAborted) is not { } file)
            return Results.NotFound();
        try
        {
            return await SendFile.OfAsync(store, file, http.RequestAborted);
        }
        catch (FileDamaged damaged)
        {
            await Refusal.Answer(http, nameof(FileDamaged), damaged.Name, null, StatusCodes.Status500InternalServerError);
            return Results.Empty;
        }
    }
}
