namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>What changed from one version of a text to another, clause by clause and word by word.</summary>
public static class Comparison
{
    public static ComparedText Of(AgreementText before, AgreementText after)
    {
        var found = PairedClauses.Of(before.Clauses, after.Clauses);
        var stayed = InOrder([.. found.OfType<int>()]);
        var gone = Enumerable.Range(0, before.Clauses.Count).Except(found.OfType<int>()).ToList();
        List<ComparedClause> clauses = [];
        // What is gone stands after what it followed.
        void Gone(int until)
        {
            while (gone is [var first, ..] && first < until)
            {
                clauses.Add(Whole(before.Clauses[first], ClauseChange.Removed, first, null));
                gone.RemoveAt(0);
            }
        }

        for (var i = 0; i < found.Length; i++)
            if (found[i] is not { } was)
                clauses.Add(Whole(after.Clauses[i], ClauseChange.Added, null, i));
            else
            {
                if (stayed.Contains(was))
                    Gone(was);
                clauses.Add(Both(before.Clauses[was], after.Clauses[i], was, i, !stayed.Contains(was)));
            }

        Gone(before.Clauses.Count);
        return new(WordPieces.Of(before.Title ?? "", after.Title ?? ""), new(clauses));
    }

    private static ComparedClause Both(Clause before, Clause after, int was, int now, bool moved)
    {
        var compared = new ComparedClause(ClauseChange.Same, was, now, WordPieces.Of(before.Heading ?? "", after.Heading ?? ""), ComparedParagraphs.Of(before.Paragraphs, after.Paragraphs));
        return moved ? compared with { Change = ClauseChange.Moved } : compared.WordsChanged ? compared with { Change = ClauseChange.Changed } : compared;
    }

    private static ComparedClause Whole(Clause clause, ClauseChange change, int? was, int? now)
    {
        var word = change == ClauseChange.Added ? WordChange.Added : WordChange.Removed;
        return new(change, was, now, WordPieces.Whole(word, clause.Heading ?? ""), new(clause.Paragraphs.Select(p => ComparedParagraphs.Whole(word, p))));
    }

    /// <summary>The longest run of places that rise: those that stayed, while the fewest moved.</summary>
    private static HashSet<int> InOrder(List<int> places)
    {
        // The end of the best run of each length, and whom each follows (patience sorting).
        List<int> ends = [];
        var follows = new int[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
                if (places[ends[(low + high) / 2]] < places[i])
                    low = (low + high) / 2 + 1;
                else
                    high = (low + high) / 2;
            follows[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }

        HashSet<int> run = [];
        for (var i = ends is [.., var last] ? last : -1; i >= 0; i = follows[i])
            run.Add(places[i]);
        return run;
    }
}
