using DiffPlex;
using DiffPlex.Model;

namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>Two texts word by word.</summary>
internal static class WordPieces
{
    // The time to compare grows with the words times those that differ: beyond this nobody could follow the pieces anyway.
    private const int Most = 8_000;

    public static Sequence<WordPiece> Whole(WordChange change, string text) => text.Length == 0 ? [] : [new(change, text)];

    public static Sequence<WordPiece> Of(string before, string after)
    {
        if (before == after)
            return Whole(WordChange.Same, after);
        if (before.Length == 0 || after.Length == 0)
            return before.Length == 0 ? Whole(WordChange.Added, after) : Whole(WordChange.Removed, before);
        var (old, now) = (Words.Apart.Chunk(before), Words.Apart.Chunk(after));
        var start = Alike(old, now, 0, i => i);
        var end = Alike(old, now, start, i => ~i);
        var (oldCount, nowCount) = (old.Count - start - end, now.Count - start - end);
        if (oldCount + nowCount > Most)
            return Written(old, now, [new(start, oldCount, start, nowCount)]);
        var differences = Differ.Instance.CreateDiffs(before, after, false, false, Words.Apart);
        return Written(differences.PiecesOld, differences.PiecesNew, Together(differences));
    }

    // How many are alike from the start, or from the end.
    private static int Alike(IReadOnlyList<string> old, IReadOnlyList<string> now, int taken, Func<int, int> at)
    {
        var count = 0;
        for (var most = Math.Min(old.Count, now.Count) - taken; count < most; count++)
            if (One(old, at(count)) != One(now, at(count)))
                break;
        return count;

        static string One(IReadOnlyList<string> words, int index) => index >= 0 ? words[index] : words[words.Count + index];
    }

    // Two words changed beside each other are read as one change, and not as two around a blank that stayed.
    private static List<DiffBlock> Together(DiffResult differences)
    {
        List<DiffBlock> blocks = [];
        foreach (var block in differences.DiffBlocks)
            if (blocks is [.., var last] && (last.InsertCountB + block.InsertCountB, last.DeleteCountA + block.DeleteCountA) is ( > 0, > 0)
                && SaysNothing(differences.PiecesOld, last.DeleteStartA + last.DeleteCountA, block.DeleteStartA))
                blocks[^1] = new(last.DeleteStartA, block.DeleteStartA + block.DeleteCountA - last.DeleteStartA, last.InsertStartB, block.InsertStartB + block.InsertCountB - last.InsertStartB);
            else
                blocks.Add(block);
        return [.. blocks.Select(b => Trimmed(b, differences.PiecesOld, differences.PiecesNew))];
    }

    // Blanks, or a sign or two of a script of which one alone is no word.
    private static bool SaysNothing(IReadOnlyList<string> words, int from, int to)
    {
        var areSigns = to - from <= 2;
        for (var i = from; i < to; i++)
            if (!string.IsNullOrWhiteSpace(words[i]) && !(areSigns && Words.IsPartOfLongWord(words[i])))
                return false;
        return true;
    }

    // What was put together may begin or end with the same.
    private static DiffBlock Trimmed(DiffBlock block, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (oldFrom, oldCount, nowFrom, nowCount) = (block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB);
        for (; oldCount > 0 && nowCount > 0 && old[oldFrom] == now[nowFrom]; oldFrom++, nowFrom++)
            (oldCount, nowCount) = (oldCount - 1, nowCount - 1);
        while (oldCount > 0 && nowCount > 0 && old[oldFrom + oldCount - 1] == now[nowFrom + nowCount - 1])
            (oldCount, nowCount) = (oldCount - 1, nowCount - 1);
        return new(oldFrom, oldCount, nowFrom, nowCount);
    }

    private static Sequence<WordPiece> Written(IReadOnlyList<string> old, IReadOnlyList<string> now, IEnumerable<DiffBlock> blocks)
    {
        List<WordPiece> pieces = [];
        var at = 0;
        void Add(WordChange change, IReadOnlyList<string> words, int from, int count)
        {
            if (count > 0)
                pieces.Add(new(change, string.Concat(words.Skip(from).Take(count))));
        }

        foreach (var block in blocks)
        {
            Add(WordChange.Same, now, at, block.InsertStartB - at);
            Add(WordChange.Removed, old, block.DeleteStartA, block.DeleteCountA);
            Add(WordChange.Added, now, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(WordChange.Same, now, at, now.Count - at);
        return new(pieces);
    }
}
