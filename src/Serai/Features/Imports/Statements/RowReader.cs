using System.Globalization;
using Serai.Features.Sources;
using Serai.Platform.Localisation;

namespace Serai.Features.Imports.Statements;

/// <summary>Reads the cells of rows strictly and gathers what is wrong with them, so that one run names every mistake.</summary>
public sealed class RowReader
{
    private const int LongestName = 500, LongestSlug = 80;
    private readonly List<ImportProblem> problems = [];

    private readonly HashSet<TableImport> kinds = [];

    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>Notes that a table of this kind is among those that are read.</summary>
    public void Reads(TableImport kind) => kinds.Add(kind);

    public bool Has(TableImport kind) => kinds.Contains(kind);

    public void Refuse(CsvRow row, string reason) => problems.Add(row.Problem(reason));

    public string Required(CsvRow row, string column)
    {
        if (row[column] is { } cell)
            return cell;
        Refuse(row, $"the column “{column}” is empty.");
        return "";
    }

    /// <summary>A required name, no longer than both databases can look names up by.</summary>
    public string Name(CsvRow row, string column)
    {
        var cell = Required(row, column);
        if (cell.Length > LongestName)
            Refuse(row, $"the column “{column}” holds {cell.Length} characters; no name is longer than {LongestName}.");
        return cell;
    }

    /// <summary>The last part of an address, or nothing.</summary>
    public string? Address(CsvRow row, string column)
    {
        if (row[column] is { } cell && (cell.Length > LongestSlug || !cell.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            Refuse(row, $"the column “{column}” holds “{cell}”; an address has lower-case letters, digits and hyphens, at most {LongestSlug}.");
        return row[column];
    }

    /// <summary>An address on the web, or nothing.</summary>
    public string? Link(CsvRow row, string column)
    {
        if (row[column] is { } cell && !(Uri.TryCreate(cell, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            Refuse(row, $"the column “{column}” holds “{cell}”, which is no address that begins with http:// or https://.");
        return row[column];
    }

    /// <summary>The tag of a language, or nothing.</summary>
    public string? Language(CsvRow row, string column)
    {
        if (row[column] is { } cell && !LanguageTag.IsWellFormed(cell))
            Refuse(row, $"the column “{column}” holds “{cell}”, which is no tag of a language: write en, zh-Hant, zh-Hans or pt-BR (BCP 47).");
        return row[column];
    }

    /// <summary>Refuses what an earlier row of the same table has named already.</summary>
    public void Once(CsvRow row, string column, ISet<string> seen)
    {
        if (row[column] is { } cell && !seen.Add(cell))
            Refuse(row, $"the column “{column}” holds “{cell}”, as an earlier row does.");
    }

    public EdtfDate? Date(CsvRow row, string column)
    {
        if (row[column] is not { } cell)
            return null;
        try
        {
            return EdtfDate.Parse(cell);
        }
        catch (EdtfFormatException problem)
        {
            Refuse(row, $"the column “{column}” holds “{cell}”, which is no date: {problem.Message}");
            return null;
        }
    }

    /// <summary>Two dates, of which the second may not come before the first. 
    /// An interval in either is refused, as it would be a period within a period; but a beginning may say of its end that
    /// there is none (<c>2015/..</c>) or that nobody knows it (<c>2015/</c>).</summary>
    public (EdtfDate? Since, EdtfDate? Until) Period(CsvRow row, string from, string to)
    {
        var (since, until) = (Date(row, from), Date(row, to));
        if (since is { IsInterval: true, Start: { } start, EndsAs: not EdtfEnd.Dated } && row[to] is null)
            return (start, since.EndsAs == EdtfEnd.Open ? null : SomeDayAfter(row, from, start));
        if (since?.Earliest is { } first && until?.Latest is { } last && last < first)
            Refuse(row, $"ends ({until.Text}) before it begins ({since.Text}).");
        foreach (var column in new[] { from, to })
            NoInterval(row, column, $"write its beginning into {from} and its end into {to}");
        return (since, until);
    }

    // It ended on one of the days from its beginning on.
    private EdtfDate? SomeDayAfter(CsvRow row, string column, EdtfDate start)
    {
        if (!EdtfDate.TryParse($"[{start.Text}..]", out var end, out _))
            Refuse(row, $"the column “{column}” holds “{row[column]}”; with a beginning that is not certain itself, write only “{start.Text}” and the category “former member”.");
        return end;
    }

    public void NoInterval(CsvRow row, string column, string wayOut)
    {
        if (row[column] is { } cell && cell.Contains('/'))
            Refuse(row, $"the column “{column}” holds the interval “{cell}”: {wayOut}.");
    }

    public int Whole(CsvRow row, string column)
    {
        var cell = Required(row, column);
        if (cell.Length == 0 || int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return cell.Length == 0 ? 0 : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
        Refuse(row, $"the column “{column}” holds “{cell}”, which is no whole number written in digits alone.");
        return 0;
    }

    /// <summary>A word of a closed list, written in lower case with underscores: <c>more_than</c>.</summary>
    public T Word<T>(CsvRow row, string column, T ifEmpty)
        where T : struct, Enum
    {
        if (row[column] is not { } cell)
            return ifEmpty;
        foreach (var value in Enum.GetValues<T>())
            if (SnakeCase.Of(value.ToString()) == cell)
                return value;
        var words = Enum.GetValues<T>().Select(v => SnakeCase.Of(v.ToString())).ToList();
        Refuse(row, $"the column “{column}” holds “{cell}”; it may hold {string.Join(", ", words)}.{NearestWord.Asked(cell, words)}");
        return ifEmpty;
    }

    public bool YesOrEmpty(CsvRow row, string column)
    {
        var cell = row[column];
        if (cell is not (null or "yes" or "no"))
            Refuse(row, $"the column “{column}” holds “{cell}”; it may hold yes, no or nothing.");
        return cell == "yes";
    }

    /// <summary>The source that a row names. A row without one is refused: a statement is what a source says.</summary>
    public SourceWords Source(CsvRow row)
    {
        Required(row, "trust");
        return new(Required(row, "source_title"), row["source_url"], Word(row, "trust", Trust.Weak));
    }
}

/// <summary>How a row names its source.</summary>
public readonly record struct SourceWords(string Title, string? Address, Trust Trust);
