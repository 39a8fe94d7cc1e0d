using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Serai.Platform.History;

/// <summary>
/// One step of the history while it is made: a transaction in which every row that is saved is recorded, with what stood there
/// before. <see cref="CompleteAsync"/> seals and commits it; without that nothing of it is kept.
/// </summary>
public sealed class StepInProgress : IAsyncDisposable
{
    private readonly SeraiDb db;
    private readonly IDbContextTransaction? transaction;

    private StepInProgress(SeraiDb db, Doing doing, IDbContextTransaction? transaction) => (this.db, Doing, this.transaction) = (db, doing, transaction);

    public Guid Id { get; } = NewId.Next();

    public Doing Doing { get; }

    internal static async Task<StepInProgress> BeginAsync(SeraiDb db, Doing doing, CancellationToken stop)
    {
        var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        return new(db, doing, transaction);
    }

    /// <summary>Saves what is not saved yet, seals the step and commits it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the same thing meanwhile; nothing was kept.</exception>
    public async Task CompleteAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        if (transaction is not null) await transaction.CommitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
    }
}

public static class Steps
{
    /// <summary>Begins a step; in a transaction that is open already it becomes part of it.</summary>
    public static Task<StepInProgress> BeginStepAsync(this SeraiDb db, Doing doing, CancellationToken stop = default) => StepInProgress.BeginAsync(db, doing, stop);
}
