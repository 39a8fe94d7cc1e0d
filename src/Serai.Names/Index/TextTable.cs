namespace Serai.Names.Index;

/// <summary>Many texts in one piece of memory, found by number; by text too where they are in ordinal order.</summary>
internal sealed class TextTable(char[] letters, int[] starts)
{
    public char[] Letters { get; } = letters;

    public int[] Starts { get; } = starts;

    public int Count => Starts.Length - 1;

    public ReadOnlySpan<char> this[int number] =>
        Letters.AsSpan(Starts[number], Starts[number + 1] - Starts[number]);

    public static TextTable Of(IReadOnlyList<string> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++)
            starts[i + 1] = checked(starts[i] + texts[i].Length);
        var letters = new char[starts[^1]];
        for (var i = 0; i < texts.Count; i++)
            texts[i].CopyTo(0, letters, starts[i], texts[i].Length);
        return new TextTable(letters, starts);
    }

    /// <summary>The number of a text in an ordered table, or -1.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var at = LowerBound(text);
        return at < Count && this[at].SequenceEqual(text) ? at : -1;
    }

    /// <summary>The first number whose text is not before this one in an ordered table.</summary>
    public int LowerBound(ReadOnlySpan<char> text)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(text) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The numbers, from first to before last, whose texts begin with this prefix in an ordered table.</summary>
    public (int First, int Last) StartingWith(ReadOnlySpan<char> prefix)
    {
        int first = LowerBound(prefix), low = first, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix, StringComparison.Ordinal))
                low = middle + 1;
            else
                high = middle;
        }
        return (first, low);
    }
}
