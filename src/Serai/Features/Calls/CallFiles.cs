using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Counting;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Open;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Calls;

/// <summary>What a call hands out besides pages: its form, what answers to it look like, files that came with answers.</summary>
public static class CallFiles
{
    private static readonly JsonSerializerOptions Read = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapCalls(this IEndpointRouteBuilder app)
    {
        app.MapCallFeeds();
        app.MapGet(CallLinks.FormJson("{slug}"), FormAsync).AllowAnonymous();
        app.MapGet(CallLinks.AnswersSchema("{slug}"), SchemaAsync).AllowAnonymous();
        app.MapGet(CallLinks.Write("{slug}", "{secret}") + "/files/{file:guid}", WrittenAsync).AllowAnonymous();
        app.MapGet(CallLinks.Submissions("{slug}") + "/{number:int}/files/{file:guid}", SubmittedAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapGet(CallLinks.Submissions("{slug}") + "/{number:int}/letters/{contributor:guid}", LetterAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapReviews();
        app.MapBoard();
        app.MapDecisionsFile();
        app.MapGet(CallLinks.SubmissionsCsv("{slug}"), SubmissionsFile.SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
    }

    // As it is filled in; the newest for those who run the call.
    private static async Task<(Call Call, FormDesign Design)?> DesignAsync(string slug, HttpContext http, CallQueries calls, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await calls.FindAsync(slug, http.Actor, stop) is not { } call)
            return null;
        if (http.Request.Query.ContainsKey("newest") && http.Actor.May(Right.SeeOffice, call.KeeperId))
            return (call, CallQueries.Read((await calls.NewestAsync(call.Id, stop)).Design));
        return await calls.PublishedAsync(call, stop) is { } design ? (call, design) : null;
    }

    private static async Task<IResult> FormAsync(string slug, HttpContext http, CallQueries calls) =>
        await DesignAsync(slug, http, calls, http.RequestAborted) is var (_, design) ? Results.Text(DesignJson.Write(design).ToJsonString(Read), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> SchemaAsync(string slug, HttpContext http, CallQueries calls) =>
        await DesignAsync(slug, http, calls, http.RequestAborted) is var (_, design)
            ? Results.Text(AnswerSchema.Of(design, System.Globalization.CultureInfo.CurrentUICulture.Name).ToJsonString(Read), "application/schema+json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> WrittenAsync(string slug, string secret, Guid file, HttpContext http, KeepDraft drafts, FileStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await drafts.FindAsync(slug, secret, http.RequestAborted) is not var (call, submission))
            return Results.NotFound();
        var (design, answers) = await drafts.ReadAsync(call, submission, http.RequestAborted);
        var all = answers.Files.Concat(submission.Answers is { } sent ? KeepDraft.Answers(design, sent).Files : []);
        return all.Any(f => f.Id == file) ? await SendAsync(http, store, file) : Results.NotFound();
    }

    private static async Task<IResult> SubmittedAsync(string slug, int number, Guid file, HttpContext http, SeraiDb db, CallQueries calls, OwnConflicts own, FileStore store)
    {
        if (await FindAsync(slug, number, http, db, calls, own) is not { } submission)
            return Results.NotFound();
        var design = await calls.DesignAsync(submission.CallId, submission.FormNumber, http.RequestAborted);
        return KeepDraft.Answers(design, submission.Answers!).Files.Any(f => f.Id == file) ? await SendAsync(http, store, file) : Results.NotFound();
    }

    private static async Task<IResult> LetterAsync(string slug, int number, Guid contributor, HttpContext http, SeraiDb db, CallQueries calls, OwnConflicts own, FileStore store)
    {
        if (await FindAsync(slug, number, http, db, calls, own) is not { } submission)
            return Results.NotFound();
        var id = submission.Id;
        return await db.Contributors.Where(c => c.Id == contributor && c.SubmissionId == id).Select(c => c.FileId).FirstOrDefaultAsync(http.RequestAborted) is { } file
            ? await SendAsync(http, store, file) : Results.NotFound();
    }

    // What was submitted, for those who run the call and are in no conflict with it.
    private static async Task<Submission?> FindAsync(string slug, int number, HttpContext http, SeraiDb db, CallQueries calls, OwnConflicts own)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        return await calls.FindAsync(slug, http.Actor, stop) is { } call && http.Actor.May(Right.SeeOffice, call.KeeperId)
            && await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.CallId == call.Id && s.Number == number && s.Answers != null, stop) is { } submission
            && !(await own.HiddenAsync(call, http.Actor, stop)).Contains(submission.Id) ? submission : null;
    }

    private static async Task<IResult> SendAsync(HttpContext http, FileStore store, Guid id)
    {
        if (await store.FindAsync(id, http.RequestAborted) is not { } file)
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
