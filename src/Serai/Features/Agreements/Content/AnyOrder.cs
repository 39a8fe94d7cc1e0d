using System.Collections;
using System.Runtime.CompilerServices;

namespace Serai.Features.Agreements.Content;

/// <summary>Things whose order says nothing, each there once. Two with the same things are equal, however they were put together.</summary>
[CollectionBuilder(typeof(AnyOrder), nameof(AnyOrder.Of))]
public sealed class AnyOrder<T>(IEnumerable<T> things) : IReadOnlyCollection<T>, IEquatable<AnyOrder<T>>
{
    private readonly T[] things = [.. things.Distinct()];

    public int Count => things.Length;

    public bool Equals(AnyOrder<T>? other) => other is not null && things.ToHashSet().SetEquals(other.things);

    public override bool Equals(object? obj) => Equals(obj as AnyOrder<T>);

    public override int GetHashCode() => things.Aggregate(0, (all, thing) => all ^ (thing?.GetHashCode() ?? 0));

    public override string ToString() => $"{{{string.Join(", ", things)}}}";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)things).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes them.</summary>
public static class AnyOrder
{
    public static AnyOrder<T> Of<T>(ReadOnlySpan<T> things) => new(things.ToArray());
}
