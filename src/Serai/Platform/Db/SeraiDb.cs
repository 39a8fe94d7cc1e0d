using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Db;

/// <summary>
/// The one model, on either database. Features bring their entities by mapping classes of their own
/// (<c>IEntityTypeConfiguration</c>), so this class knows none of them.
/// </summary>
public abstract class SeraiDb : DbContext
{
    // Every save has a transaction, also of one row: its beginning and its end are when others' writing is told from one's own.
    protected SeraiDb(DbContextOptions options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <summary>What a save that opens its own transaction is about to make stale.</summary>
    internal Touched? Saving { get; set; }

    /// <summary>The writers' dialect of this database, for the few statements that are not EF Core's.</summary>
    public abstract DatabaseKind Kind { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<EdtfDate>().HaveConversion<EdtfConverter>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(SeraiDb).Assembly);
        // What is kept as JSON in a column has no table of its own.
        foreach (var entity in model.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
            NameInSnakeCase(entity);
    }

    /// <summary>Adds one to the version of every changed aggregate: a second editor's save then finds the first one's.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified)
                entry.Entity.Version++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        entity.SetTableName(SnakeCase.Of(entity.ClrType.Name));
        foreach (var property in entity.GetProperties())
            property.SetColumnName(SnakeCase.Of(property.Name));
        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName(SnakeCase.Of($"ix_{entity.ClrType.Name}_{string.Join('_', index.Properties.Select(p => p.Name))}"));
    }
}

/// <summary>The databases that Serai runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>An aggregate whose concurrent changes must not overwrite each other.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
