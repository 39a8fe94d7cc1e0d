using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serai.Platform.Backup;
using Serai.Platform.Db.Faults;
using Serai.Platform.Db.Kept;
using Serai.Platform.Db.Others;
using Serai.Platform.History;
using SQLitePCL;

namespace Serai.Platform.Db;

/// <summary>Registers the database that an address names.</summary>
public static class DbSetup
{
    private const int MostPrepared = 200;

    public static IServiceCollection AddSeraiDb(this IServiceCollection services, DatabaseAddress address)
    {
        services.AddSingleton(address);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<KeptReads>();
        services.AddSingleton<KeptWork>();
        services.AddSingleton<DatabaseTrouble>();
        if (address.Kind == DatabaseKind.Sqlite)
        {
            services.AddSingleton<IWatch, SqliteWatch>();
            if (address.File is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                Directory.CreateDirectory(folder);
            services.AddPooledDbContextFactory<SqliteSeraiDb>((parts, options) => options
                .UseSqlite(address.ConnectionString)
                .ConfigureWarnings(FewRowsEach)
                .AddInterceptors([new SqlitePragmas(), .. Moves(parts)]));
            services.AddScoped<SeraiDb>(s => FromPool(s.GetRequiredService<IDbContextFactory<SqliteSeraiDb>>()));
        }
        else
        {
            var name = PostgresWatch.NewName();
            services.AddSingleton<IWatch>(parts => new PostgresWatch(name, address, parts.GetRequiredService<DataVersion>()));
            var named = new Npgsql.NpgsqlConnectionStringBuilder(address.ConnectionString) { ApplicationName = name };
            // Pages ask short questions, which the server would spend longer on compiling than on answering; whoever gives options chooses.
            named.Options ??= "-c jit=off";
            // Nor should it read and plan the same few hundred questions again and again.
            if (!named.ShouldSerialize("Max Auto Prepare"))
                named.MaxAutoPrepare = MostPrepared;
            services.AddPooledDbContextFactory<PostgresSeraiDb>((parts, options) => options
                .UseNpgsql(named.ToString())
                .ConfigureWarnings(FewRowsEach)
                .AddInterceptors(Moves(parts)));
            services.AddScoped<SeraiDb>(s => FromPool(s.GetRequiredService<IDbContextFactory<PostgresSeraiDb>>()));
        }
        return services;
    }

    private static SeraiDb FromPool<T>(IDbContextFactory<T> pool)
        where T : SeraiDb
    {
        var db = pool.CreateDbContext();
        // A save of its last user may have failed before EF Core would tell.
        (db.Saving, db.Step) = (null, null);
        return db;
    }

    // One query with two small collections costs less than two queries: an organization has a handful of each.
    // SQLite builds a table anew to change it, and leaves references unchecked meanwhile: by a statement that no transaction takes back, and that ends with the connection.
    // Counting up to a limit, and asking whether there is any, needs no order.
    private static void FewRowsEach(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, RelationalEventId.NonTransactionalMigrationOperationWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    private static IInterceptor[] Moves(IServiceProvider parts)
    {
        var version = parts.GetRequiredService<DataVersion>();
        // A feature's own come first: what they change at a save is part of it.
        return [.. parts.GetServices<IInterceptor>(), new MovesOnSave(version), new MovesOnCommit(version, parts.GetRequiredService<IWatch>())];
    }

    /// <summary>Brings the database's layout to this version of the program; what was there before is backed up first.</summary>
    /// <exception cref="Cli.CommandRefused">It cannot be backed up: nothing was changed.</exception>
    /// <exception cref="NewerLayout">It is a newer version's.</exception>
    public static Task MigrateAsync(this SeraiDb db, CancellationToken stop = default) => db.MigrateAsync(keepBefore: true, stop);

    /// <summary>The same, with or without a backup before.</summary>
    internal static async Task MigrateAsync(this SeraiDb db, bool keepBefore, CancellationToken stop)
    {
        try
        {
            // Most starts find the layout as it should be; EF Core would compare the whole model before it says so.
            var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
            NewerLayout.Refuse(db, applied);
            if (db.Database.GetMigrations().Except(applied).Any())
            {
                await using var turn = await LayoutTurn.TakeAsync(db, stop);
                // Another program may have done it meanwhile.
                if (keepBefore && (await db.Database.GetPendingMigrationsAsync(stop)).Any() && await BackupBeforeUpgrade.RunAsync(db, stop) is { } kept)
                    await Console.Error.WriteLineAsync($"The layout of the database is brought up to date. It was backed up before to {kept}");
                await db.Database.MigrateAsync(stop);
                await HistoryGuard.PrepareAsync(db, stop);
            }
            if (db.Kind == DatabaseKind.Postgres) await PostgresWatch.PrepareAsync(db, stop);
        }
        catch (DbException problem)
        {
            throw new DatabaseUnusable(db.Database.GetDbConnection(), problem);
        }
    }

    /// <summary>
    /// Makes writers that first look and then add go one after the other, until the transaction ends. SQLite has one
    /// writer anyway; on PostgreSQL two would each find a row missing and add it.
    /// </summary>
    public static Task TakeTurnAsync(this SeraiDb db, CancellationToken stop = default) => db.TakeTurnAsync(5401, stop);

    /// <summary>The same among those alone who name the same number, which no other may use.</summary>
    public static Task TakeTurnAsync(this SeraiDb db, int number, CancellationToken stop) =>
        db.Database.IsNpgsql() ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({number})", stop) : Task.CompletedTask;

    /// <summary>Write-ahead log: readers go on while the one writer writes. Waits five seconds for a busy writer.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=FAST; PRAGMA cache_size=-16000;";

        // EF Core opens and closes before and after each query; the pooled connection behind it keeps its settings.
        private static readonly ConditionalWeakTable<sqlite3, object> Set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Run(connection);
            return Task.CompletedTask;
        }

        private static void Run(DbConnection connection)
        {
            if (connection is not SqliteConnection { Handle: { } handle } sqlite || Set.TryGetValue(handle, out _)) return;
            // EF Core looks first, without the right to write, whether the database is there: a restored copy may not have the log yet.
            if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly)
                return;
            using var command = sqlite.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            Set.AddOrUpdate(handle, Pragmas);
        }
    }
}
