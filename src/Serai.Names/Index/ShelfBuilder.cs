using Serai.Names.Words;

namespace Serai.Names.Index;

/// <summary>Puts names on a shelf. Their order on the way in makes no difference.</summary>
internal static class ShelfBuilder
{
    /// <summary>After how many names it is looked whether to go on.</summary>
    public const int Some = 1024;

    /// <param name="records">All names of all organizations.</param>
    /// <param name="stop">Ends it.</param>
    public static Shelf Build(IEnumerable<NamedRecord> records, CancellationToken stop = default)
    {
        var owners = Group(records, stop);
        var names = new List<NamedRecord>(owners.Length * 3);
        var firstName = new int[owners.Length + 1];
        for (var owner = 0; owner < owners.Length; owner++)
        {
            names.AddRange(owners[owner]);
            firstName[owner + 1] = names.Count;
        }
        var languages = names.Select(name => name.Language ?? "").Append("").Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        var tags = languages.Index().ToDictionary(pair => pair.Item, pair => (ushort)pair.Index, StringComparer.Ordinal);
        var words = new WordList();
        var hashes = new ulong[names.Count];
        for (var name = 0; name < names.Count; name++)
        {
            if (name % Some == 0)
                stop.ThrowIfCancellationRequested();
            hashes[name] = FoldTable.Hash(words.AddName(names[name].Name));
        }
        var nameTerms = words.Take();
        var places = Array.ConvertAll(owners, Place);
        foreach (var place in places)
            words.AddName(place);
        var placeTerms = words.Take();
        stop.ThrowIfCancellationRequested();

        var terms = words.Sorted(nameTerms, placeTerms);
        var postings = nameTerms.Turned(terms.Count);
        stop.ThrowIfCancellationRequested();
        var termWeight = Weigh(terms, postings, names.Count);
        return new Shelf
        {
            Ids = TextTable.Of(Array.ConvertAll(owners, owner => owner[0].Id)),
            Ties = Array.ConvertAll(owners, owner => owner.Max(name => name.Ties)),
            Renown = Array.ConvertAll(owners, Renown),
            Retired = Array.ConvertAll(owners, owner => owner.Exists(name => name.Retired)),
            FirstName = firstName,
            Places = TextTable.Of(places),
            PlaceTerms = placeTerms,
            Names = TextTable.Of([.. names.Select(name => name.Name)]),
            Kinds = [.. names.Select(name => (byte)name.Kind)],
            LanguageOf = [.. names.Select(name => tags[name.Language ?? ""])],
            Languages = TextTable.Of(languages),
            OwnerOf = [.. owners.SelectMany((owner, number) => Enumerable.Repeat(number, owner.Count))],
            NameTerms = nameTerms,
            NameWeight = Weights.Sums(nameTerms, termWeight),
            Terms = terms,
            TermWeight = termWeight,
            Postings = postings,
            Typos = TypoTable.Of(terms),
            Folds = FoldTable.Of(hashes),
        };
    }

    private static List<NamedRecord>[] Group(IEnumerable<NamedRecord> records, CancellationToken stop)
    {
        var owners = new Dictionary<string, List<NamedRecord>>(StringComparer.Ordinal);
        foreach (var (number, record) in records.Index())
        {
            if (number % Some == 0)
                stop.ThrowIfCancellationRequested();
            ArgumentException.ThrowIfNullOrEmpty(record.Id);
            ArgumentNullException.ThrowIfNull(record.Name);
            if (owners.TryGetValue(record.Id, out var names))
                names.Add(record);
            else
                owners.Add(record.Id, [record]);
        }
        var sorted = owners.Values.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a[0].Id, b[0].Id));
        foreach (var names in sorted)
            names.Sort(Compare);
        return sorted;
    }

    private static int Compare(NamedRecord a, NamedRecord b)
    {
        if (a.Kind != b.Kind)
            return a.Kind.CompareTo(b.Kind);
        var name = string.CompareOrdinal(a.Name, b.Name);
        return name != 0 ? name : string.CompareOrdinal(a.Language, b.Language);
    }

    private static string Place(List<NamedRecord> names) => string.Join(", ",
        names.Select(name => name.Place).Where(place => !string.IsNullOrEmpty(place)).Distinct().Order(StringComparer.Ordinal));

    private static float Renown(List<NamedRecord> names) =>
        Math.Clamp(MathF.Log2(names.Count + names.Max(name => name.Ties)) / 6, 0f, 1f);

    private static float[] Weigh(TextTable terms, Lists postings, int names)
    {
        var weights = new float[terms.Count];
        for (var term = 0; term < weights.Length; term++)
            weights[term] = WordWeight.Of(terms[term].ToString(), postings.Length(term), names);
        return weights;
    }
}
