using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Contributing;

/// <summary>What somebody who was asked answers: yes, no, or a letter. It can be changed for as long as answers are taken.</summary>
public sealed class AnswerAsked(SeraiDb db, FileStore files, IClock clock)
{
    /// <summary>Who is asked by a secret link, as the context has it; null where it opens nothing.</summary>
    public async Task<(Contributor Asked, Submission Submission)?> FindAsync(Guid call, string secret, CancellationToken stop)
    {
        if (!Secret.IsLike(secret))
            return null;
        var hash = Secret.Hash(secret);
        return await db.Contributors.FirstOrDefaultAsync(c => c.Hash == hash && c.CallId == call && c.State != ContributorState.TakenBack, stop) is { } asked
            ? (asked, await db.Submissions.AsNoTracking().FirstAsync(s => s.Id == asked.SubmissionId, stop)) : null;
    }

    /// <summary>Confirms, or declines with a reason where they like to give one.</summary>
    public async Task<(string Field, FieldProblem Problem)?> SayAsync(HttpContext context, Call call, Submission submission, Contributor asked, bool yes, string? why, CancellationToken stop)
    {
        if (Refuses(call, submission, asked) is { } late)
            return ("", late);
        if (why?.Length > Contributor.LongestWhy)
            return ("why", AskContributor.Problem("WhyTooLong", Contributor.LongestWhy));
        if (!yes && asked.FileId is { } file)
            await files.EraseAsync(file, stop);
        (asked.State, asked.Why) = (yes ? ContributorState.Done : ContributorState.Declined, yes || string.IsNullOrEmpty(why) ? null : why);
        if (!yes)
            (asked.Letter, asked.FileId, asked.FileName) = (null, null, null);
        return await SaveAsync(context, asked, stop);
    }

    /// <summary>Gives a letter, in the place of an earlier one. A file that was sent stays unless another comes.</summary>
    /// <param name="context">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="submission">What the letter is for.</param>
    /// <param name="asked">The referee, as the context has it.</param>
    /// <param name="letter">The text.</param>
    /// <param name="file">A file that was looked at: it is what its name says, and clean.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<(string Field, FieldProblem Problem)?> GiveAsync(HttpContext context, Call call, Submission submission, Contributor asked, string? letter, IFormFile? file, CancellationToken stop)
    {
        if (asked.Role != ContributorRole.Referee || Refuses(call, submission, asked) is not null)
            return ("", AskContributor.Problem("TooLate"));
        if (letter?.Length > Contributor.LongestLetter)
            return ("letter", AskContributor.Problem("LetterTooLong", letter.Length, Contributor.LongestLetter));
        if (string.IsNullOrWhiteSpace(letter) && file is null && asked.FileId is null)
            return ("letter", AskContributor.Problem("NoLetter"));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            var stored = await files.PutAsync(content, file.FileName, context.Actor.PersonId, stop);
            if (asked.FileId is { } before)
                await files.EraseAsync(before, stop);
            (asked.FileId, asked.FileName) = (stored.Id, stored.Name);
        }
        (asked.State, asked.Letter, asked.Why) = (ContributorState.Done, string.IsNullOrWhiteSpace(letter) ? null : letter, null);
        if (await SaveAsync(context, asked, stop) is { } problem)
            return problem;
        await transaction.CommitAsync(stop);
        return null;
    }

    private FieldProblem? Refuses(Call call, Submission submission, Contributor asked) => asked.TakesAt(clock.GetCurrentInstant(), call, submission) ? null : AskContributor.Problem("TooLate");

    private async Task<(string, FieldProblem)?> SaveAsync(HttpContext context, Contributor asked, CancellationToken stop)
    {
        asked.AnsweredAt = clock.GetCurrentInstant();
        asked.PersonId ??= context.Actor.PersonId;
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ("", AskContributor.Problem("ChangedMeanwhile"));
        }
    }
}
