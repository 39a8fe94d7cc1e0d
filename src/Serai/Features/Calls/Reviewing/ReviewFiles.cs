using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Hands out a file of a submission to its reviewer, in a blind round without the name that it came with.</summary>
public static class ReviewFiles
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet(ReviewingLinks.Mine + "/{id:guid}/files/{file:guid}", SendAsync).WithMetadata(new NeedsSignInAttribute());
        app.MapGet(ReviewingLinks.Csv("{slug}"), ReviewsFile.SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
    }

    private static async Task<IResult> SendAsync(Guid id, Guid file, HttpContext http, OwnReviews reviews, SeenByReviewers seen, FileStore store, SeraiDb db)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await reviews.OneAsync(http.Actor, id, http.RequestAborted) is not { } own
            || (seen.FileNames(own.Design, own.Answers, own.Round.Anonymity).GetValueOrDefault(file) ?? await LetterAsync(db, own, file, http.RequestAborted)) is not { } name
            || await store.FindAsync(file, http.RequestAborted) is not { } stored)
            return Results.NotFound();
        try
        {
            return await SendFile.OfAsync(store, stored, http.RequestAborted, name);
        }
        catch (FileDamaged)
        {
            // Not by its own name.
            await Refusal.Answer(http, nameof(FileDamaged), name, null, StatusCodes.Status500InternalServerError);
            return Results.Empty;
        }
    }

    // The name of a letter's file, where the round lets letters be read.
    private static async Task<string?> LetterAsync(SeraiDb db, OwnReview own, Guid file, CancellationToken stop)
    {
        var submission = own.Submission.Id;
        return own.Round.Anonymity == Anonymity.Open
            ? await db.Contributors.Where(c => c.SubmissionId == submission && c.FileId == file && c.Role == ContributorRole.Referee && c.State == ContributorState.Done).Select(c => c.FileName).FirstOrDefaultAsync(stop) : null;
    }
}
