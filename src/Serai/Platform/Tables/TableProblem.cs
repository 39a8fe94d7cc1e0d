using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Serai.Platform.Tables;

/// <summary>What is wrong with a file.</summary>
public enum TableProblemCode
{
    /// <summary>Not one character in it.</summary>
    Empty,

    /// <summary>Arguments: the ending. Nothing here reads such files.</summary>
    UnknownEnding,

    /// <summary>Arguments: the ending, what it is instead.</summary>
    OtherThanEnding,

    /// <summary>An XLS of before 2007, or a workbook with a password.</summary>
    OldOrLocked,

    /// <summary>Arguments: the name that was told.</summary>
    UnknownEncoding,

    /// <summary>Arguments: what it looks like. No encoding that is read fits.</summary>
    NoEncodingFits,

    /// <summary>Arguments: the encoding. It was told, and the file is not in it.</summary>
    NotInEncoding,

    /// <summary>A workbook that is cut off or spoilt.</summary>
    Damaged,

    /// <summary>Arguments: the limit in MB.</summary>
    TooLarge,

    /// <summary>Arguments: the limit, as times its size.</summary>
    TooDense,

    /// <summary>Arguments: the name that was told, the sheets there are.</summary>
    NoSuchSheet,

    /// <summary>Arguments: the number of columns, the limit.</summary>
    TooManyColumns,

    /// <summary>Arguments: the names of the columns there are.</summary>
    NoNameColumn,

    /// <summary>Arguments: what it was told for, the column, the names of the columns there are.</summary>
    NoSuchColumn,

    /// <summary>Arguments: the word before the equals sign.</summary>
    UnknownPurpose,

    /// <summary>Arguments: the sign that the first line says stands between the cells.</summary>
    UnknownSeparator,

    /// <summary>Arguments: the row in which a text begins that does not end.</summary>
    EndlessCell,

    /// <summary>Arguments: the limit. Of a workbook that is written.</summary>
    TooManyRows,

    /// <summary>Arguments: the limit, the row that is wider. Of a workbook that is written.</summary>
    TooWide,
}

/// <summary>Why a file, or the rest of it, cannot be read.</summary>
public sealed record TableProblem(TableProblemCode Code, params IReadOnlyList<string> Arguments)
{
    private const string AtRow = "Problem.FromRow";

    /// <summary>The row from which on it cannot be read, as the spreadsheet shows its number; null for the whole file.</summary>
    public int? Row { get; init; }

    /// <summary>The sentence in the reader's language.</summary>
    public string Sentence(IStringLocalizerFactory texts)
    {
        var words = texts.Create(typeof(TableTexts));
        var sentence = words["Problem." + Code, [.. Arguments.Select(a => IsKind(a) ? words[a].Value : a)]].Value;
        return Row is { } row ? words[AtRow, row, sentence].Value : sentence;
    }

    /// <summary>The sentence in English, for the command line.</summary>
    public override string ToString()
    {
        var sentence = TableTexts.English("Problem." + Code, [.. Arguments.Select(a => IsKind(a) ? TableTexts.English(a, []) : a)]);
        return Row is { } row ? TableTexts.English(AtRow, [row.ToString(CultureInfo.InvariantCulture), sentence]) : sentence;
    }

    // What a file is instead has its own words in each language.
    private bool IsKind(string argument) =>
        Code is TableProblemCode.OtherThanEnding or TableProblemCode.NoEncodingFits && argument.StartsWith("Kind.", StringComparison.Ordinal);
}

/// <summary>What is wrong with a row.</summary>
public enum TableRowProblemCode
{
    /// <summary>Arguments: the column, the number of characters at most.</summary>
    CellTooLong,

    /// <summary>Arguments: the number of cells, the number of columns.</summary>
    TooManyCells,

    /// <summary>Arguments: the column, the text before the wrong place.</summary>
    WrongBytes,

    /// <summary>Arguments: the column. A quotation mark stands where none may.</summary>
    StrayQuote,

    /// <summary>Arguments: the column as a spreadsheet shows it, the number of columns at most. What stands beyond them was left out.</summary>
    TooFarRight,

    /// <summary>Arguments: the number of characters at most. What stands beyond them was left out.</summary>
    RowTooLong,
}

/// <summary>Why a row cannot be used, while the others can.</summary>
public sealed record TableRowProblem(TableRowProblemCode Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>The sentence in the reader's language.</summary>
    public string Sentence(IStringLocalizerFactory texts) => texts.Create(typeof(TableTexts))["Row." + Code, [.. Arguments]].Value;

    /// <summary>The sentence in English, for the command line.</summary>
    public override string ToString() => TableTexts.English("Row." + Code, Arguments);
}

/// <summary>The rest of a file cannot be read; what came before was.</summary>
public sealed class TableRefused(TableProblem problem) : Cli.CommandRefused(problem.ToString())
{
    public TableProblem Problem { get; } = problem;
}

/// <summary>Marks the texts of what is wrong with a file that somebody gave.</summary>
public sealed class TableTexts
{
    private static readonly ResourceManager Resources = new("Serai.Resources.Platform.Tables.TableTexts", typeof(TableTexts).Assembly);

    internal static string English(string key, IReadOnlyList<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(key, CultureInfo.InvariantCulture)!, [.. arguments]);
}
