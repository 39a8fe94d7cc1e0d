using Serai.Names.Index;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Tells whose names begin with words of a line: what goes on after them may be what is meant.</summary>
internal sealed class Beginnings(NameIndex names, OrganizationFacts[] facts, Line line, Whereabouts where)
{
    /// <summary>Names that begin with words of the line and go on, one of each organization.</summary>
    /// <param name="first">The first of the words.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="most">Where to stop.</param>
    /// <param name="but">Whose name the words are said to be; it is none of them.</param>
    /// <param name="parts">Whether its parts may be.</param>
    public List<string> Of(int first, int end, int most, Finding but, bool parts)
    {
        var (owners, begun) = (new HashSet<(int, int)>(), new List<string>());
        var withKind = Enumerable.Range(first, end - first).Any(i => UnitWords.IsInstitution(line.Tokens[i].Text));
        for (var number = 0; number < names.Shelves.Length; number++)
        {
            var shelf = names.Shelves[number];
            if (Terms(shelf, first, end) is not { } terms)
                continue;
            foreach (var name in shelf.Postings[terms.MinBy(shelf.Postings.Length)])
            {
                var owner = shelf.OwnerOf[name];
                if (!GoesOn(shelf, name, terms, withKind) || owners.Contains((number, owner)) || !IsOther(number, owner, but, parts))
                    continue;
                owners.Add((number, owner));
                begun.Add(shelf.Name(name));
                if (begun.Count == most)
                    return begun;
            }
        }
        return begun;
    }

    /// <summary>Whether words stand with "of" and the like between them where a name has none, or the other way round: "University of the West" is the beginning of many names.</summary>
    public bool IsJoinedOtherwise(Finding finding)
    {
        var words = new List<Word>();
        var folded = NameFold.Fold(names.Shelves[finding.Shelf].Name(finding.Name));
        NameWords.Split(folded, words);
        if (words.Count != finding.End - finding.First)
            return false;
        for (var i = 1; i < words.Count; i++)
            if (line.Tokens[finding.First + i].AfterJoint != (words[i].End - words[i].Written.Length - words[i - 1].End > 1))
                return true;
        return words[^1].End < folded.Length;
    }

    private int[]? Terms(Shelf shelf, int first, int end)
    {
        var terms = new int[end - first];
        for (var i = first; i < end; i++)
            if ((terms[i - first] = shelf.Terms.Find(line.Tokens[i].Text)) < 0)
                return null;
        return terms.Length == 0 ? null : terms;
    }

    /// <summary>A hospital or a press of a university is no other university of its name.</summary>
    private static bool GoesOn(Shelf shelf, int name, int[] terms, bool withKind)
    {
        var own = shelf.NameTerms[name];
        return own.Length > terms.Length && own[..terms.Length].SequenceEqual(terms) && shelf.KindOf(name) != NameKind.Acronym
            && !(withKind && UnitWords.IsKind(shelf.Terms[own[terms.Length]].ToString()));
    }

    private bool IsOther(int number, int owner, Finding but, bool parts)
    {
        if (number == but.Shelf && owner == but.Owner || names.IsGone(number, owner) || facts[number].Withdrawn[owner]
            || where.Contradicts(facts[number].Countries[owner], but.First, but.End))
            return false;
        var id = names.Shelves[but.Shelf].Ids[but.Owner];
        foreach (var parent in facts[number].Parents[owner])
            if (!parts && facts[number].Others[parent].SequenceEqual(id))
                return false;
        return true;
    }
}
