using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Serai.Platform.Db;

/// <summary>
/// A number that moves whenever something in the database may have changed: what was made from an older one is made anew.
/// It counts for this process alone and says nothing about how much changed.
/// </summary>
public sealed class DataVersion
{
    private long current = 1;

    public long Current => Volatile.Read(ref current);

    /// <summary>Says that the data changed, or something else that pages show, such as the search index.</summary>
    public void Moved() => Interlocked.Increment(ref current);
}

/// <summary>Moves the version when changes are committed: with their transaction, or at once where they have none.</summary>
public sealed class MovesOnSave(DataVersion version) : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) version.Moved();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));
}

/// <summary>The other half of <see cref="MovesOnSave"/>.</summary>
public sealed class MovesOnCommit(DataVersion version) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => version.Moved();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        version.Moved();
        return Task.CompletedTask;
    }
}
