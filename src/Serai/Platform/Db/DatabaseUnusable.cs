using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Serai.Platform.Db;

/// <summary>Nothing can be kept there: the file is no database, the server does not answer.</summary>
public sealed class DatabaseUnusable(DbConnection database, DbException problem) : Exception(
    database is SqliteConnection
        ? $"“{database.DataSource}” cannot be used as a database: {problem.Message}"
        : $"The database “{database.Database}” on {database.DataSource} cannot be used: {problem.Message}",
    problem);
