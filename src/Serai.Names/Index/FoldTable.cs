namespace Serai.Names.Index;

/// <summary>The names that fold to a text, found by a hash of it; the finder compares the texts.</summary>
internal sealed class FoldTable(ulong[] hashes, int[] names)
{
    public ulong[] Hashes { get; } = hashes;

    public int[] Names { get; } = names;

    public static FoldTable Of(ulong[] hashOfName)
    {
        var names = new int[hashOfName.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = i;
        var hashes = (ulong[])hashOfName.Clone();
        Array.Sort(hashes, names);
        for (int i = 0, end; i < hashes.Length; i = end)
        {
            // Array.Sort keeps no order among equals; the answers must not depend on that.
            for (end = i + 1; end < hashes.Length && hashes[end] == hashes[i];)
                end++;
            Array.Sort(names, i, end - i);
        }
        return new FoldTable(hashes, names);
    }

    /// <summary>The names with this hash, in order.</summary>
    public ReadOnlySpan<int> Find(ulong hash)
    {
        var at = Array.BinarySearch(Hashes, hash);
        if (at < 0)
            return [];
        int first = at, end = at + 1;
        while (first > 0 && Hashes[first - 1] == hash)
            first--;
        while (end < Hashes.Length && Hashes[end] == hash)
            end++;
        return Names.AsSpan(first, end - first);
    }

    /// <summary>FNV-1a: the same in every process, unlike string.GetHashCode.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
