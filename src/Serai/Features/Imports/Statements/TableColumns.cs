namespace Serai.Features.Imports.Statements;

/// <summary>
/// Which kind of table a file is, told by its columns. A column that is missing or that nobody knows is refused: left
/// unread, a mistyped <c>untill</c> would be the end of a membership lost in silence.
/// </summary>
public static class TableColumns
{
    private const string Guide = "docs/guide/statements.md lists the columns of every table.";

    /// <exception cref="ImportRefused">With every column that is missing or unknown.</exception>
    public static TableImport KindOf(CsvTable table, IReadOnlyList<TableImport> kinds)
    {
        var kind = kinds.Where(t => table.Has([.. t.Signature])).MaxBy(t => t.Signature.Count) ?? throw new ImportRefused(table.File, 0, Unlike(table, kinds));
        var unknown = table.Columns.Except(kind.Known).Order(StringComparer.Ordinal).Select(column => Unknown(kind, column));
        var missing = kind.Needed.Except(table.Columns).Select(column => $"has no column “{column}”, which a table of {kind.Name} needs. {Guide}");
        var problems = missing.Concat(unknown).Select(reason => new ImportProblem(table.File, 0, reason)).ToList();
        return problems.Count > 0 ? throw new ImportRefused(problems) : kind;
    }

    private static string Unknown(TableImport kind, string column) =>
        $"has the column “{Cut(column)}”, which a table of {kind.Name} does not have.{NearestWord.Asked(column, kind.Known)} It may have {string.Join(", ", kind.Known)}.";

    private static string Unlike(CsvTable table, IReadOnlyList<TableImport> kinds)
    {
        var has = $"is of no kind of table that is known. It has the columns {Cut(string.Join(", ", table.Columns))}.";
        var (kind, lacking) = kinds.Select(k => (Kind: k, Lacking: k.Signature.Except(table.Columns).ToList()))
            .OrderByDescending(k => table.Columns.Count(c => NearestWord.Of(c, k.Kind.Known) is not null)).ThenBy(k => k.Lacking.Count).First();
        if (!table.Columns.Any(c => NearestWord.Of(c, kind.Known) is not null))
            return $"{has} {Guide}";
        return $"{has} For a table of {kind.Name} it lacks {string.Join(" and ", lacking.Select(c => Instead(c, table)))}. {Guide}";
    }

    private static string Instead(string column, CsvTable table) =>
        NearestWord.Of(column, table.Columns.Where(c => c != column)) is { } near ? $"“{column}” (it has “{Cut(near)}”)" : $"“{column}”";

    private static string Cut(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
