namespace Serai.Names.Index;

/// <summary>
/// An index that never changes: flat arrays only, so that it is small, loads by reading and needs no lock. Names are
/// grouped by organization, organizations are in ordinal order of their ids, words ("terms") in ordinal order.
/// </summary>
internal sealed record Shelf
{
    public required TextTable Ids { get; init; }

    public required int[] Ties { get; init; }

    /// <summary>How well known an organization seems, 0 to 1: by its names and ties.</summary>
    public required float[] Renown { get; init; }

    public required bool[] Retired { get; init; }

    /// <summary>The first name of each organization, and one past the last.</summary>
    public required int[] FirstName { get; init; }

    public required TextTable Places { get; init; }

    /// <summary>The words of each organization's place.</summary>
    public required Lists PlaceTerms { get; init; }

    public required TextTable Names { get; init; }

    public required byte[] Kinds { get; init; }

    public required ushort[] LanguageOf { get; init; }

    public required TextTable Languages { get; init; }

    /// <summary>The organization of each name.</summary>
    public required int[] OwnerOf { get; init; }

    /// <summary>The words of each name, in the order written.</summary>
    public required Lists NameTerms { get; init; }

    /// <summary>What the words of each name weigh together.</summary>
    public required float[] NameWeight { get; init; }

    public required TextTable Terms { get; init; }

    /// <summary>In how many names each word is, those of all shelves together and without what is gone; empty where this shelf is all there is.</summary>
    public int[] TermCounts { get; init; } = [];

    /// <summary>How many names count on all shelves together; null where this shelf is all there is.</summary>
    public int? AllNames { get; init; }

    public required float[] TermWeight { get; init; }

    /// <summary>The names that hold each word.</summary>
    public required Lists Postings { get; init; }

    public required TypoTable Typos { get; init; }

    public required FoldTable Folds { get; init; }

    public int NameCount => Kinds.Length;

    /// <summary>How many names there are, those of other shelves too.</summary>
    public int TotalNames => AllNames ?? NameCount;

    /// <summary>In how many names a word is, those of other shelves too.</summary>
    public int Count(int term) => TermCounts.Length > 0 ? TermCounts[term] : Postings.Length(term);

    public NameKind KindOf(int name) => (NameKind)Kinds[name];

    public string? LanguageTag(int name) => LanguageOf[name] == 0 ? null : Languages[LanguageOf[name]].ToString();

    /// <summary>Only names that are gone hold the word.</summary>
    public bool IsDead(int term) => TermCounts.Length > 0 && TermCounts[term] == 0 && Postings.Length(term) > 0;

    /// <summary>The names that fold to this text, in order.</summary>
    public List<int> Bearing(string folded)
    {
        var names = new List<int>();
        foreach (var name in Folds.Find(FoldTable.Hash(folded)))
            if (NameFold.Fold(Name(name)) == folded)
                names.Add(name);
        return names;
    }

    /// <summary>The names as they were put in, without those of organizations that are gone.</summary>
    public IEnumerable<NamedRecord> Records(bool[] gone)
    {
        for (var name = 0; name < NameCount; name++)
        {
            var owner = OwnerOf[name];
            if (gone.Length > 0 && gone[owner])
                continue;
            yield return new NamedRecord(Id(owner), Name(name), KindOf(name), LanguageTag(name))
            {
                Place = Places[owner].Length == 0 ? null : Places[owner].ToString(),
                Retired = Retired[owner],
                Ties = Ties[owner],
            };
        }
    }

    public string Id(int owner) => Ids[owner].ToString();

    public string Name(int name) => Names[name].ToString();
}
