using DiffPlex;
using DiffPlex.Model;

namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>The paragraphs of a clause in two versions.</summary>
internal static class ComparedParagraphs
{
    // Between two that stayed, so many are compared each with each; and so many in a clause one by one.
    private const int MostPairs = 10_000, Most = 3_000;
    private const double LikeEnough = 0.3;

    public static ComparedParagraph Whole(WordChange change, ClauseParagraph paragraph) => new(change, paragraph.IsPoint, WordPieces.Whole(change, paragraph.Text));

    public static Sequence<ComparedParagraph> Of(Sequence<ClauseParagraph> before, Sequence<ClauseParagraph> after)
    {
        if (before.Equals(after))
            return new(after.Select(p => Whole(WordChange.Same, p)));
        List<ComparedParagraph> compared = [];
        var at = 0;
        foreach (var block in Blocks(before, after))
        {
            compared.AddRange(after.Skip(at).Take(block.InsertStartB - at).Select(p => Whole(WordChange.Same, p)));
            compared.AddRange(Between([.. before.Skip(block.DeleteStartA).Take(block.DeleteCountA)], [.. after.Skip(block.InsertStartB).Take(block.InsertCountB)]));
            at = block.InsertStartB + block.InsertCountB;
        }

        compared.AddRange(after.Skip(at).Select(p => Whole(WordChange.Same, p)));
        return new(compared);
    }

    private static IList<DiffBlock> Blocks(Sequence<ClauseParagraph> before, Sequence<ClauseParagraph> after) => before.Count + after.Count > Most
        ? [new(0, before.Count, 0, after.Count)]
        : Differ.Instance.CreateDiffs(Joined(before), Joined(after), false, false, Apart.Paragraphs).DiffBlocks;

    // Which of those that went became which of those that came, in their order, so that the most words stay (a dynamic programme).
    private static List<ComparedParagraph> Between(ClauseParagraph[] old, ClauseParagraph[] now)
    {
        List<ComparedParagraph> compared = [];
        if ((long)old.Length * now.Length > MostPairs)
            return [.. old.Select(p => Whole(WordChange.Removed, p)), .. now.Select(p => Whole(WordChange.Added, p))];
        var (were, are) = (old.Select(p => Likeness.Of(p.Text)).ToArray(), now.Select(p => Likeness.Of(p.Text)).ToArray());
        var best = new double[old.Length + 1, now.Length + 1];
        double Like(int o, int n) => were[o].With(are[n]) is var like && like >= LikeEnough ? like : double.NegativeInfinity;
        for (var o = old.Length - 1; o >= 0; o--)
            for (var n = now.Length - 1; n >= 0; n--)
                best[o, n] = Math.Max(best[o + 1, n + 1] + Like(o, n), Math.Max(best[o + 1, n], best[o, n + 1]));
        for (int o = 0, n = 0; o < old.Length || n < now.Length;)
            if (o < old.Length && n < now.Length && best[o, n] == best[o + 1, n + 1] + Like(o, n))
                compared.Add(Both(old[o++], now[n++]));
            else if (o < old.Length && (n == now.Length || best[o, n] == best[o + 1, n]))
                compared.Add(Whole(WordChange.Removed, old[o++]));
            else
                compared.Add(Whole(WordChange.Added, now[n++]));
        return compared;
    }

    private static ComparedParagraph Both(ClauseParagraph before, ClauseParagraph after) =>
        new(WordChange.Same, after.IsPoint, WordPieces.Of(before.Text, after.Text)) { TurnedPoint = before.IsPoint != after.IsPoint };

    private static string Joined(Sequence<ClauseParagraph> paragraphs) => string.Join(Apart.Mark, paragraphs.Select(p => (p.IsPoint ? "-" : " ") + p.Text));

    /// <summary>By a sign that no text here holds.</summary>
    private sealed class Apart : IChunker
    {
        public const char Mark = '\u001E';
        public static readonly Apart Paragraphs = new();

        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split(Mark);
    }
}
