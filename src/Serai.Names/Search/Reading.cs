namespace Serai.Names.Search;

/// <summary>One way to read a word of the query: as this word of the index.</summary>
/// <param name="Term">The index's word.</param>
/// <param name="Likeness">1 for the same word, less for one that may be meant.</param>
/// <param name="Begun">Whether the query's word is the beginning of a word that means it.</param>
internal readonly record struct Reading(int Term, float Likeness, bool Begun = false);

/// <summary>How a word of the query is read on one shelf.</summary>
internal sealed class Readings
{
    /// <summary>The same word, or -1.</summary>
    public int Same { get; set; } = -1;

    /// <summary>The words that begin with it, where it may be unfinished: from first to before last.</summary>
    public (int First, int Last) Begun { get; set; }

    /// <summary>What the words of <see cref="Begun"/> count at least.</summary>
    public float BegunLikeness { get; set; }

    /// <summary>Mistyped, joined and abbreviated forms, the likest first.</summary>
    public List<Reading> Others { get; } = [];

    public bool None => Same < 0 && Begun.First == Begun.Last && Others.Count == 0;

    /// <summary>The likeness of the likest.</summary>
    public float Best => Same >= 0 ? 1
        : Math.Max(Begun.Last > Begun.First ? BegunLikeness : 0, Others.Count > 0 ? Others[0].Likeness : 0);

    /// <summary>Puts the likest first, and of equals the first word.</summary>
    public void Sort() => Others.Sort((a, b) =>
        a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Term.CompareTo(b.Term));
}
