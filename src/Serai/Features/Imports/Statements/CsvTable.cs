using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Serai.Features.Imports.Statements;

/// <summary>A CSV file read whole: its columns and its rows, each with its record number.</summary>
public sealed record CsvTable(string File, IReadOnlySet<string> Columns, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>No register of memberships is larger; what is, is not one.</summary>
    private const long MaxBytes = 64 << 20;

    private const int LongestCell = 20_000;

    /// <summary>No table has a quarter as many; a file that does is something else.</summary>
    private const int MostColumns = 100;

    /// <exception cref="ImportRefused">Not UTF-8, no header, a row with more or fewer fields than the header, or larger than 64 MB.</exception>
    public static CsvTable Read(string path)
    {
        var file = Path.GetFileName(path);
        return new FileInfo(path).Length > MaxBytes
            ? throw new ImportRefused(file, 0, "is larger than 64 MB, which no list of statements is.")
            : Read(file, CsvText.Of(file, System.IO.File.ReadAllBytes(path)));
    }

    public static CsvTable Read(string file, string text)
    {
        var problems = new List<ImportProblem>();
        var record = 0;
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => problems.Add(new(file, record, $"a quotation mark stands where none may, or the second of a pair is missing: {Cut(bad.Field)}")),
        });
        if (!csv.Read() || csv.Record is not { Length: > 0 } header)
            throw new ImportRefused(file, 0, "is empty: a first line with the names of the columns is missing.");
        header = [.. header.Select(h => h.Trim())];
        if (problems.Count > 0 || HeaderProblem(header) is not null)
            throw problems.Count > 0 ? new ImportRefused(problems) : new ImportRefused(file, 0, HeaderProblem(header)!);
        var rows = new List<CsvRow>();
        while (true)
        {
            record++;
            if (!csv.Read())
                break;
            var fields = csv.Record!;
            if (fields.All(string.IsNullOrWhiteSpace))
                continue;
            if (fields.Length != header.Length)
                problems.Add(new(file, record, $"has {fields.Length} fields where the header has {header.Length}: is a comma inside a text without quotation marks, or is the second mark of a pair missing?"));
            else if (Unreadable(header, fields) is { } reason)
                problems.Add(new(file, record, reason));
            else
                rows.Add(new(file, record, header.Zip(fields).Where(p => p.First.Length > 0).ToDictionary(p => p.First, p => p.Second.Trim(), StringComparer.Ordinal)));
        }
        return problems.Count > 0 ? throw new ImportRefused(problems) : new(file, header.Where(h => h.Length > 0).ToHashSet(StringComparer.Ordinal), rows);
    }

    public bool Has(params string[] columns) => columns.All(Columns.Contains);

    private static string? HeaderProblem(string[] header) => header switch
    {
        { Length: > MostColumns } => $"has {header.Length} columns; no table has more than {MostColumns}.",
        [var first, ..] when first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) => "begins with “sep=”, which only spreadsheets understand: take that line out.",
        [var only] when only.IndexOfAny([';', '\t']) >= 0 => "separates its columns with semicolons or tabs: save it with commas, as “CSV UTF-8”.",
        _ when header.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice => $"has the column “{Cut(twice.Key)}” twice.",
        _ => null,
    };

    // PostgreSQL keeps no NUL, a terminal obeys control characters, and no text of a list is as long as a book.
    private static string? Unreadable(string[] header, string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
            if (header[i].Length == 0 && !string.IsNullOrWhiteSpace(fields[i]))
                return $"holds “{Cut(fields[i])}” in column {i + 1}, which has no name in the first line.";
            else if (fields[i].Length > LongestCell)
                return $"the column “{header[i]}” holds more than {LongestCell} characters.";
            else if (fields[i].Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')).Select(c => (int?)c).FirstOrDefault() is { } control)
                return $"the column “{header[i]}” holds the control character U+{control:X4}.";
        return null;
    }

    private static string Cut(string? text) => text is null ? "" : text.Length > 60 ? text[..60] + "…" : text;
}

/// <summary>One row, asked by the names of its columns; an empty cell is null.</summary>
public sealed class CsvRow(string file, int record, IReadOnlyDictionary<string, string> cells)
{
    public string File => file;
    public int Record => record;

    public string? this[string column] => cells.TryGetValue(column, out var cell) && cell.Length > 0 ? cell : null;

    public ImportProblem Problem(string reason) => new(file, record, reason);
}
