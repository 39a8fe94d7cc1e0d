namespace Serai.Features.Agreements.Wording.Word;

/// <summary>A line of the head, such as who the parties are or since when it is valid.</summary>
public sealed record WordLine(string Label, string Text);

/// <summary>What stands around the text of an agreement on paper, in words that its reader knows.</summary>
/// <param name="Language">That of these words, as a tag of BCP 47.</param>
/// <param name="Title">Shown where the text has no title of its own, or several.</param>
/// <param name="Head">Parties, dates.</param>
/// <param name="Foot">Version and digest.</param>
/// <param name="Missing">Shown in place of a clause that a language lacks.</param>
public sealed record WordFrame(string Language, string Title, Sequence<WordLine> Head, string Foot, string Missing);
