using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Backup.Rows;

/// <summary>
/// The whole database as it is at one moment, while others go on writing: SQLite's readers see the moment of their first
/// look (WAL), PostgreSQL's that of the transaction (repeatable read). It keeps nobody waiting.
/// </summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly SeraiDb db;
    private readonly DbTransaction moment;

    private Snapshot(SeraiDb db, DbTransaction moment, string layout, IReadOnlyList<TableShape> tables) => (this.db, this.moment, Layout, Tables) = (db, moment, layout, tables);

    /// <summary>The layout that the database has: the name of its last migration, the same on either database.</summary>
    public string Layout { get; }

    public IReadOnlyList<TableShape> Tables { get; }

    public DatabaseKind Kind => db.Kind;

    /// <param name="db">A context of its own, without a transaction.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<Snapshot> TakeAsync(SeraiDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var moment = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.UseTransactionAsync(moment, stop);
        // The first look is the moment.
        var layout = (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() ?? throw new DatabaseEmpty();
        return new(db, moment, LayoutNames.Of(layout), await DatabaseShape.ReadAsync(db, stop));
    }

    /// <summary>Its rows, in the order of the key where that is asked for. A command is to be given to nobody else meanwhile.</summary>
    public async Task<DbDataReader> ReadAsync(TableShape table, bool inOrder, CancellationToken stop)
    {
        var order = inOrder ? " order by " + string.Join(", ", table.Key.Select(k => Sorted(table, k))) : "";
        return await DatabaseShape.Command(db, $"select {table.ColumnList} from \"{table.Name}\"{order}").ExecuteReaderAsync(CommandBehavior.SequentialAccess, stop);
    }

    /// <summary>How many rows it has.</summary>
    public async Task<long> CountAsync(TableShape table, CancellationToken stop)
    {
        await using var command = DatabaseShape.Command(db, $"select count(*) from \"{table.Name}\"");
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    // By bytes, on either database.
    private string Sorted(TableShape table, string column) =>
        $"\"{column}\"" + (Kind == DatabaseKind.Postgres && table.Columns.Single(c => c.Name == column).Kind == CellKind.Text ? " collate \"C\"" : "");

    public async ValueTask DisposeAsync()
    {
        await moment.DisposeAsync();
        await db.Database.UseTransactionAsync(null);
        await db.Database.CloseConnectionAsync();
    }
}

/// <summary>There is nothing in it, not even tables.</summary>
public sealed class DatabaseEmpty() : Cli.CommandRefused("The database has no tables yet: there is nothing to keep.");
