using Serai.Platform.Tables;

namespace Serai.Platform.Files.Scanning;

/// <summary>What the scanner says of a file.</summary>
/// <param name="Called">What it calls that which it found; null where it found nothing.</param>
/// <param name="Problem">Why it does not know; null where it does.</param>
public sealed record ScanAnswer(string? Called, string? Problem)
{
    public static readonly ScanAnswer Clean = new(null, null);

    private const string Start = "stream: ", Found = " FOUND";

    public bool IsClean => Called is null && Problem is null;

    /// <summary>Reads clamd's line. What is not known word by word is no leave.</summary>
    public static ScanAnswer Of(string said) =>
        said == "stream: OK" ? Clean
        : said.Length > Start.Length + Found.Length && said.StartsWith(Start, StringComparison.Ordinal) && said.EndsWith(Found, StringComparison.Ordinal) ? new(Told.Short(said[Start.Length..^Found.Length]), null)
        : Unknown(said);

    /// <param name="problem">Why nothing is known.</param>
    public static ScanAnswer Unknown(string problem) => new(null, Told.Short(problem));
}
