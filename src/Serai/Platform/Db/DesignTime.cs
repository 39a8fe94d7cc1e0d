using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Serai.Platform.Db;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteSeraiDb</c> make a migration without a database.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSeraiDb>
{
    public SqliteSeraiDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSeraiDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same for PostgreSQL.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSeraiDb>
{
    public PostgresSeraiDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSeraiDb>().UseNpgsql("Host=localhost").Options);
}
