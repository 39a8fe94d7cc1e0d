using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;

namespace Serai.Features.Calls.Applying;

/// <summary>Keeps what somebody writes, page by page, before it is submitted; and what is changed afterwards until it is submitted again.</summary>
public sealed class KeepDraft(SeraiDb db, CallQueries calls, FileStore files, IClock clock)
{
    private const int LongestAnswers = 1 << 20;

    /// <summary>How many addresses a submission has at most: the oldest go.</summary>
    private const int MostKeys = 10;

    /// <summary>The submission of a secret, with its call; null where there is none.</summary>
    public async Task<(Call Call, Submission Submission)?> FindAsync(string slug, string secret, CancellationToken stop)
    {
        if (!Secret.IsLike(secret))
            return null;
        var hash = Secret.Hash(secret);
        var keys = db.WritingKeys;
        return await db.Submissions.FirstOrDefaultAsync(s => keys.Any(k => k.Hash == hash && k.SubmissionId == s.Id), stop) is { } submission
            && await db.Calls.AsNoTracking().FirstOrDefaultAsync(c => c.Id == submission.CallId && c.Slug == slug, stop) is { } call ? (call, submission) : null;
    }

    /// <summary>Begins one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="call">A call that is public.</param>
    /// <param name="invitation">The personal link that it begins with, if it does.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret in its address.</returns>
    public async Task<string> BeginAsync(HttpContext context, Call call, CallInvitation? invitation, string language, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var submission = new Submission
        {
            CallId = call.Id, KeeperId = call.KeeperId, FormNumber = call.FormNumber!.Value, InvitationId = invitation?.Id, PersonId = context.Actor.PersonId,
            Name = invitation?.Name, Email = invitation?.Email, Language = language, BegunAt = now, SavedAt = now,
        };
        db.Add(submission);
        var secret = AddKey(submission);
        await db.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>One more address for a submission, for whoever may write on; the oldest give way.</summary>
    public async Task<string> NewKeyAsync(Submission submission, CancellationToken stop)
    {
        var old = await db.WritingKeys.Where(k => k.SubmissionId == submission.Id).ToListAsync(stop);
        db.RemoveRange(old.OrderByDescending(k => k.At).ThenByDescending(k => k.Id).Skip(MostKeys - 1));
        var secret = AddKey(submission);
        await db.SaveChangesAsync(stop);
        return secret;
    }

    private string AddKey(Submission submission)
    {
        var secret = Secret.New();
        db.Add(new WritingKey { SubmissionId = submission.Id, Hash = Secret.Hash(secret), At = clock.GetCurrentInstant() });
        return secret;
    }

    /// <summary>Keeps what was written.</summary>
    /// <param name="context">The request.</param>
    /// <param name="submission">As the context has it.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="shown">The version that was shown: had another window saved meanwhile, nothing is overwritten.</param>
    /// <param name="stop">To stop.</param>
    public async Task<FieldProblem?> SaveAsync(HttpContext context, Submission submission, FormAnswers answers, int shown, CancellationToken stop)
    {
        var json = Json(answers);
        if (json.Length > LongestAnswers)
            return Problem("TooMuch");
        if (submission.Version != shown)
            return Problem("SavedMeanwhile");
        if (json == submission.Draft)
            return null;
        await EraseUnusedAsync(submission, answers, stop);
        (submission.Draft, submission.SavedAt) = (json, clock.GetCurrentInstant());
        // Whoever signs in on the way finds it among their own.
        submission.PersonId ??= context.Actor.PersonId;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem("SavedMeanwhile");
        }
        return null;
    }

    // A file that was taken out or replaced goes, unless it was submitted.
    private async Task EraseUnusedAsync(Submission submission, FormAnswers answers, CancellationToken stop)
    {
        var design = await calls.DesignAsync(submission.CallId, submission.FormNumber, stop);
        var kept = answers.Files.Concat(submission.Answers is { } sent ? Answers(design, sent).Files : []).Select(f => f.Id).ToHashSet();
        foreach (var gone in Answers(design, submission.Draft).Files.Where(f => !kept.Contains(f.Id)))
            await files.EraseAsync(gone.Id, stop);
    }

    /// <summary>What is written so far, in the form that is filled in now: what an edited form does not ask any more is left aside.</summary>
    public async Task<(FormDesign Design, FormAnswers Answers)> ReadAsync(Call call, Submission submission, CancellationToken stop)
    {
        var design = await calls.DesignAsync(call.Id, call.FormNumber ?? submission.FormNumber, stop);
        return (design, Answers(design, submission.Draft));
    }

    public static FormAnswers Answers(FormDesign design, string json) => AnswersJson.Read(design, json).Answers;

    internal static string Json(FormAnswers answers) => AnswersJson.Write(answers).ToJsonString();

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(CallTexts) };
}
