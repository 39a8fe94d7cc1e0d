using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Serai.Platform.Tables;

/// <summary>Which columns of a table hold what a name is found by, counted from 0.</summary>
public sealed record NameColumns(int Name, int? Country = null, int? City = null, int? Web = null, int? Date = null)
{
    /// <summary>What a column can be told to hold.</summary>
    public static readonly IReadOnlyList<string> Purposes = ["name", "country", "city", "web", "date"];

    /// <summary>Picks the columns by their names, in English, Chinese and other languages.</summary>
    /// <param name="told">By purpose, the column's name or its number from 1; null where nothing was told. What is told goes first.</param>
    public static ColumnsPicked Pick(IReadOnlyList<string> header, IReadOnlyDictionary<string, string>? told = null)
    {
        var picked = new Dictionary<string, int>();
        foreach (var (purpose, column) in told ?? new Dictionary<string, string>())
            if (!Purposes.Contains(purpose))
                return new TableProblem(TableProblemCode.UnknownPurpose, purpose);
            else if (Find(header, column) is { } at)
                picked[purpose] = at;
            else
                return new TableProblem(TableProblemCode.NoSuchColumn, purpose, column, Listed(header));
        foreach (var purpose in Purposes)
            if (!picked.ContainsKey(purpose) && ColumnWords.Best(header, purpose, picked.Values) is { } at)
                picked[purpose] = at;
        return picked.TryGetValue("name", out var name)
            ? new NameColumns(name, At("country"), At("city"), At("web"), At("date"))
            : new TableProblem(TableProblemCode.NoNameColumn, Listed(header));

        int? At(string purpose) => picked.TryGetValue(purpose, out var at) ? at : null;
    }

    /// <summary>What stands in a column, trimmed; null for nothing, or where there is no such column.</summary>
    public static string? In(TableRow row, int? column) =>
        column is { } at && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } text ? text : null;

    private static int? Find(IReadOnlyList<string> header, string column)
    {
        for (var i = 0; i < header.Count; i++)
            if (string.Equals(header[i], column.Trim(), StringComparison.OrdinalIgnoreCase))
                return i;
        return int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= header.Count ? number - 1 : null;
    }

    private static string Listed(IReadOnlyList<string> header)
    {
        const int most = 12;
        var names = header.Select((h, i) => h.Length > 0 ? Told.Short(h) : (i + 1).ToString(CultureInfo.InvariantCulture)).Take(most);
        return string.Join(", ", header.Count > most ? names.Append("…") : names);
    }
}

/// <summary>The columns, or why there are none.</summary>
public sealed record ColumnsPicked(NameColumns? Columns, TableProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Columns))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool ArePicked => Columns is not null;

    public static implicit operator ColumnsPicked(TableProblem problem) => new(null, problem);
    public static implicit operator ColumnsPicked(NameColumns columns) => new(columns, null);
}
