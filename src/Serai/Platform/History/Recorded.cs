using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Auth;

namespace Serai.Platform.History;

/// <summary>
/// Mappings say by these which rows the history records, whose record a row is part of, and which columns are private.
/// A test holds that each kind of row says one thing or the other.
/// </summary>
public static class Recorded
{
    // Not annotations of the model: those would stand in the migrations.
    private static readonly ConcurrentDictionary<Type, string[]> Subjects = new();
    private static readonly ConcurrentDictionary<(Type Type, string Property), string?> Private = new();
    private static readonly ConcurrentDictionary<Type, string> NotRecorded = new();
    private static readonly ConcurrentDictionary<Type, Right?> PrivateKinds = new();
    private static readonly ConcurrentDictionary<Type, HashSet<string>> LeftOut = new();
    private static readonly ConcurrentDictionary<Type, bool> ForGood = new();
    private static readonly ConcurrentDictionary<Type, (Right Right, bool There)> TakenBack = new();
    private static readonly ConcurrentDictionary<(Type From, string Property), (Type To, string By)> Pointing = new();

    /// <summary>Rows of this kind are recorded.</summary>
    /// <param name="entity">The mapping.</param>
    /// <param name="subjects">The properties with the ids of those whose record it is part of, at most two.</param>
    public static void IsRecorded<T>(this EntityTypeBuilder<T> entity, params string[] subjects)
        where T : class => Subjects[typeof(T)] = subjects;

    /// <summary>Rows of this kind are not part of the history, for a reason that whoever reads the mapping should know.</summary>
    public static void IsNotRecorded<T>(this EntityTypeBuilder<T> entity, string because)
        where T : class => NotRecorded[typeof(T)] = because;

    /// <summary>The history keeps only a hash of it; the value stands apart, where it can be erased.</summary>
    /// <param name="property">The property's mapping.</param>
    /// <param name="owner">The property of the same row with the id of the person whose it is.</param>
    public static PropertyBuilder<TValue> IsPrivate<TValue>(this PropertyBuilder<TValue> property, string? owner = null)
    {
        Private[(property.Metadata.DeclaringType.ClrType, property.Metadata.Name)] = owner;
        return property;
    }

    /// <summary>A step that touches a row of this kind is not told to the public.</summary>
    /// <param name="entity">The mapping.</param>
    /// <param name="seen">The right by which those at the organization whose record it is see such a step all the same, and may take it back; null where only those see it who look after people.</param>
    public static void IsNobodyElsesBusiness<T>(this EntityTypeBuilder<T> entity, Right? seen = null)
        where T : class => PrivateKinds[typeof(T)] = seen;

    internal static bool IsPrivate(Type type) => PrivateKinds.ContainsKey(type);

    /// <summary>The right by which rows of this kind are seen in the history; null where there is none.</summary>
    public static Right? SeenBy(Type type) => PrivateKinds.GetValueOrDefault(type);

    /// <summary>A step that touches a row of this kind is taken back only by whoever has this right everywhere, besides that of taking back.</summary>
    public static void IsTakenBackBy<T>(this EntityTypeBuilder<T> entity, Right right)
        where T : class => TakenBack[typeof(T)] = (right, false);

    /// <summary>The same, where the right is asked at those whose record the row is part of.</summary>
    public static void IsTakenBackThereBy<T>(this EntityTypeBuilder<T> entity, Right right)
        where T : class => TakenBack[typeof(T)] = (right, true);

    /// <summary>The tables whose rows ask for a right of their own to be taken back, with it, and whether it is asked at those whose record they are; else everywhere.</summary>
    public static IEnumerable<(Type Type, Right Right, bool There)> TakenBackBy => TakenBack.Select(t => (t.Key, t.Value.Right, t.Value.There));

    /// <summary>Columns that the history takes no notice of. A row of such a kind cannot be brought back by undoing.</summary>
    public static void LeavesOut<T>(this EntityTypeBuilder<T> entity, params string[] properties)
        where T : class => LeftOut[typeof(T)] = [.. properties];

    /// <summary>A row of this kind is never taken back: what somebody signed stays signed.</summary>
    public static void StaysForGood<T>(this EntityTypeBuilder<T> entity)
        where T : class => ForGood[typeof(T)] = true;

    internal static bool Stays(Type type) => ForGood.ContainsKey(type);

    internal static bool HasAll(Type type) => !LeftOut.ContainsKey(type);

    /// <summary>The columns that are recorded.</summary>
    public static IEnumerable<IProperty> Columns(IEntityType type) =>
        LeftOut.TryGetValue(type.ClrType, out var without) ? type.GetProperties().Where(p => !without.Contains(p.Name)) : type.GetProperties();

    /// <summary>The value of a property leads to a row of another kind without a foreign key: undoing keeps that row while something points at it.</summary>
    /// <param name="entity">The mapping of the row that points.</param>
    /// <param name="property">What it points by.</param>
    /// <param name="to">The kind of row it points at.</param>
    /// <param name="by">That row's property with the same value.</param>
    public static void PointsAt<T>(this EntityTypeBuilder<T> entity, string property, Type to, string by)
        where T : class => Pointing[(typeof(T), property)] = (to, by);

    internal static IEnumerable<(Type From, string Property, string By)> PointingAt(Type to) =>
        from pointer in Pointing where pointer.Value.To == to select (pointer.Key.From, pointer.Key.Property, pointer.Value.By);

    internal static bool TryGet(Type type, out string[] subjects) => Subjects.TryGetValue(type, out subjects!);

    internal static bool IsPrivate(Type type, string property, out string? owner) => Private.TryGetValue((type, property), out owner);

    /// <summary>Whether the history records rows of this kind.</summary>
    public static bool IsRecorded(Type type) => Subjects.ContainsKey(type);

    /// <summary>Whether the mapping says anything about the history.</summary>
    public static bool IsSaid(Type type) => Subjects.ContainsKey(type) || NotRecorded.ContainsKey(type);
}
