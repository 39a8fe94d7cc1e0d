using System.Collections;
using System.Runtime.CompilerServices;

namespace Serai.Features.Agreements.Wording;

/// <summary>Things whose order matters. Two with the same things in the same order are equal.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
public sealed class Sequence<T>(IEnumerable<T> things) : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] things = [.. things];

    public int Count => things.Length;

    public T this[int index] => things[index];

    public bool Equals(Sequence<T>? other) => other is not null && things.AsSpan().SequenceEqual(other.things);

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode() => things.Aggregate(0, HashCode.Combine);

    public override string ToString() => $"[{string.Join(", ", things)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)things).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes them.</summary>
public static class Sequence
{
    public static Sequence<T> Of<T>(ReadOnlySpan<T> things) => new(things.ToArray());
}
