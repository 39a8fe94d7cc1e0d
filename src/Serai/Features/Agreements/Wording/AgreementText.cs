namespace Serai.Features.Agreements.Wording;

/// <summary>Words that stand together. A point is one of a list.</summary>
/// <param name="Text">One line, or several with \n between; none is empty or begins or ends with blanks.</param>
public sealed record ClauseParagraph(string Text, bool IsPoint = false);

/// <summary>A part of an agreement that is talked about by itself.</summary>
/// <param name="Heading">Null only for what stands before the first heading, the preamble.</param>
public sealed record Clause(string? Heading, Sequence<ClauseParagraph> Paragraphs)
{
    public bool IsPreamble => Heading is null;
}

/// <summary>What an agreement says in one language. People write it as <see cref="WrittenForm"/> says.</summary>
/// <param name="Title">Null where the text has none of its own.</param>
/// <param name="Clauses">In their order; the first may be the preamble.</param>
public sealed record AgreementText(string? Title, Sequence<Clause> Clauses)
{
    /// <summary>Nothing written yet.</summary>
    public static readonly AgreementText Empty = new(null, []);

    /// <summary>How many characters it may have as written, and how many clauses and paragraphs.</summary>
    public const int MostCharacters = 2_000_000, MostClauses = 2_000, MostParagraphs = 20_000;

    public bool IsEmpty => Title is null && Clauses.Count == 0;

    public Clause? Preamble => Clauses is [{ IsPreamble: true } first, ..] ? first : null;

    /// <summary>The clauses that have a heading: what people count.</summary>
    public IEnumerable<Clause> Numbered => Clauses.Where(c => !c.IsPreamble);
}
