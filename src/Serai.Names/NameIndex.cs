using Serai.Names.Index;
using Serai.Names.Search;

namespace Serai.Names;

/// <summary>
/// Finds organizations by their names, in every script, as they are typed. An index never changes, so that any
/// number of threads may search it. The same names and the same query always give the same answer.
/// </summary>
public sealed class NameIndex
{
    private const int Candidates = 120;

    private readonly Shelf[] _shelves;

    private NameIndex(Shelf[] shelves) => _shelves = shelves;

    /// <summary>Builds the index of these names, in whatever order they come.</summary>
    /// <param name="names">One entry for each name of each organization.</param>
    public static NameIndex Build(IEnumerable<NamedRecord> names) => new([ShelfBuilder.Build(names)]);

    /// <summary>The organizations that a text, perhaps not yet typed to its end, most probably means; best first.</summary>
    /// <param name="query">What somebody typed. The last word may be unfinished unless a blank follows it.</param>
    /// <param name="limit">How many organizations to return at most.</param>
    /// <returns>Each organization once, with its best name; empty where nothing is like the query.</returns>
    public IReadOnlyList<NameHit> Search(string query, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var parsed = Query.Of(query, _shelves);
        if (parsed.Words.Count == 0)
            return [];
        var best = new Dictionary<(int Shelf, int Owner), Judgement>();
        for (var number = 0; number < _shelves.Length; number++)
        {
            var shelf = _shelves[number];
            var judge = new Judge(parsed, shelf, number);
            foreach (var (name, _) in Gathering.Own.Collect(parsed, shelf, number, Math.Max(Candidates, limit * 4)))
            {
                var judgement = judge.Of(name);
                var owner = (number, shelf.OwnerOf[name]);
                if (!best.TryGetValue(owner, out var other) || judgement.Rank > other.Rank)
                    best[owner] = judgement;
            }
        }
        return [.. best.OrderByDescending(pair => pair.Value.Rank).ThenBy(pair => pair.Value.Name).Take(limit)
            .Select(pair => Hit(_shelves[pair.Key.Shelf], pair.Key.Owner, pair.Value))];
    }

    /// <summary>The organizations that bear exactly this name, case, accents and the like aside; acronyms don't count.</summary>
    /// <param name="name">A name as somebody wrote it.</param>
    /// <returns>Their ids in ordinal order, each once.</returns>
    public IReadOnlyList<string> ExactMatches(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = NameFold.Fold(name);
        if (folded.Length == 0)
            return [];
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var shelf in _shelves)
            foreach (var match in shelf.Folds.Find(FoldTable.Hash(folded)))
                if (shelf.KindOf(match) != NameKind.Acronym && NameFold.Fold(shelf.Name(match)) == folded)
                    ids.Add(shelf.Id(shelf.OwnerOf[match]));
        return [.. ids];
    }

    private static NameHit Hit(Shelf shelf, int owner, Judgement judgement) => new(
        shelf.Id(owner), shelf.Name(judgement.Name), shelf.KindOf(judgement.Name), shelf.LanguageTag(judgement.Name),
        judgement.Score, judgement.Why);
}
