namespace Serai.Allocation;

/// <summary>Finds as many reviews as there can be.</summary>
internal static class FullMatching
{
    /// <summary>
    /// All that are needed, or as many as can be; then those that would have most are short first. Existing pairs come first, so that a repair begins near
    /// what is there.
    /// </summary>
    public static ReviewMatching Of(PairTable table, KeptReviews kept, CancellationToken cancel)
    {
        var matching = new ReviewMatching(table, kept.Needs, kept.Room);
        var highest = kept.Needs.Select((n, s) => n + kept.Counts[s]).DefaultIfEmpty().Max();
        // While all can be had nothing is unfair; only what is short needs to be filled level by level.
        TakeExisting(table, matching);
        TakeAny(matching, highest, kept.Counts);
        matching.Grow(highest, kept.Counts, cancel);
        if (matching.Missing == 0)
            return matching;
        matching = new ReviewMatching(table, kept.Needs, kept.Room);
        for (var level = 1; level <= highest; level++)
        {
            cancel.ThrowIfCancellationRequested();
            TakeAny(matching, level, kept.Counts);
            matching.Grow(level, kept.Counts, cancel);
        }
        return matching;
    }

    private static void TakeExisting(PairTable table, ReviewMatching matching)
    {
        for (var s = 0; s < table.Submissions; s++)
            for (var r = 0; r < table.Reviewers; r++)
                if ((table.Facts[table.At(s, r)] & PairFacts.Existing) != 0)
                    matching.TryTake(s, r);
    }

    // Where reviewers are few, beginning at another one for each submission leaves little to be mended.
    private static void TakeAny(ReviewMatching matching, int level, int[] kept)
    {
        for (var s = 0; s < kept.Length; s++)
            for (var i = 0; i < matching.Columns && matching.Got[s] + kept[s] < level && matching.Got[s] < matching.Needs[s]; i++)
                matching.TryTake(s, (int)(((long)s * 7919 + i) % matching.Columns));
    }
}
