using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>The model on PostgreSQL 15 or later.</summary>
public sealed class PostgresSeraiDb(DbContextOptions<PostgresSeraiDb> options) : SeraiDb(options)
{
    public override DatabaseKind Kind => DatabaseKind.Postgres;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
    }
}
