using System.Runtime.InteropServices;

namespace Serai.Allocation;

/// <summary>People whom the rules cannot tell apart: the same rows count them. How many of a kind are taken is all that the rules see.</summary>
/// <param name="Rows">The places of the rows that count them, ascending.</param>
/// <param name="Members">The people, in their order.</param>
internal sealed record Kind(int[] Rows, int[] Members)
{
    /// <summary>The kinds of those people who are free to be taken or not.</summary>
    public static Kind[] Of(IReadOnlyList<int[]> rowsOf, IEnumerable<int> free)
    {
        var kinds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var person in free)
        {
            // The rows' own bytes as a text: texts are hashed and compared faster than lists.
            var key = new string(MemoryMarshal.Cast<int, char>(rowsOf[person]));
            (kinds.TryGetValue(key, out var members) ? members : kinds[key] = []).Add(person);
        }
        return [.. kinds.Values.Select(members => new Kind(rowsOf[members[0]], [.. members]))];
    }

    /// <summary>Of each person the places of the rows that count them.</summary>
    public static int[][] RowsOf(IReadOnlyList<Row> rows, int people)
    {
        var lists = new List<int>[people];
        for (var i = 0; i < people; i++)
            lists[i] = [];
        for (var r = 0; r < rows.Count; r++)
            foreach (var member in rows[r].Members)
                lists[member].Add(r);
        return [.. lists.Select(l => l.ToArray())];
    }
}
