using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Db.Bulk;

/// <summary>
/// Inserts many rows as fast as the database takes them, past EF Core's tracking, on the connection and in the
/// transaction of the context. The way differs by database; what a row is doesn't.
/// </summary>
public abstract class BulkInsert(SeraiDb db) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Type, EntityRows> entities = [];

    // A context is for one thread at a time, its model for any.
    private readonly IModel model = db.Model;

    /// <summary>The transaction must have begun.</summary>
    public static BulkInsert Into(SeraiDb db) => db.Kind == DatabaseKind.Sqlite ? new SqliteBulkInsert(db) : new PostgresBulkInsert(db);

    /// <summary>Rows inserted so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Room for entities to come; on any thread, while another inserts.</summary>
    public BulkRows<T> Collect<T>()
        where T : class => new(entities.GetOrAdd(typeof(T), type => new(model, type)));

    /// <summary>Entities as they are, with nothing that hangs on them.</summary>
    public Task EntitiesAsync<T>(IReadOnlyCollection<T> these, CancellationToken stop = default)
        where T : class
    {
        var rows = Collect<T>();
        foreach (var one in these)
            rows.Add(one);
        return EntitiesAsync(rows, stop);
    }

    /// <summary>Entities that were collected.</summary>
    public async Task EntitiesAsync<T>(BulkRows<T> these, CancellationToken stop = default)
        where T : class
    {
        await RowsAsync(these.Table, these.Rows, stop);
        Rows += these.Rows.Count;
    }

    /// <summary>Rows of a table that no entity stands for, such as a temporary one.</summary>
    public abstract Task RowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken stop = default);

    /// <summary>
    /// Until <see cref="PutIndexesBack"/>, indexes of the entity's table but the unique ones and those led by this column may
    /// be gone, where that is faster. The caller's transaction goes as a whole if it does not come to that. PostgreSQL's
    /// stay: without them nobody else could read the table meanwhile.
    /// </summary>
    public virtual void SetIndexesAside<T>(string but)
        where T : class
    {
    }

    /// <summary>Builds anew what was set aside.</summary>
    public virtual void PutIndexesBack()
    {
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected string TableOf<T>() => model.FindEntityType(typeof(T))!.GetTableName()!;

    private protected DbConnection Connection => db.Database.GetDbConnection();
}
