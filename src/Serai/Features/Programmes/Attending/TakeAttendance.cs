using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Attending;

/// <summary>Records who was at a session, and takes it back.</summary>
public sealed class TakeAttendance(SeraiDb db, IClock clock)
{
    public const string Verb = "take attendance", BackVerb = "take attendance back";

    /// <summary>Merges what was seen, as one step of the history. Nothing is changed where all of it is known.</summary>
    public Task<(Guid Step, int New, int Earlier)> RunAsync(HttpContext context, Programme programme, Edition edition, IReadOnlyCollection<AttendanceMark> marks, CancellationToken stop) => db.AgainAsync(async () =>
    {
        await using var step = await db.BeginStepAsync(context.Doing(Verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId), stop);
        var (added, earlier) = await MergeAsync(edition, marks, context.Actor.PersonId, stop);
        await step.CompleteAsync(stop);
        return (step.Id, added, earlier);
    });

    /// <summary>Changes a session's list by hand: who was ticked was there, who was unticked was not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="came">Who was ticked.</param>
    /// <param name="session">Of which session.</param>
    /// <param name="back">Whose attendance is taken back.</param>
    /// <param name="why">Why; needed where anything is taken back.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The step, or what is in the way; then nothing was changed.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> ChangeAsync(
        HttpContext context, Programme programme, Edition edition, IReadOnlyCollection<AttendanceMark> came, Guid session, IReadOnlyCollection<Guid> back, string why, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        if (back.Count > 0 && why.Length == 0)
            return (null, Problem("WhyMissing"));
        if (WrongReason(why) is { } wrong)
            return (null, wrong);
        await using var step = await db.BeginStepAsync(context.Doing(back.Count > 0 ? BackVerb : Verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId, why), stop);
        var gone = back.ToList();
        db.RemoveRange(await db.Attendances.Where(a => a.SessionId == session && gone.Contains(a.ParticipantId)).ToListAsync(stop));
        await MergeAsync(edition, came, context.Actor.PersonId, stop);
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });

    /// <summary>The same within a step that is made already.</summary>
    public async Task<(int New, int Earlier)> MergeAsync(Edition edition, IReadOnlyCollection<AttendanceMark> marks, Guid? person, CancellationToken stop)
    {
        if (marks.Count == 0)
            return (0, 0);
        var (people, sessions, id, now) = (marks.Select(m => m.ParticipantId).Distinct().ToList(), marks.Select(m => m.SessionId).Distinct().ToList(), edition.Id, clock.GetCurrentInstant());
        // By the pair alone: by the edition besides, a database may look through all of it.
        var rows = await db.Attendances.Where(a => sessions.Contains(a.SessionId) && people.Contains(a.ParticipantId)).ToDictionaryAsync(a => (a.SessionId, a.ParticipantId), stop);
        var known = rows.ToDictionary(r => r.Key, r => r.Value.Mark);
        var counts = AttendanceMark.Merge(known, marks);
        foreach (var (pair, mark) in known)
            if (!rows.TryGetValue(pair, out var row))
                db.Add(new Attendance
                {
                    EditionId = id, KeeperId = edition.KeeperId, SessionId = mark.SessionId, ParticipantId = mark.ParticipantId,
                    At = mark.At, Way = mark.Way, BrowserId = mark.BrowserId, PersonId = person, EnteredAt = now, ChangedAt = now,
                });
            else if (mark != row.Mark)
                row.Move(mark, person, now);
        return counts;
    }

    /// <summary>When somebody who is ticked by hand was there: now while the session is held, else at its beginning.</summary>
    public Instant TimeOf(EditionSession session) => clock.GetCurrentInstant() is var now && now >= session.Starts && now <= session.Ends ? now : session.Starts;

    /// <summary>Why a reason cannot be kept; null where it can.</summary>
    internal static FieldProblem? WrongReason(string why) =>
        why.Length > ProgrammeMap.LongestWhy ? Problem("WhyTooLong", ProgrammeMap.LongestWhy) : HiddenSigns.First(why) is { } sign ? Problem("HiddenSign", sign) : null;

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(AttendingTexts) };
}
