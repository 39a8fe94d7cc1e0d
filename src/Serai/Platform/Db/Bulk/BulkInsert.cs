using Microsoft.EntityFrameworkCore;
using System.Data.Common;

namespace Serai.Platform.Db.Bulk;

/// <summary>
/// Inserts many rows as fast as the database takes them, past EF Core's tracking, on the connection and in the
/// transaction of the context. The way differs by database; what a row is doesn't.
/// </summary>
public abstract class BulkInsert(SeraiDb db) : IAsyncDisposable
{
    private readonly Dictionary<Type, EntityRows> entities = [];

    /// <summary>The transaction must have begun.</summary>
    public static BulkInsert Into(SeraiDb db) => db.Kind == DatabaseKind.Sqlite ? new SqliteBulkInsert(db) : new PostgresBulkInsert(db);

    /// <summary>Rows inserted so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Entities as they are, with nothing that hangs on them.</summary>
    public async Task EntitiesAsync<T>(IReadOnlyCollection<T> these, CancellationToken stop = default)
        where T : class
    {
        if (!entities.TryGetValue(typeof(T), out var rows))
            entities[typeof(T)] = rows = new(db, typeof(T));
        await RowsAsync(rows.Table, these.Select(rows.Of), stop);
        Rows += these.Count;
    }

    /// <summary>Rows of a table that no entity stands for, such as a temporary one.</summary>
    public abstract Task RowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken stop = default);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected DbConnection Connection => db.Database.GetDbConnection();
}
