using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serai.Platform.Db.Others;

namespace Serai.Platform.Db.Kept;

/// <summary>
/// Moves the version when changes are committed. A save by itself tells what it changed, and so does a step of the history; any
/// other transaction may also have written past the context, so its commit moves everything.
/// </summary>
public sealed class MovesOnSave(DataVersion version) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is not SeraiDb db) return result;
        db.Saving = db.Database.CurrentTransaction is null ? MovesWith.By(db) : null;
        if (db.Step is { OwnsTransaction: true } step) step.Touched.Add(MovesWith.By(db));
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        // Its own transaction has moved it already, where the save needed one.
        if (eventData.Context is not SeraiDb { Saving: { } touched } db) return result;
        db.Saving = null;
        version.Moved(touched);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Forget(DbContext? context)
    {
        if (context is SeraiDb db) db.Saving = null;
    }
}

/// <summary>The other half of <see cref="MovesOnSave"/>.</summary>
public sealed class MovesOnCommit(DataVersion version, IWatch watch) : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        watch.Began();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        watch.Began();
        return ValueTask.FromResult(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        watch.Committed();
        // A save that opened this transaction tells when it has ended.
        if (eventData.Context is SeraiDb { Saving: not null }) return;
        // A step knows what it touched, and says so where it wrote past the context.
        if (eventData.Context is SeraiDb { Step: { OwnsTransaction: true } step }) version.Moved(step.Touched);
        else version.Moved();
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }
}
