using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Places;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>
/// Takes the settled rows of a list into the registry: organizations that come into being, the source, its statements, what is
/// remembered of names and the conclusions, all as one step. A dry run does the very same and keeps nothing.
/// </summary>
public sealed class TakeList(SeraiDb db, StateRows state, MakeMembers make, ConcludeAnew conclude, PlaceLabels places)
{
    private const int MostAttempts = 5;

    /// <summary>What it would do.</summary>
    public async Task<ListPlan> TryAsync(Guid list, Doing doing, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var step = await db.BeginStepAsync(doing, stop);
        return (await WriteAsync(list, step, stop)).Plan;
    }

    /// <summary>Does it.</summary>
    /// <param name="digest">Of the plan that was seen; null to take whatever it does.</param>
    public async Task<Taken> RunAsync(Guid list, string? digest, Doing doing, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                await using var step = await db.BeginStepAsync(doing, stop);
                var (plan, brought) = await WriteAsync(list, step, stop);
                if (plan.WaitsForRows || brought.State != ListState.Open || (digest is not null && plan.Digest != digest))
                    return new(plan, null, false);
                if (plan.ChangesAnything)
                    brought.Step = step.Id;
                if (plan.Open == 0)
                    (brought.State, brought.EndedAt) = (ListState.Done, doing.At);
                await step.CompleteAsync(stop);
                return new(plan, plan.ChangesAnything ? step.Id : null, true);
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
                // Somebody wrote at the same alliance or list between the look and the commit: look again.
            }
    }

    private async Task<(ListPlan Plan, MemberList List)> WriteAsync(Guid id, StepInProgress step, CancellationToken stop)
    {
        var list = await db.MemberLists.SingleAsync(l => l.Id == id, stop);
        var alliance = await db.Alliances.Include(a => a.Organization).SingleAsync(a => a.Id == list.AllianceId, stop);
        var rows = await db.MemberListRows.Where(r => r.ListId == id && r.Step == null).OrderBy(r => r.Number).ToListAsync(stop);
        var day = list.AsOf is { } dated ? When.Of(dated) : new When(When.Day(step.Doing.At.InUtc().Date), When.Day(step.Doing.At.InUtc().Date));
        var before = new MembersOnDay(await db.Memberships.AsNoTracking().Include(m => m.Spans).Include(m => m.Evidence).AsSplitQuery().Where(m => m.AllianceId == alliance.Id).ToListAsync(stop), day);
        var taken = await state.RunAsync(list, alliance, [.. rows.Where(r => r.Choice is RowChoice.Organization or RowChoice.New or RowChoice.AsWritten)], step.Doing.At, stop);
        var remembered = await RememberAsync(list, taken, step.Doing.At, stop);
        var open = rows.Count(r => r.Choice == RowChoice.Open);
        foreach (var one in taken)
            one.Row.Step = step.Id;
        await db.SaveChangesAsync(stop);
        var after = before;
        if (state.Came + state.Identified > 0)
        {
            await conclude.RunAsync(step, alliance.Id, (history, of) => history.Add(of, "import", null, list.Title, step.Doing.Reason), stop);
            after = new(db.Memberships.Local.Where(m => m.AllianceId == alliance.Id), day);
        }
        var gone = state.Gone.Select(r => new PlanLine(PlanKind.Gone, r.Number, r.Name, r.Name, null, r.Country is { } word ? places.CodeIn(word) : null));
        var plan = new ListPlan([.. gone, .. await new PlanLines(db, before, after).OfAsync(taken, stop)])
        {
            Open = open,
            LeftOut = rows.Count(r => r.Choice == RowChoice.LeftOut),
            Statements = state.Came,
            Identified = state.Identified,
            Made = make.Count,
            Remembered = remembered,
            WaitsForRows = list.Complete && open > 0,
        };
        return (plan, list);
    }

    private async Task<int> RememberAsync(MemberList list, IReadOnlyList<TakenRow> taken, Instant now, CancellationToken stop)
    {
        var decided = taken.GroupBy(t => NameDecision.KeyOf(t.Row.Name, t.Row.Country is { } word ? places.CodeIn(word) : null), StringComparer.Ordinal)
            .Where(g => g.Any(t => t.Row.DecidedAt is not null)).Select(g => MeaningOf(list, g.Key, [.. g.Select(t => t.Member).Distinct()], now)).ToList();
        var known = await RememberedNames.LoadAsync(db, list.AllianceId, decided.Select(d => d.Key), stop);
        var fresh = decided.Where(d => known.Of(d.Key) is not { IsOwn: true } before || (before.Meaning, before.Organization) != (d.Meaning, d.OrganizationId)).ToList();
        db.AddRange(fresh);
        return fresh.Count;
    }

    private static NameDecision MeaningOf(MemberList list, string key, IReadOnlyList<Guid?> members, Instant now) => new()
    {
        AllianceId = list.AllianceId,
        Key = key,
        Meaning = members switch { [null] => NameMeaning.AsWritten, [_] => NameMeaning.Organization, _ => NameMeaning.Several },
        OrganizationId = members is [{ } only] ? only : null,
        At = now,
    };
}

/// <summary>What became of an attempt to take a list.</summary>
/// <param name="Step">The step of the history; null where nothing changed.</param>
/// <param name="IsTaken">False where something moved since it was seen, or rows are open that must not be: nothing was kept.</param>
public sealed record Taken(ListPlan Plan, Guid? Step, bool IsTaken);
