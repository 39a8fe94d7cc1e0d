using Serai.Names.Index;
using Serai.Names.Search;

namespace Serai.Names;

/// <summary>
/// Finds organizations by their names, in every script, as they are typed. An index never changes, so that any
/// number of threads may search it; <see cref="With"/> and <see cref="Without"/> give a new one that shares nearly
/// everything with the old. The same index and the same query always give the same answer.
/// </summary>
/// <remarks>
/// All that is needed lies in flat arrays in memory, about 40 MB for 150,000 names. See docs/decisions on the name
/// index for how names are found and ranked.
/// </remarks>
public sealed partial class NameIndex
{
    /// <summary>How many names are looked at word by word, once the words' lists have told which.</summary>
    private const int Candidates = 120;

    /// <summary>The main shelf, and those of what changed since, the larger first; each as it was built.</summary>
    private readonly Shelf[] _built;

    /// <summary>The same, their words weighed as if they were one.</summary>
    private readonly Shelf[] _shelves;

    /// <summary>For each shelf the organizations that count no more: all of them listed, or none at all.</summary>
    private readonly bool[][] _gone;

    private NameIndex(Shelf[] built, bool[][] gone)
    {
        (_built, _gone) = (built, gone);
        _shelves = built.Length == 1 && gone[0].Length == 0 ? built : Weights.Joined(built, gone);
    }

    /// <summary>Where the names lie: the main shelf, and those of what changed since.</summary>
    internal ReadOnlySpan<Shelf> Shelves => _shelves;

    /// <summary>Whether an organization of a shelf counts no more.</summary>
    internal bool IsGone(int shelf, int owner) => _gone[shelf].Length > 0 && _gone[shelf][owner];

    internal bool[] GoneFrom(int shelf) => _gone[shelf];

    /// <summary>How many organizations can be found.</summary>
    public int Count => Enumerable.Range(0, _built.Length).Sum(Living);

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
            var exact = Bearing(number, parsed.Folded);
            foreach (var name in exact)
                Keep(best, (number, shelf.OwnerOf[name]), judge.OfExact(name));
            foreach (var name in Gathering.Own.Collect(parsed, shelf, number, Math.Max(Candidates, limit * 4), _gone[number]))
                if (!exact.Contains(name))
                    Keep(best, (number, shelf.OwnerOf[name]), judge.Of(name));
        }
        return Ranked(best, limit);
    }

    /// <summary>The organizations that bear exactly this name, case, accents and the like aside; acronyms don't count.</summary>
    /// <param name="name">A name as somebody wrote it.</param>
    /// <returns>Their ids in ordinal order, each once.</returns>
    public IReadOnlyList<string> ExactMatches(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = NameFold.Fold(name);
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < _shelves.Length && folded.Length > 0; number++)
            foreach (var match in Bearing(number, folded))
                if (_shelves[number].KindOf(match) != NameKind.Acronym)
                    ids.Add(_shelves[number].Id(_shelves[number].OwnerOf[match]));
        return [.. ids];
    }

    private List<int> Bearing(int number, string folded)
    {
        var names = _shelves[number].Bearing(folded);
        names.RemoveAll(name => IsGone(number, _shelves[number].OwnerOf[name]));
        return names;
    }

    /// <summary>Keeps an organization's best name; of equals the first, which is of the more official kind.</summary>
    private static void Keep(Dictionary<(int, int), Judgement> best, (int, int) owner, Judgement judgement)
    {
        if (!best.TryGetValue(owner, out var other) || judgement.Rank > other.Rank
            || (judgement.Rank == other.Rank && judgement.Name < other.Name))
            best[owner] = judgement;
    }

    private NameHit[] Ranked(Dictionary<(int Shelf, int Owner), Judgement> best, int limit)
    {
        var ranked = best.ToArray();
        Array.Sort(ranked, (a, b) => a.Value.Rank != b.Value.Rank
            ? b.Value.Rank.CompareTo(a.Value.Rank)
            : Id(a.Key).SequenceCompareTo(Id(b.Key)));
        return [.. ranked.Take(limit).TakeWhile(hit => hit.Value.Rank >= ranked[0].Value.Rank * Ranking.Tail)
            .Select(hit => Hit(_shelves[hit.Key.Shelf], hit.Key.Owner, hit.Value))];
    }

    private ReadOnlySpan<char> Id((int Shelf, int Owner) key) => _shelves[key.Shelf].Ids[key.Owner];

    private static NameHit Hit(Shelf shelf, int owner, Judgement judgement) => new(
        shelf.Id(owner), shelf.Name(judgement.Name), shelf.KindOf(judgement.Name), shelf.LanguageTag(judgement.Name),
        judgement.Score, judgement.Why);
}
