using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Platform.Editing;

/// <summary>
/// Changes any record of which the fields are known. Nothing that somebody else saved meanwhile is overwritten: what the
/// editor began with is compared with what is there, inside the transaction, and a row that moves between the comparison
/// and the commit makes the comparison run again. Who may is asked by the caller.
/// </summary>
public sealed class RecordEditor(SeraiDb db, IServiceProvider parts)
{
    // Each time somebody else has got in between; that often in a row something is wrong.
    private const int MostAttempts = 5;

    /// <param name="kind">What kind of record it is.</param>
    /// <param name="key">Which one.</param>
    /// <param name="was">What the editor began with. A field that is missing is taken to be as it is.</param>
    /// <param name="typed">What the editor made of it. A field that is missing is left alone.</param>
    /// <param name="doing">Who does it and why, once it is known what it is done to.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <param name="also">What else belongs to the step; false where it is too late for it, and nothing is kept.</param>
    public async Task<Outcome> SaveAsync(RecordKind kind, string key, FieldValues was, FieldValues typed, Func<RecordAt, Doing> doing, CancellationToken stop, Also? also = null)
    {
        var context = new FieldContext(db, parts, stop);
        var read = await Readings.OfAsync(kind, was, typed, context);
        if (read.Problems.Count > 0)
            return new Outcome.Wrong(read.Problems);
        return await AgainAsync(async () =>
        {
            if (await kind.FindAsync(db, key, stop) is not { } before)
                return new Outcome.Gone();
            await using var step = await db.BeginStepAsync(doing(before), stop);
            // Only what is read within the step is held against others.
            db.ChangeTracker.Clear();
            if (await kind.FindAsync(db, key, stop) is not { } at)
                return new Outcome.Gone();
            var now = await kind.TextsAsync(at.Record, context);
            var changes = ThreeWay.Of(kind.Fields.Select(f => f.Name), was, read.Texts, now);
            if (changes.Any(c => c.MustBeSeen))
                return new Outcome.Moved(at, now, changes);
            var mine = changes.Where(c => c.IsMine && c.Mine != c.Now).Select(c => c.Field).ToHashSet();
            if (mine.Count == 0)
                return new Outcome.Unchanged(at);
            foreach (var field in kind.Fields.Where(f => mine.Contains(f.Name)))
                field.Write(at.Record, read.Values[field.Name]);
            return await WrongAsync(kind, at, stop) ?? await CompleteAsync(kind, step, await kind.SettleAsync(db, at, stop), also, context);
        });
    }

    /// <summary>Adds a record.</summary>
    /// <param name="kind">What kind of record it is.</param>
    /// <param name="within">The key of what it is a part of.</param>
    /// <param name="typed">Its values.</param>
    /// <param name="doing">Who does it and why, once it is known what it is done to.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <param name="also">What else belongs to the step.</param>
    public async Task<Outcome> AddAsync(RecordKind kind, string? within, FieldValues typed, Func<RecordAt, Doing> doing, CancellationToken stop, Also? also = null)
    {
        var context = new FieldContext(db, parts, stop);
        var read = await Readings.OfAsync(kind, null, typed, context);
        if (read.Problems.Count > 0)
            return new Outcome.Wrong(read.Problems);
        return await AgainAsync(async () =>
        {
            if (await kind.MakeAsync(db, within, stop) is not { } empty)
                return new Outcome.Gone();
            foreach (var field in kind.Fields)
                field.Write(empty.Record, read.Values[field.Name]);
            if (await WrongAsync(kind, empty, stop) is { } wrong)
                return wrong;
            var at = await kind.SettleAsync(db, empty, stop);
            await using var step = await db.BeginStepAsync(doing(at), stop);
            kind.Add(db, at);
            return await CompleteAsync(kind, step, at, also, context);
        });
    }

    /// <summary>Removes a record that is still as it was shown.</summary>
    public async Task<Outcome> RemoveAsync(RecordKind kind, string key, FieldValues was, Func<RecordAt, Doing> doing, CancellationToken stop, Also? also = null)
    {
        var context = new FieldContext(db, parts, stop);
        return await AgainAsync(async () =>
        {
            if (await kind.FindAsync(db, key, stop) is not { } before)
                return new Outcome.Gone();
            await using var step = await db.BeginStepAsync(doing(before), stop);
            db.ChangeTracker.Clear();
            if (await kind.FindAsync(db, key, stop) is not { } at)
                return new Outcome.Gone();
            if (await kind.KeptForAsync(db, at, stop) is { } why)
                return new Outcome.Kept(why);
            var now = await kind.TextsAsync(at.Record, context);
            var changes = ThreeWay.Of(kind.Fields.Select(f => f.Name), was, was, now);
            if (changes.Any(c => c.IsTheirs))
                return new Outcome.Moved(at, now, changes);
            at = await kind.SettleAsync(db, at, stop);
            kind.Remove(db, at);
            return await CompleteAsync(kind, step, at, also, context);
        });
    }

    /// <summary>Judges what was typed without saving it: the texts as they would be kept, and why they cannot be.</summary>
    /// <param name="kind">What kind of record it is.</param>
    /// <param name="find">The record, or a new one.</param>
    /// <param name="was">Null for a new one.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="stop">To stop.</param>
    public async Task<(FieldValues Texts, Outcome? Refused)> JudgeAsync(RecordKind kind, Func<Task<RecordAt?>> find, FieldValues? was, FieldValues typed, CancellationToken stop)
    {
        var read = await Readings.OfAsync(kind, was, typed, new(db, parts, stop));
        if (read.Problems.Count > 0)
            return (read.Texts, new Outcome.Wrong(read.Problems));
        if (await find() is not { } at)
            return (read.Texts, new Outcome.Gone());
        var changed = read.Values.Keys.Where(f => was is null || read.Texts[f] != was.Text(f)).ToHashSet();
        foreach (var field in kind.Fields.Where(f => changed.Contains(f.Name)))
            field.Write(at.Record, read.Values[field.Name]);
        Outcome? refused = changed.Count == 0 ? new Outcome.Unchanged(at) : await WrongAsync(kind, at, stop);
        db.ChangeTracker.Clear();
        return (read.Texts, refused);
    }

    private async Task<Outcome?> WrongAsync(RecordKind kind, RecordAt at, CancellationToken stop)
    {
        var problems = new Dictionary<string, FieldProblem>(StringComparer.Ordinal);
        foreach (var (field, problem) in await kind.CheckAsync(db, at.Record, stop))
            problems.TryAdd(field, problem);
        return problems.Count > 0 ? new Outcome.Wrong(problems) : null;
    }

    private static async Task<Outcome> CompleteAsync(RecordKind kind, StepInProgress step, RecordAt at, Also? also, FieldContext context)
    {
        await kind.FollowAsync(at, step, context);
        if (also is not null && !await also(step))
            return new Outcome.Gone();
        await step.CompleteAsync(context.Stop);
        return new Outcome.Saved(step.Id, at);
    }

    // What was read for an attempt that came to nothing is not what the next one may save. Besides a version that moved it
    // may be an address or a pair that somebody else has just taken.
    private async Task<Outcome> AgainAsync(Func<Task<Outcome>> attempt)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                var outcome = await attempt();
                if (outcome is not Outcome.Saved)
                    db.ChangeTracker.Clear();
                return outcome;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
            }
    }
}

/// <summary>What else is done within a step before it is sealed; false where it must not be.</summary>
public delegate Task<bool> Also(StepInProgress step);
