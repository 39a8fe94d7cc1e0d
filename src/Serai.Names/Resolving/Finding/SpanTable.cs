using Serai.Names.Index;

namespace Serai.Names.Resolving.Finding;

/// <summary>Finds the names that stand word for word in a line, whatever their length, in one pass over its words.</summary>
internal sealed class SpanTable
{
    private const ulong Seed = 14695981039346656037UL, Prime = 1099511628211UL;

    private readonly ulong[] _hashes;
    private readonly int[] _names;
    private readonly ulong[] _beginnings;
    private readonly int _mask;

    private SpanTable(ulong[] hashes, int[] names, ulong[] beginnings)
    {
        (_hashes, _names, _beginnings) = (hashes, names, beginnings);
        _mask = beginnings.Length - 1;
    }

    public static SpanTable Of(Shelf shelf)
    {
        var hashes = new ulong[shelf.NameCount];
        var total = 0;
        for (var name = 0; name < hashes.Length; name++)
            total += shelf.NameTerms.Length(name);
        var beginnings = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(total * 2, 16))];
        for (var name = 0; name < hashes.Length; name++)
        {
            var hash = Seed;
            foreach (var term in shelf.NameTerms[name])
                Insert(beginnings, hash = Next(hash, term));
            hashes[name] = hash;
        }
        var names = Enumerable.Range(0, hashes.Length).ToArray();
        Array.Sort(hashes, names);
        for (int i = 0, end; i < hashes.Length; i = end)
        {
            for (end = i + 1; end < hashes.Length && hashes[end] == hashes[i];)
                end++;
            Array.Sort(names, i, end - i);
        }
        return new SpanTable(hashes, names, beginnings);
    }

    /// <summary>Every name whose words stand in the line one after another, with the place of its first word and one past the last.</summary>
    /// <param name="terms">The line's words as the shelf's numbers, -1 for one that it does not know.</param>
    /// <param name="shelf">The shelf.</param>
    /// <param name="found">Where the names go.</param>
    public void Find(ReadOnlySpan<int> terms, Shelf shelf, List<Span> found)
    {
        for (var start = 0; start < terms.Length; start++)
        {
            var hash = Seed;
            for (var end = start; end < terms.Length && terms[end] >= 0; end++)
            {
                hash = Next(hash, terms[end]);
                if (!Contains(hash))
                    break;
                var at = Array.BinarySearch(_hashes, hash);
                if (at < 0)
                    continue;
                while (at > 0 && _hashes[at - 1] == hash)
                    at--;
                for (; at < _hashes.Length && _hashes[at] == hash; at++)
                    if (shelf.NameTerms[_names[at]].SequenceEqual(terms[start..(end + 1)]))
                        found.Add(new Span(_names[at], start, end + 1));
            }
        }
    }

    private static ulong Next(ulong hash, int term) => (hash ^ (uint)term) * Prime ^ hash >> 29;

    private static void Insert(ulong[] table, ulong hash)
    {
        var mask = table.Length - 1;
        var at = (int)(hash >> 20) & mask;
        while (table[at] != 0 && table[at] != hash)
            at = at + 1 & mask;
        table[at] = hash;
    }

    private bool Contains(ulong hash)
    {
        var at = (int)(hash >> 20) & _mask;
        while (_beginnings[at] != 0)
        {
            if (_beginnings[at] == hash)
                return true;
            at = at + 1 & _mask;
        }
        return false;
    }
}

/// <summary>A name that stands in a line.</summary>
/// <param name="Name">The shelf's number of the name.</param>
/// <param name="Start">Its first word in the line.</param>
/// <param name="End">One past its last word.</param>
internal readonly record struct Span(int Name, int Start, int End);
