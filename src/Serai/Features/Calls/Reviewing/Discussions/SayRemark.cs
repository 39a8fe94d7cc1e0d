using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>Who says something about what.</summary>
/// <param name="Review">The author's own review of it; null for those who run the call.</param>
public sealed record Speaker(Call Call, ReviewRound Round, Guid Submission, Guid? Review, Guid? Person);

/// <summary>Keeps what somebody says in a discussion, and takes out what its author withdraws. Both while the round is open.</summary>
public sealed class SayRemark(SeraiDb db, ClosedWords closed, IClock clock)
{
    /// <param name="speaker">Who says it; the page has asked whether they may.</param>
    /// <param name="id">The remark's id, of the form that was shown: what is sent twice is said once.</param>
    /// <param name="text">What was typed, clean.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is wrong; null where it was kept.</returns>
    public async Task<FieldProblem?> RunAsync(Speaker speaker, Guid id, string text, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (!speaker.Round.IsOpenAt(now))
            return await closed.ProblemAsync(speaker.Round, speaker.Call, now, stop);
        if (HiddenSigns.Problem(text, lines: true) is { } hidden)
            return hidden;
        var length = TextLength.Characters(text);
        if (length is 0 or > ReviewRemark.LongestText)
            return RoundTyped.Problem(length == 0 ? "RemarkMissing" : "RemarkTooLong", length, ReviewRemark.LongestText);
        return await db.AgainAsync<FieldProblem?>(async () =>
        {
            // Sent twice it is said once. An id that is another's, or none, comes from no form of these.
            var there = id == Guid.Empty ? null : await db.ReviewRemarks.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
            if (there is not null && there.RoundId == speaker.Round.Id && there.SubmissionId == speaker.Submission && there.PersonId == speaker.Person)
                return null;
            db.Add(new ReviewRemark { Id = there is null && id != Guid.Empty ? id : NewId.Next(), CallId = speaker.Call.Id, RoundId = speaker.Round.Id, SubmissionId = speaker.Submission, ReviewId = speaker.Review, PersonId = speaker.Person, Text = text, At = now });
            await db.SaveChangesAsync(stop);
            return null;
        });
    }

    /// <summary>Takes out the words of one's own remark; that there was one stays, as others may have answered it.</summary>
    public async Task<FieldProblem?> WithdrawAsync(Speaker speaker, Guid id, CancellationToken stop)
    {
        var (now, round, submission, person) = (clock.GetCurrentInstant(), speaker.Round.Id, speaker.Submission, speaker.Person);
        if (!speaker.Round.IsOpenAt(now))
            return await closed.ProblemAsync(speaker.Round, speaker.Call, now, stop);
        return await db.AgainAsync<FieldProblem?>(async () =>
        {
            if (person is null || await db.ReviewRemarks.FirstOrDefaultAsync(r => r.Id == id && r.RoundId == round && r.SubmissionId == submission && r.PersonId == person, stop) is not { } remark)
                return RoundTyped.Problem("RemarkNotYours");
            if (remark.WithdrawnAt is null)
                (remark.Text, remark.WithdrawnAt) = ("", now);
            await db.SaveChangesAsync(stop);
            return null;
        });
    }
}
