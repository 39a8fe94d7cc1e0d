using Serai.Names.Index;
using Serai.Names.Resolving.Facts;

namespace Serai.Names.Resolving.Finding;

/// <summary>Tells other names of an organization that anybody may bear: "Heart Institute", "Catholic University", "Open University".</summary>
internal sealed class Generality(NameIndex names, OrganizationFacts[] facts, TermTraits[] traits)
{
    /// <summary>A word that organizations of so many countries have in their names is nobody's own.</summary>
    private const int Many = 6;

    /// <summary>A name of more words says something by them together.</summary>
    private const int MostWords = 3;

    /// <summary>What is known of each word of each shelf: 1 for everywhere, -1 for not, 0 for not asked yet. Whoever asks at the same moment finds the same.</summary>
    private readonly sbyte[][] _known = Array.ConvertAll(traits, of => new sbyte[of.Count]);

    /// <summary>Whether a short name that is not the official one has no word but kinds of institutions, fields, and words that are used all over the world; the place it is in tells.</summary>
    public bool IsGeneral(int number, int name)
    {
        var shelf = names.Shelves[number];
        if (shelf.KindOf(name) == NameKind.Official || shelf.NameTerms.Length(name) > MostWords)
            return false;
        var places = shelf.PlaceTerms[shelf.OwnerOf[name]];
        foreach (var term in shelf.NameTerms[name])
            if (places.Contains(term) || (!traits[number].IsSubject(term) && !IsEverywhere(number, term)))
                return false;
        return true;
    }

    /// <summary>Whether a name, the official one too, has no such word of its own once its place is left aside.</summary>
    public bool IsGeneralButPlace(int number, int name)
    {
        var shelf = names.Shelves[number];
        var places = shelf.PlaceTerms[shelf.OwnerOf[name]];
        foreach (var term in shelf.NameTerms[name])
            if (!places.Contains(term) && !traits[number].IsSubject(term) && !IsEverywhere(number, term))
                return false;
        return true;
    }

    /// <summary>Whether organizations of many countries have a word in their names; branches of companies are not counted, which bear one name everywhere.</summary>
    private bool IsEverywhere(int number, int term)
    {
        ref var known = ref _known[number][term];
        if (known == 0)
            known = (sbyte)(IsEverywhere(names.Shelves[number].Terms[term]) ? 1 : -1);
        return known > 0;
    }

    private bool IsEverywhere(ReadOnlySpan<char> word)
    {
        Span<int> countries = stackalloc int[Many];
        var count = 0;
        for (var number = 0; number < names.Shelves.Length; number++)
        {
            var shelf = names.Shelves[number];
            if (shelf.Terms.Find(word) is not (>= 0 and var term))
                continue;
            foreach (var name in shelf.Postings[term])
            {
                var owner = shelf.OwnerOf[name];
                if (names.IsGone(number, owner) || (facts[number].Kinds[owner] & (byte)OrganizationKinds.Company) != 0 || facts[number].Countries[owner] is not [var country, ..] || countries[..count].Contains(country))
                    continue;
                countries[count++] = country;
                if (count == Many)
                    return true;
            }
        }
        return false;
    }
}
