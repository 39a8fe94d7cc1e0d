namespace Serai.Names;

/// <summary>How a name matched a query; the first that holds is given.</summary>
public enum MatchReason
{
    /// <summary>The name itself, accents, case and the like aside.</summary>
    Exact,

    /// <summary>The acronym itself.</summary>
    Acronym,

    /// <summary>The name begins with the query.</summary>
    Prefix,

    /// <summary>All words of the query are in the name, the last one perhaps only begun.</summary>
    Words,

    /// <summary>All words are in the name once a spelling mistake, an abbreviation or a split word is seen through.</summary>
    Typo,

    /// <summary>Some words are in the name, the others in another name of the organization or in its place.</summary>
    Context,

    /// <summary>Only some words were found.</summary>
    Partial,
}
