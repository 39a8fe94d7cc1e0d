using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Deciding;

/// <summary>
/// What was decided about the submissions of a person: it is theirs as those are, and goes with them; a place that becomes free by it goes to the reserve in the
/// same step, as long as anybody can still be waiting for it. What the person proposed about others stays with the call.
/// </summary>
public sealed class DecisionsHeld(SeraiDb db, CallTurn turn, MoveUp moveUp, SiteAddress site, IClock clock) : IHeldOfPerson
{
    // Accounts that nobody uses are deleted after years: nobody is then offered a place in what is long over.
    private static readonly Duration Waited = Duration.FromDays(365);

    public string Name => "call-decisions";

    public Type Texts => typeof(DecidingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(CallDecision)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().Where(d => d.ToldAt != null).OrderBy(d => d.Id).ToListAsync(stop)).Select(d => HeldRow.Of(db, d))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        var calls = db.Calls;
        var theirs = await Of(person).AsNoTracking().Select(d => d.CallId).Distinct().Join(calls.AsNoTracking(), d => d, c => c.Id, (_, c) => c).OrderBy(c => c.Id).ToListAsync(stop);
        // In one order, so that two who go at once do not wait for each other.
        foreach (var call in theirs)
            await turn.WaitAsync(call.Id, stop);
        var (decisions, now) = (await Of(person).ToListAsync(stop), clock.GetCurrentInstant());
        foreach (var call in theirs)
            if (decisions.Where(d => d.CallId == call.Id).Count(d => AnswerPlace.GivenUp(d, now, GivenUpWhy.Withdrawn) is null && (d.MovedUpAt ?? d.ToldAt) > now - Waited) > 0)
                await moveUp.RunAsync(call, site.Of, stop);
        db.RemoveRange(decisions);
    }

    private IQueryable<CallDecision> Of(HeldPerson person)
    {
        var submissions = db.Submissions;
        return db.CallDecisions.Where(d => submissions.Any(s => s.Id == d.SubmissionId && s.PersonId == person.Id));
    }
}
