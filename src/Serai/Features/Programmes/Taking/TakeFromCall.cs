using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>What an accepted submission would become.</summary>
/// <param name="InTheWay">Why it cannot; null where it can.</param>
public sealed record WouldTakePart(Submission Submission, Participant Participant, FieldProblem? InTheWay);

/// <summary>Takes in all who were accepted by the call of an edition and have confirmed, at one go.</summary>
public sealed class TakeFromCall(SeraiDb db, FromSubmission from, TakeIn take, EditionTurn turn, CallTurn calls, OwnConflicts own, Today today, IClock clock)
{
    public const string Verb = "take in accepted";

    /// <summary>The accepted submissions that became nothing so far, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<WouldTakePart>> ListAsync(Actor actor, Edition edition, Call call, CancellationToken stop)
    {
        var hidden = await own.HiddenAsync(call, actor, stop);
        var (id, made, submissions) = (call.Id, db.MadeOfSubmissions, db.Submissions);
        var accepted = await db.CallDecisions.AsNoTracking().Where(d => d.CallId == id && d.Outcome == DecisionOutcome.Accepted && d.ToldAt != null && d.GivenUpAt == null && !made.Any(m => m.SubmissionId == d.SubmissionId))
            .Join(submissions.AsNoTracking(), d => d.SubmissionId, s => s.Id, (d, s) => new { Decision = d, Submission = s }).Where(x => x.Submission.Answers != null && x.Submission.State == SubmissionState.Submitted).ToListAsync(stop);
        var confirmed = accepted.ToDictionary(a => a.Submission.Id, a => a.Decision is not { ConfirmBy: not null, ConfirmedAt: null });
        var people = await from.OfAsync(call, edition, [.. accepted.Select(a => a.Submission).Where(s => !hidden.Contains(s.Id)).OrderBy(s => s.Number)], clock.GetCurrentInstant(), stop);
        var taken = await EditionTurn.TakenAsync(db, edition.Id, stop);
        var free = edition.Capacity is { } capacity ? capacity - taken : int.MaxValue;
        var there = await PeopleThere.OfAsync(db, edition.Id, null, stop);
        var coming = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = new List<WouldTakePart>();
        foreach (var (submission, participant) in people)
        {
            var problem = EditionTurn.Over(edition, today.Day) is { } over ? over
                : !confirmed[submission.Id] ? EditionTurn.Problem("NotConfirmedYet")
                : participant.Name.Length == 0 ? EditionTurn.Problem("NameMissing")
                : participant.Email is { } typed && !MailAddresses.IsOne(typed) ? EditionTurn.Problem("EmailWrong", typed)
                : there.ProblemOf(participant) is { } already ? already
                : participant.Email is { } email && coming.Contains(email) ? EditionTurn.Problem("TwiceInCall", email)
                : free <= 0 ? EditionTurn.Problem("Full", edition.Capacity!.Value, taken, 1)
                : null;
            if (problem is null)
            {
                free--;
                if (participant.Email is { } address)
                    coming.Add(address);
            }
            listed.Add(new(submission, participant, problem));
        }
        return listed;
    }

    /// <summary>By this a change since the list was shown is seen.</summary>
    public static string Mark(IReadOnlyList<WouldTakePart> listed) =>
        Convert.ToHexStringLower(SHA256.HashData(listed.Where(l => l.InTheWay is null).SelectMany(l => l.Submission.Id.ToByteArray().Append((byte)l.Submission.Version)).ToArray()))[..16];

    public Task<Turned> RunAsync(HttpContext context, Programme programme, Edition edition, Call call, string mark, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Verb, programme, edition), edition, async (step, taking) =>
        {
            // Nobody gives a place up between this look and the commit.
            await calls.WaitAsync(call.Id, stop);
            var listed = await ListAsync(context.Actor, edition, call, stop);
            List<WouldTakePart> going = [.. listed.Where(l => l.InTheWay is null)];
            if (going.Count == 0)
                return EditionTurn.Problem("NobodyToTakeIn");
            if (Mark(listed) != mark)
                return EditionTurn.Problem("ListChanged");
            await take.AddAsync(context, programme, edition, taking, [.. going.Select(g => g.Participant)], stop);
            foreach (var one in going)
                db.Add(new MadeOfSubmission { CallId = call.Id, SubmissionId = one.Submission.Id, KeeperId = call.KeeperId, Kind = BecomesParticipant.Kind, MadeId = one.Participant.Id, At = step.Doing.At, MadeInStep = step.Id });
            return null;
        }, stop);
}
