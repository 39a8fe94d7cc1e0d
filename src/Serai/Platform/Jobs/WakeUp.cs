using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Serai.Platform.Jobs;

/// <summary>Rouses the runner when there is something to do.</summary>
public sealed class WakeUp
{
    private TaskCompletionSource next = New();

    /// <summary>Ends at the next call. Ask for it before looking for work, so that no call between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Call() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Calls when work was added and committed in this process; what other processes add is found by looking.</summary>
public sealed class WakesOnCommit(WakeUp wake) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // Contexts with work that is saved and not yet committed. After a rollback one stays here until its next commit, which calls for nothing.
    private readonly ConditionalWeakTable<DbContext, object> added = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is { } db && AddsWork(db.ChangeTracker)) added.AddOrUpdate(db, this);
        return result;
    }

    // What was added is known without comparing every tracked row with what it was, which the save does by itself.
    private static bool AddsWork(ChangeTracker tracker)
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return tracker.Entries<IWork>().Any(w => w.State == EntityState.Added);
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    // Every save has a transaction, its own or the program's.
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (eventData.Context is { } db && added.Remove(db)) wake.Call();
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }
}
