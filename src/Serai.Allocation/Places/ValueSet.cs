using System.Collections;
using System.Runtime.CompilerServices;

namespace Serai.Allocation;

/// <summary>Values of a field, each once, compared letter by letter. Equal to another with the same values in whatever order.</summary>
[CollectionBuilder(typeof(ValueSet), nameof(Of))]
public sealed class ValueSet : IReadOnlyCollection<string>, IEquatable<ValueSet>
{
    private readonly string[] values;

    private ValueSet(string[] values) => this.values = values;

    /// <summary>No value.</summary>
    public static ValueSet None { get; } = new([]);

    /// <summary>How many different values.</summary>
    public int Count => values.Length;

    /// <summary>The set of the given values.</summary>
    public static ValueSet Of(ReadOnlySpan<string> values) => new([.. values.ToArray().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Whether the value is one of them.</summary>
    public bool Contains(string value) => Array.BinarySearch(values, value, StringComparer.Ordinal) >= 0;

    /// <summary>Whether the two have a value in common.</summary>
    public bool Meets(ValueSet other)
    {
        foreach (var value in values)
            if (other.Contains(value))
                return true;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other has the same values.</summary>
    public bool Equals(ValueSet? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The values in square brackets, in the order of their letters.</summary>
    public override string ToString() => $"[{string.Join(", ", values)}]";
}
