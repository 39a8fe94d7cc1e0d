using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Deciding;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Applying;

/// <summary>Submits what was written, once or again, and withdraws it. The receipt goes out with the same commit, and says everything that was sent.</summary>
public sealed class Submit(SeraiDb db, SubmitGate gate, WhoSubmits who, AnswerLines lines, Mails mails, SiteAddress site, CallTurn turn, AnswerPlace places, IClock clock)
{
    public static readonly MailKind Receipt = new("submission-received", typeof(CallTexts)) { MustCome = true, LetsIn = true };

    /// <summary>What the history calls it where a place became free by it.</summary>
    public const string Withdrawal = "withdraw";

    /// <param name="context">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="design">Its form.</param>
    /// <param name="id">The submission.</param>
    /// <param name="sent">What is sent besides the answers.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is wrong: of the whole, or by the form's own paths. With neither it is submitted.</returns>
    public Task<(FieldProblem? Problem, IReadOnlyList<AnswerProblem> Answers)> RunAsync(HttpContext context, Call call, FormDesign design, Guid id, Sent sent, CancellationToken stop)
    {
        // When it came counts, not how long it waited for those before it.
        var now = clock.GetCurrentInstant();
        return gate.ThroughAsync(call.Id, () => db.AgainAsync(() => TryAsync(context, call, design, id, sent, now, stop)), stop);
    }

    private async Task<(FieldProblem?, IReadOnlyList<AnswerProblem>)> TryAsync(HttpContext context, Call call, FormDesign design, Guid id, Sent sent, Instant now, CancellationToken stop)
    {
        var submission = await db.Submissions.FirstAsync(s => s.Id == id, stop);
        if (await who.RefusesAsync(context.Actor, call, submission, sent.ForId, now, stop) is { } refused)
            return (refused, []);
        if (submission.Version != sent.Shown)
            return (KeepDraft.Problem("SavedMeanwhile"), []);
        var before = submission.Answers is { } earlier ? KeepDraft.Answers(design, earlier) : null;
        var answers = KeepDraft.Answers(design, submission.Draft).Relevant(design);
        if (AnswerRules.Check(design, answers, now, before: before) is { Count: > 0 } wrong)
            return (null, wrong);
        var language = CultureInfo.CurrentUICulture.Name;
        // All of it or nothing: what failed within is not gone on with.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (submission.Number is not null)
        {
            // Whoever tells decisions at this moment is waited for: what was decided about is not changed.
            await turn.WaitAsync(call.Id, stop);
            if (await db.CallDecisions.AnyAsync(d => d.SubmissionId == id && d.ToldAt != null, stop))
                return (AnswerPlace.Problem("DecidedAlready"), []);
            await db.SubmissionValues.Where(v => v.SubmissionId == submission.Id).ExecuteDeleteAsync(stop);
        }
        (submission.Draft, submission.Answers) = (KeepDraft.Json(answers), KeepDraft.Json(answers));
        (submission.FormNumber, submission.State, submission.Name, submission.Email, submission.ForId) = (call.FormNumber!.Value, SubmissionState.Submitted, sent.Name, sent.Email, sent.ForId);
        (submission.SubmittedAt, submission.WithdrawnAt, submission.SavedAt, submission.Language) = (now, null, now, language);
        submission.FirstSubmittedAt ??= now;
        submission.PersonId ??= context.Actor.PersonId;
        submission.Title = AnswerValues.TitleOf(design, answers);
        db.AddRange(AnswerValues.Of(design, answers).Select(v => new SubmissionValue { CallId = call.Id, SubmissionId = submission.Id, Field = v.Field, Value = v.Value, Number = v.Number }));
        await db.SaveChangesAsync(stop);
        var said = new MailLines([.. lines.Of(design, answers, language).SelectMany(l => l.Value.Split('\n').Prepend("— " + l.Label))]);
        // Last: from here to the commit all who submit to the call wait, and a rush has many.
        submission.Number ??= await NextNumberAsync(call.Id, stop);
        db.Add(mails.Compose(new(submission.PersonId, sent.Email, sent.Name, language), Receipt, call.TitleIn(language), submission.Number, said, site.Of(context.Request, CallLinks.Write(call.Slug, sent.Secret))));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return (null, []);
    }

    // One after the other: whoever comes second waits for the first one's commit, and nobody has to try again.
    private async Task<int> NextNumberAsync(Guid call, CancellationToken stop)
    {
        var counts = db.Set<SubmissionCount>().Where(c => c.CallId == call);
        await counts.ExecuteUpdateAsync(c => c.SetProperty(x => x.Last, x => x.Last + 1), stop);
        return await counts.Select(c => c.Last).FirstAsync(stop);
    }

    /// <summary>Withdraws it: it stays where it was written, and those who run the call count it no more. A place that it had goes to the reserve in the same step.</summary>
    public async Task<FieldProblem?> WithdrawAsync(HttpContext context, Call call, Guid id, CancellationToken stop)
    {
        try
        {
            var number = await db.Submissions.Where(s => s.Id == id).Select(s => s.Number).FirstAsync(stop);
            return await turn.RunAsync<FieldProblem>(AnswerPlace.Doing(context, call, [number ?? 0], Withdrawal, own: true), call.Id, async step =>
            {
                var submission = await db.Submissions.FirstAsync(s => s.Id == id, stop);
                if (submission.State != SubmissionState.Submitted)
                    return KeepDraft.Problem("NothingSubmitted");
                (submission.State, submission.WithdrawnAt) = (SubmissionState.Withdrawn, step.Doing.At);
                await db.SaveChangesAsync(stop);
                await places.WithdrawnAsync(context, call, id, stop);
                return null;
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return KeepDraft.Problem("SavedMeanwhile");
        }
    }
}

/// <summary>What is sent besides the answers.</summary>
/// <param name="Shown">The version of the submission that was shown.</param>
/// <param name="Name">Who submits.</param>
/// <param name="Email">Where the receipt goes.</param>
/// <param name="ForId">For which organization, where members are asked.</param>
/// <param name="Secret">What leads back to it.</param>
public sealed record Sent(int Shown, string Name, string Email, Guid? ForId, string Secret);
