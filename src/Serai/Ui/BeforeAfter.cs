namespace Serai.Ui;

/// <summary>
/// Two bars for each of several, before and after, drawn by the server: <c>&lt;partial name="BeforeAfter" model="…" /&gt;</c>. Put the table with
/// the figures beneath.
/// </summary>
/// <param name="Label">One sentence that says what is drawn.</param>
public sealed record BeforeAfter(string Label, IReadOnlyList<BeforeAfterRow> Rows)
{
    private int Most => Math.Max(1, Rows.Max(r => Math.Max(r.Before, r.After)));

    /// <summary>How long a number is, in percent of the width.</summary>
    public string Length(int number) => YearColumns.Percent(100.0 * number / Most);
}

public sealed record BeforeAfterRow(string Name, string? Language, int Before, int After);
