using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Serai.Platform.Db.Faults;

namespace Serai.Platform.Db;

/// <summary>
/// Of two who write the same at once one is sent away, having changed nothing. A save tells it by a
/// <see cref="DbUpdateException"/>; what is written or locked past the change tracker (conclusions, turns, the head of the chain) by the
/// database's own exception, bare or within EF Core's.
/// </summary>
public static class Overtaken
{
    private const int MostAttempts = 5;

    private static readonly string[] States =
        [PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.LockNotAvailable, PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.ForeignKeyViolation];

    /// <summary>Whether all of it can be tried again at once, from reading on: not where the database itself has a fault.</summary>
    public static bool Is(Exception problem) => DatabaseFaults.Of(problem) is null && (problem is DbUpdateException || Found(problem, p => p is PostgresException { SqlState: var state } && States.Contains(state)));

    /// <summary>
    /// Does it, and anew from reading on while somebody else comes first: they moved a record, or took a number, an address or a pair between
    /// the look and the commit. After a few times whoever asks is told so.
    /// </summary>
    public static async Task<T> AgainAsync<T>(this SeraiDb db, Func<Task<T>> attempt)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                return await attempt();
            }
            catch (Exception problem) when (n < MostAttempts && Is(problem))
            {
            }
    }

    /// <summary>Whether to come again later helps: the database kept somebody waiting to the end, or sent him away each time.</summary>
    public static bool IsAfterWaiting(Exception problem) => Found(problem, p => p
        is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED }
        or DbUpdateConcurrencyException
        or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable });

    private static bool Found(Exception problem, Func<Exception, bool> which) => which(problem) || (problem.InnerException is { } inner && Found(inner, which));
}
