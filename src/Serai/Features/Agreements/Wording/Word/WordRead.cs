namespace Serai.Features.Agreements.Wording.Word;

/// <summary>What somebody wrote beside the text.</summary>
/// <param name="Clause">The place of the clause it stands beside, from 0 with the preamble counted.</param>
public sealed record WordComment(string Author, string Text, int Clause);

/// <summary>What of a document is no text of an agreement.</summary>
public enum WordLeftOut
{
    /// <summary>Pictures, drawings and what is written in them.</summary>
    Pictures,

    /// <summary>Charts, diagrams and what another program put into the document.</summary>
    Objects,

    /// <summary>Footnotes and endnotes.</summary>
    Notes,

    /// <summary>Words that Word does not show.</summary>
    HiddenWords,

    /// <summary>Signs that nobody sees.</summary>
    HiddenSigns,

    /// <summary>A table of contents.</summary>
    Contents,
}

/// <summary>What was in a document.</summary>
/// <param name="LeftOut">What was in it that is not taken, each once.</param>
/// <param name="HadChanges">Somebody changed it with changes tracked; they are read as accepted.</param>
public sealed record WordRead(AgreementText Text, Sequence<WordComment> Comments, Sequence<WordLeftOut> LeftOut, bool HadChanges)
{
    /// <summary>The text as people write it.</summary>
    public string Written => WrittenForm.Write(Text);
}
