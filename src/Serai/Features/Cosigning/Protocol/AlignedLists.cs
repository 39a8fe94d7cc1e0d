using System.Text.Json.Nodes;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>
/// Lays two ordered lists beside each other, such as the clauses of two texts: what is the same in both keeps its partner, and what lies
/// between is paired in its order. So a clause that was put in at the top is one difference, and not one in each clause below it.
/// </summary>
public static class AlignedLists
{
    // The table of two long lists that have little in common would be large: such are paired by place.
    private const int MostCells = 1_000_000;

    /// <summary>
    /// Pairs with the name of the place: its number, from 1, in <paramref name="reference"/>; of what the reference has not, the number of
    /// the place before it with a letter: <c>2a</c>, <c>2b</c> … <c>2z</c>, <c>2za</c>.
    /// </summary>
    public static IEnumerable<(string Place, JsonNode? Copy, JsonNode? Reference)> Of(JsonArray copy, JsonArray reference)
    {
        var (i, j, extra) = (0, 0, 0);
        foreach (var (copyNext, referenceNext) in Same(copy, reference).Append((copy.Count, reference.Count)))
        {
            while (j < referenceNext)
            {
                yield return ($"{j + 1}", i < copyNext ? copy[i++] : null, reference[j++]);
                extra = 0;
            }
            while (i < copyNext)
                yield return ($"{j}{Letters(extra++)}", copy[i++], null);
            // The one that both have.
            if (i < copy.Count && j < reference.Count)
            {
                yield return ($"{j + 1}", copy[i++], reference[j++]);
                extra = 0;
            }
        }
    }

    // The places of a longest common part of the two, ascending in both.
    private static List<(int Copy, int Reference)> Same(JsonArray copy, JsonArray reference)
    {
        var (left, right) = (copy.Select(n => n?.ToJsonString() ?? "").ToList(), reference.Select(n => n?.ToJsonString() ?? "").ToList());
        var (start, most) = (0, Math.Min(left.Count, right.Count));
        while (start < most && left[start] == right[start])
            start++;
        var end = 0;
        while (end < most - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        var found = Enumerable.Range(0, start).Select(n => (n, n)).ToList();
        found.AddRange(Between(left[start..^end], right[start..^end]).Select(p => (p.Item1 + start, p.Item2 + start)));
        found.AddRange(Enumerable.Range(0, end).Select(n => (left.Count - end + n, right.Count - end + n)));
        return found;
    }

    private static IEnumerable<(int, int)> Between(List<string> left, List<string> right)
    {
        if ((long)left.Count * right.Count > MostCells)
            yield break;
        var length = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
            for (var j = right.Count - 1; j >= 0; j--)
                length[i, j] = left[i] == right[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (var (i, j) = (0, 0); i < left.Count && j < right.Count;)
            if (left[i] == right[j])
                yield return (i++, j++);
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
    }

    private static string Letters(int number) => new string('z', number / 26) + (char)('a' + number % 26);
}
