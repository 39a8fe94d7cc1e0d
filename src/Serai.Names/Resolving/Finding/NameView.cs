using Serai.Names.Index;

namespace Serai.Names.Resolving.Finding;

/// <summary>A shelf with what its words are.</summary>
internal sealed class NameView(NameIndex names, int number, TermTraits traits)
{
    /// <summary>A word that weighs more is one by which an organization is known.</summary>
    private const float Rare = 8.2f;

    private readonly Shelf _shelf = names.Shelves[number];

    public Shelf Shelf => _shelf;

    public TermTraits Traits => traits;

    public bool IsRare(int term) => _shelf.TermWeight[term] > Rare && !traits.IsSubject(term);

    /// <summary>What a word weighs that this shelf does not have.</summary>
    public float WeightElsewhere(string word)
    {
        foreach (var other in names.Shelves)
            if (!ReferenceEquals(other, _shelf) && other.Terms.Find(word) is >= 0 and var term)
                return other.TermWeight[term];
        return Words.WordWeight.Of(word, 0, _shelf.TotalNames);
    }

    public string Text(int term) => _shelf.Terms[term].ToString();

    /// <summary>What a name weighs in words that not every institution has.</summary>
    public float Particular(ReadOnlySpan<int> terms)
    {
        var particular = 0f;
        foreach (var term in terms)
            if (!traits.IsSubject(term))
                particular += _shelf.TermWeight[term];
        return particular;
    }

    /// <summary>Whether an organization has a word in another of its names, or in its place.</summary>
    public bool IsOwn(int owner, int name, int term)
    {
        if (term < 0)
            return false;
        if (_shelf.PlaceTerms[owner].Contains(term))
            return true;
        for (var other = _shelf.FirstName[owner]; other < _shelf.FirstName[owner + 1]; other++)
            if (other != name && _shelf.NameTerms[other].Contains(term))
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
