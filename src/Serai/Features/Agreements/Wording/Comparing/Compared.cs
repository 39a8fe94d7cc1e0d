namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>What became of words from one version to the next.</summary>
public enum WordChange
{
    Same,
    Added,
    Removed,
}

/// <summary>Words that share a fate; a page draws those that are new as ins, those that are gone as del.</summary>
public sealed record WordPiece(WordChange Change, string Text);

/// <summary>A paragraph of either version, its pieces one after the other.</summary>
/// <param name="Change">Added or removed where it is so as a whole; same where it is in both, though words of it may have changed.</param>
/// <param name="IsPoint">As in the newer version that has it.</param>
public sealed record ComparedParagraph(WordChange Change, bool IsPoint, Sequence<WordPiece> Pieces)
{
    /// <summary>It was a point of a list and is none now, or the other way.</summary>
    public bool TurnedPoint { get; init; }

    public bool IsChanged => Change != WordChange.Same || TurnedPoint || Pieces.Any(p => p.Change != WordChange.Same);
}

/// <summary>What became of a clause.</summary>
public enum ClauseChange
{
    Same,
    Changed,
    Added,
    Removed,

    /// <summary>It stands elsewhere among those that stayed; its words may have changed too.</summary>
    Moved,
}

/// <summary>A clause of either version, or of both.</summary>
/// <param name="Was">Its place in the older version, from 0 with the preamble counted; null where it is new.</param>
/// <param name="Is">Its place in the newer one; null where it is gone.</param>
/// <param name="Heading">Empty for the preamble.</param>
public sealed record ComparedClause(ClauseChange Change, int? Was, int? Is, Sequence<WordPiece> Heading, Sequence<ComparedParagraph> Paragraphs)
{
    /// <summary>Whether words of it changed, which may be where it moved.</summary>
    public bool WordsChanged => Heading.Any(p => p.Change != WordChange.Same) || Paragraphs.Any(p => p.IsChanged);
}

/// <summary>Two versions of a text: all clauses in the order of the newer one, those that are gone where they were.</summary>
public sealed record ComparedText(Sequence<WordPiece> Title, Sequence<ComparedClause> Clauses)
{
    public bool IsSame => Title.All(p => p.Change == WordChange.Same) && Clauses.All(c => c.Change == ClauseChange.Same);

    /// <summary>How many clauses had each fate.</summary>
    public int Count(ClauseChange change) => Clauses.Count(c => c.Change == change);
}
