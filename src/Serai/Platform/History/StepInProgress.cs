using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Serai.Platform.Db.Bulk;
using Serai.Platform.Db.Kept;
using Serai.Platform.Telemetry;

namespace Serai.Platform.History;

/// <summary>
/// One step of the history while it is made: a transaction in which every row that is saved is recorded, with what stood there
/// before. <see cref="CompleteAsync"/> seals and commits it; without that nothing of it is kept.
/// </summary>
public sealed class StepInProgress : IAsyncDisposable
{
    /// <summary>So many edits wait in memory before they are written.</summary>
    private const int Waiting = 500;

    private readonly SeraiDb db;
    private readonly IDbContextTransaction? transaction;
    private readonly StepInProgress? within;
    private readonly Recorder recorder;
    private readonly ChainHash hash = new();
    private int changes;
    private bool completed;

    private StepInProgress(SeraiDb db, Doing doing, IDbContextTransaction? transaction, StepInProgress? within)
    {
        (this.db, this.transaction, this.within) = (db, transaction, within);
        // As precise as the databases keep it.
        Doing = doing with { At = Instant.FromUnixTimeTicks(doing.At.ToUnixTimeTicks() / 10 * 10) };
        Id = within?.Id ?? NewId.Next();
        recorder = new(db, this);
    }

    public Guid Id { get; }

    public Doing Doing { get; }

    /// <summary>What pages have kept and must read anew once this is committed.</summary>
    internal Touched Touched { get; } = new();

    private StepInProgress Outermost => within ?? this;

    /// <summary>Whether the step's own transaction is what it is committed by.</summary>
    internal bool OwnsTransaction => transaction is not null;

    internal static async Task<StepInProgress> BeginAsync(SeraiDb db, Doing doing, CancellationToken stop)
    {
        if (db.Step is { } outer) return new(db, doing, null, outer);
        var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        return db.Step = new(db, doing, transaction, null);
    }

    /// <summary>Says that rows of this kind, of these, were written past the context.</summary>
    public void Touches(Type kind, IEnumerable<Guid> whose) => Outermost.Touched.Things.UnionWith(whose.Select(id => (kind, id)));
    /// <summary>Those whose private values this step does not keep: of what is deleted it holds only hashes whose keys nobody has.</summary>
    internal HashSet<Guid> Forgotten { get; } = [];

    /// <summary>Says that the step deletes somebody: a person, or a row that tells of one.</summary>
    public void KeepsNothingOf(Guid person) => Outermost.Forgotten.Add(person);

    /// <summary>Says that rows were written past the context, so that nothing kept can be trusted.</summary>
    public void TouchesEverything() => Outermost.Touched.Everything = true;

    /// <summary>Records what was written past the context: the same rows as they were and as they are.</summary>
    public async Task RecordAsync<T>(IReadOnlyCollection<T> before, IReadOnlyCollection<T> after, CancellationToken stop)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var key = type.FindPrimaryKey()!.Properties;
        string KeyOf(T row) => RowJson.Key(key.Select(p => p.GetGetter().GetClrValue(row)));
        var now = after.ToDictionary(KeyOf);
        foreach (var old in before)
            Outermost.recorder.Row(type, old, now.Remove(KeyOf(old), out var same) ? same : null);
        foreach (var added in after.Where(a => now.ContainsKey(KeyOf(a))))
            Outermost.recorder.Row(type, null, added);
        await Outermost.WriteManyAsync(stop);
    }

    /// <summary>Records rows that came past the context with everything that hangs on them, each under its id.</summary>
    public async Task RecordCameAsync<T>(IEnumerable<Guid> ids, CancellationToken stop)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        foreach (var id in ids)
            Outermost.recorder.Came(type, id);
        await Outermost.WriteManyAsync(stop);
    }

    /// <summary>Saves what is not saved yet, seals the step and commits it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the same thing meanwhile; nothing was kept.</exception>
    public async Task CompleteAsync(CancellationToken stop = default)
    {
        await db.SaveChangesAsync(stop);
        completed = true;
        if (within is not null) return;
        // What is done to people counts also where only secrets were touched, which are not recorded.
        var counts = recorder.Count > 0 || changes > 0 || Doing.IsPrivate;
        if (counts) await SealAsync(stop);
        if (transaction is not null) await transaction.CommitAsync(stop);
        db.Step = null;
        if (counts) Counted.Saved(Doing.Way, Doing.Verb);
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        if (within is not null) return;
        if (ReferenceEquals(db.Step, this)) db.Step = null;
        if (!completed) db.ChangeTracker.Clear();
        if (transaction is not null) await transaction.DisposeAsync();
    }

    /// <summary>A save within the step: recorded before and after.</summary>
    internal async Task<int> SaveAsync(Func<Task<int>> save, CancellationToken stop)
    {
        Tell();
        var pending = recorder.Saving();
        var count = await save();
        recorder.Saved(pending);
        await WriteManyAsync(stop);
        return count;
    }

    // The changes in words belong to the step, in the order in which they were added.
    private void Tell()
    {
        foreach (var entry in db.ChangeTracker.Entries<Change>().Where(c => c.State == EntityState.Added))
        {
            entry.Entity.StepId = Id;
            entry.Entity.IsPrivate |= Doing.IsPrivate || recorder.IsPrivate;
            entry.Entity.Ordinal = ++changes;
            hash.Add(entry.Entity);
            if (entry.Entity.SubjectId is { } subject) recorder.Subjects.Add(subject);
        }
    }

    private async Task WriteManyAsync(CancellationToken stop)
    {
        if (recorder.Edits.Count <= Waiting) return;
        Hash();
        await using var insert = BulkInsert.Into(db);
        await insert.EntitiesAsync(recorder.Edits, stop);
        await insert.EntitiesAsync(recorder.Private, stop);
        Forget();
    }

    private async Task SealAsync(CancellationToken stop)
    {
        if (changes == 0) await AddChangeAsync(stop);
        if (Doing.SubjectId is { } about) recorder.Subjects.Add(about);
        Hash();
        // Last, so that others wait as short as can be: from here to the commit.
        var head = (await db.Set<HistoryHead>().FromSqlRaw(db.Kind == DatabaseKind.Postgres ? "select * from history_head where id = 1 for update" : "select * from history_head where id = 1").AsNoTracking().ToListAsync(stop)).Single();
        var step = new Step
        {
            Id = Id,
            Number = head.Number + 1,
            At = Doing.At,
            PersonId = Doing.PersonId,
            Actor = Doing.PersonId is null ? Doing.Actor : "",
            Way = Doing.Way,
            Verb = Doing.Verb,
            Subject = Doing.Subject,
            SubjectId = Doing.SubjectId,
            Reason = Doing.Reason,
            Undoes = Doing.Undoes,
            IsPrivate = Doing.IsPrivate || recorder.IsPrivate,
            Edits = recorder.Count,
            PreviousHash = head.Hash,
            Hash = [],
        };
        step.Hash = hash.Seal(step);
        (head.Number, head.Hash) = (step.Number, step.Hash);
        db.Update(head);
        db.Add(step);
        db.AddRange(recorder.Edits);
        db.AddRange(recorder.Private);
        var subjects = recorder.Subjects.Select(s => new StepSubject { SubjectId = s, Number = step.Number, StepId = Id }).ToList();
        if (subjects.Count <= Waiting) db.AddRange(subjects);
        await db.SaveHistoryAsync(stop);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is Step or Edit or Change or PrivateValue or StepSubject or HistoryHead).ToList())
            entry.State = EntityState.Detached;
        Forget();
        if (subjects.Count <= Waiting) return;
        await using var insert = BulkInsert.Into(db);
        await insert.EntitiesAsync(subjects, stop);
    }

    // What nobody told in words is told by the step's own.
    private async Task AddChangeAsync(CancellationToken stop)
    {
        db.Add(new Change
        {
            At = Doing.At,
            Actor = Doing.PersonId is null ? Doing.Actor : "",
            Way = Doing.Way,
            Subject = Doing.Subject,
            SubjectId = Doing.SubjectId,
            Verb = Doing.Verb,
            Reason = Doing.Reason,
            IsPrivate = Doing.IsPrivate || recorder.IsPrivate,
        });
        await db.SaveChangesAsync(stop);
    }

    private void Hash()
    {
        foreach (var edit in recorder.Edits)
            hash.Add(edit);
    }

    private void Forget()
    {
        recorder.Edits.Clear();
        recorder.Private.Clear();
    }
}

public static class Steps
{
    /// <summary>Begins a step; within another it becomes part of that one.</summary>
    public static Task<StepInProgress> BeginStepAsync(this SeraiDb db, Doing doing, CancellationToken stop = default) => StepInProgress.BeginAsync(db, doing, stop);
}
