namespace Serai.Platform.Web.Api;

/// <summary>A part of a list: its rows, and after which row the list goes on; null at its end.</summary>
public sealed record WantedRows<T>(IReadOnlyList<T> Rows, string[]? Next);

/// <summary>
/// Reads a part of a list whose filter the database cannot answer: row after row, until enough are wanted. What one
/// request reads is bounded; a part may so have fewer rows than asked for, even none, and still say where it goes on.
/// </summary>
public static class WantedRows
{
    private const int Least = 200, MostRounds = 20;

    /// <param name="read">The next rows after a sort key, at most as many as said.</param>
    /// <param name="wanted">Those of them that belong into the list; null where all do.</param>
    public static async Task<WantedRows<T>> Of<T>(ApiQuery query, Func<string[]?, int, Task<List<T>>> read, Func<T, string[]> key, Func<List<T>, Task<IEnumerable<T>>>? wanted)
    {
        var size = wanted is null ? query.Limit + 1 : Math.Max(query.Limit + 1, Least);
        var rows = new List<T>();
        var after = query.After;
        for (var round = 0; round < MostRounds; round++)
        {
            var part = await read(after, size);
            rows.AddRange(wanted is null ? part : await wanted(part));
            if (rows.Count > query.Limit)
                return new(rows[..query.Limit], key(rows[query.Limit - 1]));
            if (part.Count < size)
                return new(rows, null);
            after = key(part[^1]);
        }
        return new(rows, after);
    }
}
