using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Serai.Platform.History;

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

    /// <summary>The step of the history that is being made; null while nothing is changed.</summary>
    public StepInProgress? Step { get; internal set; }

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

    /// <summary>
    /// Adds one to the version of every changed aggregate: a second editor's save then finds the first one's. What the history
    /// records is saved within a step; where none was begun, in one of the program's own.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified)
                entry.Entity.Version++;
        if (Step is { } step)
            return await step.SaveAsync(() => base.SaveChangesAsync(true, cancellationToken), cancellationToken);
        if (!Recorder.HasWork(this))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = await this.BeginStepAsync(new(this.GetService<IClock>().GetCurrentInstant(), "Serai", "program", "update", "registry"), cancellationToken);
        var count = await SaveChangesAsync(true, cancellationToken);
        await own.CompleteAsync(cancellationToken);
        return count;
    }

    /// <summary>Only asynchronous saves are recorded.</summary>
    /// <exception cref="InvalidOperationException">The history records some of what is to be saved.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => Recorder.HasWork(this)
        ? throw new InvalidOperationException("What the history records is saved by SaveChangesAsync.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <summary>Saves the history's own rows.</summary>
    internal Task<int> SaveHistoryAsync(CancellationToken stop) => base.SaveChangesAsync(true, stop);

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
