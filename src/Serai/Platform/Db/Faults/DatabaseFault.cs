using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using static SQLitePCL.raw;

namespace Serai.Platform.Db.Faults;

/// <summary>What can be wrong with a database that is no fault of the program's, and mends without it.</summary>
public enum DatabaseFault
{
    /// <summary>It does not answer.</summary>
    Away,

    /// <summary>It can be read only.</summary>
    ReadOnly,

    /// <summary>Its disk is full.</summary>
    Full,
}

public static class DatabaseFaults
{
    private const string ConnectionClass = "08", NoConnectionsAllowed = "CheckMyDatabase";

    /// <summary>Which of them an exception tells of, or one within it; null for everything else.</summary>
    public static DatabaseFault? Of(Exception problem)
    {
        for (var one = problem; one is not null; one = one.InnerException)
            if (OfOne(one) is { } fault) return fault;
        return null;
    }

    private static DatabaseFault? OfOne(Exception problem) => problem switch
    {
        SqliteException { SqliteErrorCode: SQLITE_READONLY } => DatabaseFault.ReadOnly,
        SqliteException { SqliteErrorCode: SQLITE_FULL } => DatabaseFault.Full,
        SqliteException { SqliteErrorCode: SQLITE_CANTOPEN or SQLITE_IOERR } => DatabaseFault.Away,
        PostgresException told => Of(told),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => DatabaseFault.Away,
        _ => null,
    };

    private static DatabaseFault? Of(PostgresException told) => told.SqlState switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.ReadOnly,
        PostgresErrorCodes.DiskFull => DatabaseFault.Full,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => DatabaseFault.Away,
        // The state is a common one; only who asks for a connection meets it there.
        PostgresErrorCodes.ObjectNotInPrerequisiteState when told.Routine == NoConnectionsAllowed => DatabaseFault.Away,
        var state when state.StartsWith(ConnectionClass, StringComparison.Ordinal) => DatabaseFault.Away,
        _ => null,
    };
}
