using System.Collections;
using System.Runtime.CompilerServices;

namespace Serai.Forms;

/// <summary>A list that never changes and is equal to another with equal items in the same order, so that records holding it compare by content.</summary>
[CollectionBuilder(typeof(Items), nameof(Items.Of))]
public sealed class Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[] items;

    internal Items(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other has equal items in the same order.</summary>
    public bool Equals(Items<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in square brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes <see cref="Items{T}"/>; what <c>[a, b]</c> calls.</summary>
public static class Items
{
    /// <summary>A list of copies of the given places.</summary>
    public static Items<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
