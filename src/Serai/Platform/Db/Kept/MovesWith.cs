using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Db.Kept;

/// <summary>
/// Mappings say by these whose kept reads a changed row makes stale. A row whose mapping says nothing makes everything stale,
/// so forgetting it costs time and nothing else.
/// </summary>
public static class MovesWith
{
    // Not annotations of the model: those would stand in the migrations.
    private static readonly ConcurrentDictionary<Type, Rule> Rules = new();

    /// <param name="properties">Those that hold the ids of the organizations it belongs to; both ends of a relation, for one. None: no kept read shows it.</param>
    public static void MovesWithEach<T>(this EntityTypeBuilder<T> entity, params string[] properties)
        where T : class =>
        Rules[typeof(T)] = new(null, properties);

    /// <summary>All kept reads of a kind, where a row cannot tell whose they are.</summary>
    public static void MovesAllOf<T>(this EntityTypeBuilder<T> entity, Type kind)
        where T : class =>
        Rules[typeof(T)] = new(kind, []);

    /// <summary>
    /// What the row that it is a part of makes stale, where the context holds that row; all kept reads of that kind where it does not.
    /// </summary>
    /// <param name="entity">The mapping.</param>
    /// <param name="whole">The kind of row that it is a part of.</param>
    /// <param name="by">The property with that row's id.</param>
    public static void MovesAsPartOf<T>(this EntityTypeBuilder<T> entity, Type whole, string by)
        where T : class =>
        Rules[typeof(T)] = new(whole, [], by);

    /// <summary>Whether rows of this type make nothing stale: no public page shows them.</summary>
    internal static bool IsSilent(Type type) => Rules.TryGetValue(type, out var rule) && rule is { AllOf: null, Properties: [] };

    /// <summary>What the changes that a context is about to save make stale.</summary>
    internal static Touched By(DbContext context)
    {
        var touched = new Touched();
        var wholes = new Wholes(context);
        foreach (var entry in context.ChangeTracker.Entries().ToList())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                Add(entry, touched, wholes);
        return touched;
    }

    private static void Add(EntityEntry entry, Touched touched, Wholes wholes)
    {
        if (!Rules.TryGetValue(entry.Metadata.ClrType, out var rule))
            touched.Everything = true;
        else if (rule is { AllOf: { } of, PartBy: { } by } && entry.Property(by).CurrentValue is Guid id && wholes.Find(of, id) is { } whole)
            Add(whole, touched, wholes);
        else if (rule.AllOf is { } kind)
            touched.Kinds.Add(kind);
        else
            foreach (var property in rule.Properties)
                AddIds(entry, property, touched);
    }

    // Where a row went from one organization to another, both have changed.
    private static void AddIds(EntityEntry entry, string name, Touched touched)
    {
        var property = entry.Property(name);
        foreach (var value in (object?[])[property.CurrentValue, entry.State == EntityState.Added ? null : property.OriginalValue])
            if (value is Guid id) touched.Things.Add((entry.Metadata.ClrType, id));
    }

    private sealed record Rule(Type? AllOf, string[] Properties, string? PartBy = null);

    /// <summary>The rows that a context holds, by their ids; looked through only where parts of them are saved.</summary>
    private sealed class Wholes(DbContext context)
    {
        private readonly Dictionary<Type, Dictionary<Guid, EntityEntry>> known = [];

        public EntityEntry? Find(Type kind, Guid id)
        {
            if (!known.TryGetValue(kind, out var rows))
            {
                var key = context.Model.FindEntityType(kind)!.FindPrimaryKey()!.Properties[0].Name;
                known[kind] = rows = context.ChangeTracker.Entries().Where(e => e.Metadata.ClrType == kind).ToDictionary(e => (Guid)e.Property(key).CurrentValue!);
            }
            return rows.GetValueOrDefault(id);
        }
    }
}
