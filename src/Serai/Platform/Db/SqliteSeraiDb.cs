using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>The model on SQLite, the database that comes with the program.</summary>
public sealed class SqliteSeraiDb(DbContextOptions<SqliteSeraiDb> options) : SeraiDb(options)
{
    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Guid>().HaveConversion<GuidBytesConverter>();
        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
    }
}
