namespace Serai.Names.Search;

/// <summary>How many letters are wrong, missing, extra or swapped with their neighbour.</summary>
public static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance between two words, or limit + 1 where it is greater than the limit.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) =>
        Math.Abs(a.Length - b.Length) > limit ? limit + 1 : Measure(a, b, limit, prefix: false);

    /// <summary>The distance between a word and the nearest beginning of another.</summary>
    public static int ToBeginning(ReadOnlySpan<char> begun, ReadOnlySpan<char> word, int limit) =>
        begun.Length - word.Length > limit
            ? limit + 1
            : Measure(begun, word[..Math.Min(word.Length, begun.Length + limit)], limit, prefix: true);

    private static int Measure(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, bool prefix)
    {
        if (a.Length > Longest || b.Length > Longest)
            return a.SequenceEqual(b) ? 0 : limit + 1;
        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }
            if (least > limit)
                return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        var distance = last[b.Length];
        if (prefix)
            foreach (var end in last[..b.Length])
                distance = Math.Min(distance, end);
        return Math.Min(distance, limit + 1);
    }
}
