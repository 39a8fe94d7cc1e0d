using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Deciding;

/// <summary>Every night: places that were not confirmed in time go to the reserve, one call after the other.</summary>
public sealed class DecidingNight(SeraiDb db, NotConfirmed late, IClock clock, DateTimeZone zone, ILogger<DecidingNight> log) : DailyJob(db, clock, zone, log)
{
    protected override string Name => "deciding-night";

    protected override LocalTime At => new(0, 30);

    protected override Task DoAsync(CancellationToken stop) => late.RunAsync(stop);
}

/// <summary>Takes back the places that nobody confirmed in time.</summary>
public sealed class NotConfirmed(SeraiDb db, CallTurn turn, MoveUp moveUp, AnswerPlace places, SiteAddress site, IClock clock)
{
    public const string Verb = "not confirmed in time";

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var late = await Late(now).Select(d => d.CallId).Distinct().ToListAsync(stop);
        // What is in the way of one call is in no other's; the night tells it and comes again.
        var problems = new List<Exception>();
        foreach (var id in late)
            try
            {
                await OfAsync(id, now, stop);
            }
            catch (Exception problem) when (!stop.IsCancellationRequested)
            {
                problems.Add(problem);
            }
        if (problems.Count > 0)
            throw new AggregateException(problems);
    }

    private async Task OfAsync(Guid id, Instant now, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var call = await db.Calls.AsNoTracking().FirstAsync(c => c.Id == id, stop);
        await turn.RunAsync<string>(new(now, "Serai", "program", Verb, CallLinks.Subject(call.Slug)) { SubjectId = call.KeeperId }, id, async step =>
        {
            var given = await Late(now).Where(d => d.CallId == id).ToListAsync(stop);
            foreach (var decision in given)
                AnswerPlace.GivenUp(decision, step.Doing.At, GivenUpWhy.NotConfirmed);
            await places.TellAsync([.. given.Select(d => d.SubmissionId)], stop);
            await db.SaveChangesAsync(stop);
            await moveUp.RunAsync(call, site.Of, stop);
            return null;
        }, stop);
    }

    private IQueryable<CallDecision> Late(Instant now) =>
        db.CallDecisions.Where(d => d.Outcome == DecisionOutcome.Accepted && d.ToldAt != null && d.ConfirmBy < now && d.ConfirmedAt == null && d.GivenUpAt == null);
}
