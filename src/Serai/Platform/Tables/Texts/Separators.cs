namespace Serai.Platform.Tables.Texts;

/// <summary>What stands between the cells of a text: found by where it makes the same number of cells in each row.</summary>
internal static class Separators
{
    private const int Rows = 30;

    private static readonly (char Sign, TableForm Form)[] Known = [('\t', TableForm.Tab), (';', TableForm.Semicolon), (',', TableForm.Comma)];

    /// <param name="sample">The beginning of the text.</param>
    /// <param name="isCut">Whether more follows.</param>
    /// <returns>Null for one cell a line; whether the first line told it, as "sep=;" does.</returns>
    /// <exception cref="TableRefused">The first line tells one that is not known.</exception>
    public static async Task<(char? Separator, bool Told, TableForm Form)> FindAsync(string sample, bool isCut, string ending, CancellationToken stop)
    {
        if (Said(sample) is { } said)
            return Known.FirstOrDefault(k => k.Sign == said) is { Sign: not '\0' } told ? (told.Sign, true, told.Form) : throw new TableRefused(new(TableProblemCode.UnknownSeparator, Told.Short($"{said}")));
        var best = (Score: 0.0, Sign: '\0', Form: TableForm.Comma);
        foreach (var (sign, form) in Known)
            // Plain text has commas in its names; only tabs make a table of it.
            if ((ending != "txt" || sign == '\t') && await ScoreAsync(sample, isCut, sign, stop) is var score && score > best.Score)
                best = (score, sign, form);
        return best.Score > 0 ? (best.Sign, false, best.Form) : (null, false, ending == "txt" ? TableForm.Lines : TableForm.Comma);
    }

    // Excel writes it without quotation marks, others with them.
    private static char? Said(string sample)
    {
        var end = sample.AsSpan().IndexOfAny('\r', '\n');
        var line = sample.AsSpan(0, end < 0 ? sample.Length : end).Trim('"');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    // The header decides whether there are columns at all: names hold commas, and a list of them has one column.
    private static async Task<double> ScoreAsync(string sample, bool isCut, char sign, CancellationToken stop)
    {
        var records = new Records(new StringReader(sample), sign, quotes: true, longest: sample.Length + 1);
        var counts = new List<int>();
        while (counts.Count < Rows && await records.NextAsync(stop) is { } cells)
            if (cells.Exists(c => c.Length > 0))
                counts.Add(cells.Count);
        if (isCut && counts.Count > 1 && counts.Count < Rows) counts.RemoveAt(counts.Count - 1);
        return counts.Count == 0 || counts[0] < 2 ? 0 : counts.Count(c => c == counts[0]) / (double)counts.Count + Math.Min(counts[0], 100) / 1000.0;
    }
}
