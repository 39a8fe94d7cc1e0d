namespace Serai.Platform.Paper;

/// <summary>
/// Makes a PDF of a document: the one way in which reports, letters, minutes and certificates come onto paper. What prints may be
/// missing on a machine; pages then say so and leave printing to the reader's browser.
/// </summary>
public interface IPrintPaper
{
    /// <summary>Whether there is something to print with. Costs next to nothing: pages ask before they offer a PDF.</summary>
    bool IsThere { get; }

    /// <summary>Prints a document. Hold no transaction meanwhile: it takes seconds.</summary>
    /// <param name="html">
    /// A finished document with a language and a title, which has all that it needs in itself: no script runs in it and nothing is
    /// fetched for it.
    /// </param>
    /// <param name="stop">The reader went away: nothing that prints is left running.</param>
    Task<Printed> PrintAsync(string html, CancellationToken stop);
}

/// <summary>A document on paper, or why there is none.</summary>
/// <param name="Pdf">A whole PDF; null where there was a trouble.</param>
public sealed record Printed(byte[]? Pdf, PaperTrouble Trouble)
{
    public static Printed Not(PaperTrouble trouble) => new(null, trouble);
}

/// <summary>Why something was not printed.</summary>
public enum PaperTrouble
{
    None,

    /// <summary>Nothing on this machine prints.</summary>
    NoPrinter,

    /// <summary>Too many wait already.</summary>
    Busy,

    /// <summary>It took longer than it may.</summary>
    TooSlow,

    /// <summary>There is no room left for what lies on the disk meanwhile.</summary>
    NoRoom,

    /// <summary>What prints ended without a whole PDF.</summary>
    Failed,
}
