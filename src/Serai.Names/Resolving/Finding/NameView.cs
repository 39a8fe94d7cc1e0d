using Serai.Names.Index;

namespace Serai.Names.Resolving.Finding;

/// <summary>A shelf with what its words are.</summary>
internal sealed class NameView(Shelf shelf, TermTraits traits)
{
    /// <summary>A word that weighs more is one by which an organization is known.</summary>
    private const float Rare = 8.2f;

    public Shelf Shelf => shelf;

    public TermTraits Traits => traits;

    public bool IsRare(int term) => shelf.TermWeight[term] > Rare && !traits.IsSubject(term);

    public string Text(int term) => shelf.Terms[term].ToString();

    /// <summary>What a name weighs in words that not every institution has.</summary>
    public float Particular(ReadOnlySpan<int> terms)
    {
        var particular = 0f;
        foreach (var term in terms)
            if (!traits.IsSubject(term))
                particular += shelf.TermWeight[term];
        return particular;
    }

    /// <summary>Whether an organization has a word in another of its names, or in its place.</summary>
    public bool IsOwn(int owner, int name, int term)
    {
        if (term < 0)
            return false;
        if (shelf.PlaceTerms[owner].Contains(term))
            return true;
        for (var other = shelf.FirstName[owner]; other < shelf.FirstName[owner + 1]; other++)
            if (other != name && shelf.NameTerms[other].Contains(term))
                return true;
        return false;
    }

    /// <summary>Notes a word that stands in the text and not in the name.</summary>
    public static void Note(Comparison like, string word, float weight)
    {
        like.ExtraWord ??= word;
        like.ExtraRare |= weight > Rare && !Words.UnitWords.IsSubject(word);
    }
}
