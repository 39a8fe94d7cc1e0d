namespace Serai.Names;

/// <summary>Whether an organization is believed to be the one that was named.</summary>
public enum Verdict
{
    /// <summary>No organization is, so far as is known.</summary>
    None,

    /// <summary>It may be: somebody has to look.</summary>
    Review,

    /// <summary>It is.</summary>
    Match,
}

/// <summary>What a text was found to mean.</summary>
/// <param name="Verdict"><see cref="Verdict.Match"/> where there are <paramref name="Matches"/>.</param>
/// <param name="Candidates">Organizations that may be meant, the most probable first; each once.</param>
/// <param name="Matches">
/// Those believed to be meant, in the order in which the text names them: one for a name, perhaps several for a line.
/// Each is among the candidates.
/// </param>
public sealed record Resolution(Verdict Verdict, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Candidate> Matches)
{
    /// <summary>Nothing is like the text.</summary>
    public static Resolution Nothing { get; } = new(Verdict.None, [], []);

    /// <summary>
    /// Why no organization is believed where some bear the very name and nothing tells them apart; null otherwise.
    /// </summary>
    public SameNamed? SameNamed { get; init; }

    /// <summary>What of the text or of the hints was not understood or not read, and so told nothing; every candidate's evidence ends with it.</summary>
    public IReadOnlyList<Evidence> Asides { get; init; } = [];
}

/// <summary>Several organizations that bear the very name.</summary>
/// <param name="Organizations">How many.</param>
/// <param name="Countries">In how many countries and regions.</param>
public sealed record SameNamed(int Organizations, int Countries);

/// <summary>An organization that may be meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name of it that is most like the text, as written.</param>
/// <param name="Kind">Which kind of name that is.</param>
/// <param name="Score">From 0 to 1: how probable it is, in so far as the evidence tells.</param>
/// <param name="Verdict">What is believed.</param>
/// <param name="Evidence">Why, the strongest first.</param>
public sealed record Candidate(string Id, string Name, NameKind Kind, double Score, Verdict Verdict, IReadOnlyList<Evidence> Evidence);
