using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History;

/// <summary>Checks that nobody altered, removed or slipped in a step since it was made.</summary>
public sealed class VerifyHistory(SeraiDb db)
{
    private const int AtOnce = 500;

    /// <param name="expected">The hash of a step that was noted earlier, in hexadecimal; null where none was. It must be in the chain.</param>
    /// <param name="progress">Told of the steps checked.</param>
    /// <param name="stop">Ends the checking.</param>
    public async Task<HistoryVerdict> RunAsync(string? expected = null, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        var (previous, number, seen) = (new byte[32], 0L, expected is null);
        while (true)
        {
            var after = number;
            var steps = await db.Steps.AsNoTracking().Where(s => s.Number > after).OrderBy(s => s.Number).Take(AtOnce).ToListAsync(stop);
            if (steps.Count == 0) break;
            foreach (var step in steps)
            {
                if (step.Number != number + 1) return HistoryVerdict.Broken(number, $"Step {number + 1} is missing: after {number} comes {step.Number}.");
                if (!previous.AsSpan().SequenceEqual(step.PreviousHash)) return HistoryVerdict.Broken(number, $"Step {step.Number} does not follow from the step before it.");
                if (!(await HashAsync(step, stop)).AsSpan().SequenceEqual(step.Hash)) return HistoryVerdict.Broken(number, $"Step {step.Number} ({step.Verb} {step.Subject}) is not as it was made.");
                (previous, number) = (step.Hash, step.Number);
                seen |= Convert.ToHexStringLower(step.Hash) == expected;
            }
            progress?.Report(number);
        }
        if (await StrayAsync(stop) is { } stray) return HistoryVerdict.Broken(number, stray);
        var head = await db.Set<HistoryHead>().AsNoTracking().SingleOrDefaultAsync(stop);
        if (head is null || head.Number != number || !head.Hash.AsSpan().SequenceEqual(previous))
            return HistoryVerdict.Broken(number, $"The chain ends at step {number}, and not where its head says (step {head?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}).");
        return seen ? new(number, Convert.ToHexStringLower(previous), null) : HistoryVerdict.Broken(number, $"No step has the hash {expected}.");
    }

    private async Task<byte[]> HashAsync(Step step, CancellationToken stop)
    {
        using var hash = new ChainHash();
        var hidden = await db.PrivateValues.AsNoTracking().Where(v => v.StepId == step.Id).ToListAsync(stop);
        var speaks = true;
        await foreach (var edit in db.Edits.AsNoTracking().Where(e => e.StepId == step.Id).OrderBy(e => e.Ordinal).AsAsyncEnumerable().WithCancellation(stop))
        {
            hash.Add(edit);
            if (hidden.Count > 0) speaks &= hidden.Where(v => v.Ordinal == edit.Ordinal).All(v => Recorder.IsOf(v, edit));
        }
        // What stands apart must be what the hash is of.
        if (!speaks) return [];
        await foreach (var change in db.Changes.AsNoTracking().Where(c => c.StepId == step.Id).OrderBy(c => c.Ordinal).AsAsyncEnumerable().WithCancellation(stop))
            hash.Add(change);
        return hash.Seal(step);
    }

    // What belongs to no step would be shown, and no hash would cover it.
    private async Task<string?> StrayAsync(CancellationToken stop)
    {
        var steps = db.Steps;
        var edits = await db.Edits.CountAsync(e => !steps.Any(s => s.Id == e.StepId), stop);
        var changes = await db.Changes.CountAsync(c => c.StepId != null && !steps.Any(s => s.Id == c.StepId), stop);
        if (edits + changes > 0) return $"{edits} edits and {changes} changes belong to no step.";
        var subjects = await db.StepSubjects.CountAsync(s => !steps.Any(t => t.Id == s.StepId && t.Number == s.Number), stop);
        if (subjects > 0) return $"{subjects} records say of steps that they were touched by them, and are not.";
        var of = db.StepSubjects;
        // By the step's number, which leads to one row: an import is one step with as many rows as the registry has.
        var missing = await db.Edits.Select(e => new { e.SubjectId, e.OtherId, steps.First(s => s.Id == e.StepId).Number })
            .CountAsync(e => (e.SubjectId != null && !of.Any(s => s.SubjectId == e.SubjectId && s.Number == e.Number)) || (e.OtherId != null && !of.Any(s => s.SubjectId == e.OtherId && s.Number == e.Number)), stop);
        if (missing > 0) return $"{missing} edits are hidden from the history of their record.";
        // Before there were steps changes had none; since the first one none comes without.
        var first = await db.Changes.Where(c => c.StepId != null).MinAsync(c => (long?)c.Id, stop);
        var slipped = first is null ? 0 : await db.Changes.CountAsync(c => c.StepId == null && c.Id > first, stop);
        return slipped == 0 ? null : $"{slipped} changes were slipped in.";
    }
}

/// <summary>What a check of the history found.</summary>
/// <param name="Steps">How many steps hold, from the first.</param>
/// <param name="Head">The hash of the last one, to note elsewhere; null where the chain is broken.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
public sealed record HistoryVerdict(long Steps, string? Head, string? Problem)
{
    internal static HistoryVerdict Broken(long steps, string problem) => new(steps, null, problem);
}
