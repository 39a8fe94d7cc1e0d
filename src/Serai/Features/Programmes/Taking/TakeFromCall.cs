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
    /// <param name="actor">Whoever looks.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="call">Its call.</param>
    /// <param name="shown">So many are left out at the beginning, and so many follow whose answers are read: institution and group are told of them alone. Null for all.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<WouldTakePart>> ListAsync(Actor actor, Edition edition, Call call, (int Skip, int Take)? shown, CancellationToken stop)
    {
        var hidden = await own.HiddenAsync(call, actor, stop);
        var (id, made, submissions, all) = (call.Id, db.MadeOfSubmissions, db.Submissions, shown is null);
        // Answers are long: of those that are not shown they are needed only where nothing else says a name.
        var found = await db.CallDecisions.AsNoTracking().Where(d => d.CallId == id && d.Outcome == DecisionOutcome.Accepted && d.ToldAt != null && d.GivenUpAt == null && !made.Any(m => m.SubmissionId == d.SubmissionId))
            .Join(submissions.Where(s => s.Answers != null && s.State == SubmissionState.Submitted), d => d.SubmissionId, s => s.Id, (d, s) => new
            {
                IsConfirmed = d.ConfirmBy == null || d.ConfirmedAt != null, s.Id, s.Number, s.FormNumber, s.PersonId, s.ForId, s.Name, s.Email, s.Language, s.Version, Answers = all || s.Name == null ? s.Answers : null,
            }).ToListAsync(stop);
        var confirmed = found.ToDictionary(f => f.Id, f => f.IsConfirmed);
        List<Submission> accepted = [.. found.Where(f => !hidden.Contains(f.Id)).OrderBy(f => f.Number).Select(f => new Submission
        {
            Id = f.Id, CallId = id, Number = f.Number, FormNumber = f.FormNumber, PersonId = f.PersonId, ForId = f.ForId, Name = f.Name, Email = f.Email, Language = f.Language, Version = f.Version, Answers = f.Answers,
        })];
        if (shown is var (skip, take))
        {
            var page = accepted.Skip(skip).Take(take).ToDictionary(s => s.Id);
            List<Guid> ids = [.. page.Keys];
            foreach (var read in await db.Submissions.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Answers }).ToListAsync(stop))
                page[read.Id].Answers = read.Answers;
        }
        var people = await from.OfAsync(call, edition, accepted, clock.GetCurrentInstant(), stop);
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
            var listed = await ListAsync(context.Actor, edition, call, null, stop);
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
