using Serai.Names.Folding;

namespace Serai.Names.Words;

/// <summary>Takes a folded name apart into the words that are looked up.</summary>
internal static class NameWords
{
    /// <summary>
    /// Words of spaced scripts, written out; pairs of neighbouring characters of the others. Joints are left out
    /// unless the name has nothing else.
    /// </summary>
    public static void Split(string folded, List<Word> words)
    {
        words.Clear();
        Collect(folded, words, joints: false);
        if (words.Count == 0)
            Collect(folded, words, joints: true);
    }

    private static void Collect(string folded, List<Word> words, bool joints)
    {
        var start = 0;
        while (start < folded.Length)
        {
            if (folded[start] == ' ')
            {
                start++;
                continue;
            }
            var unspaced = Scripts.IsUnspaced(folded[start]);
            var end = start + 1;
            while (end < folded.Length && folded[end] != ' ' && Scripts.IsUnspaced(folded[end]) == unspaced)
                end++;
            if (unspaced)
                AddPairs(folded, start, end, words);
            else
                Add(folded[start..end], end, words, joints || BeginsInstitution(folded, start, end));
            start = end;
        }
    }

    private static void Add(string word, int end, List<Word> words, bool joints)
    {
        if (joints || !GeneralWords.IsJoint(word))
            words.Add(new Word(SameWords.Of(word), word, end, Unspaced: false));
    }

    /// <summary>"Spa University" is in a spa, and no company's.</summary>
    private static bool BeginsInstitution(string folded, int start, int end)
    {
        if (end - start > 4 || end + 1 >= folded.Length || folded[end] != ' ' || !GeneralWords.IsLegalForm(folded[start..end]))
            return false;
        var next = folded.IndexOf(' ', end + 1);
        return UnitWords.IsInstitution(SameWords.Of(next < 0 ? folded[(end + 1)..] : folded[(end + 1)..next]));
    }

    private static void AddPairs(string folded, int start, int end, List<Word> words)
    {
        if (end - start == 1)
            words.Add(new Word(folded[start..end], folded[start..end], end, Unspaced: true));
        for (var i = start; i + 1 < end; i++)
        {
            var pair = folded.Substring(i, 2);
            words.Add(new Word(pair, pair, i + 2, Unspaced: true));
        }
    }
}

/// <param name="Text">The word as it is looked up.</param>
/// <param name="Written">The word before it was written out.</param>
/// <param name="End">Where it ends in the folded text.</param>
/// <param name="Unspaced">Whether it is a piece of a run without spaces.</param>
internal readonly record struct Word(string Text, string Written, int End, bool Unspaced);
