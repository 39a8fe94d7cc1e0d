using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>The model on PostgreSQL 15 or later.</summary>
public sealed class PostgresSeraiDb(DbContextOptions<PostgresSeraiDb> options) : SeraiDb(options)
{
    public override DatabaseKind Kind => DatabaseKind.Postgres;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // Order of bytes, as SQLite's: what a list is sorted by and what a cursor compares must not hang on how an administrator made the database.
        conventions.Properties<string>().UseCollation("C");
        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
    }
}
