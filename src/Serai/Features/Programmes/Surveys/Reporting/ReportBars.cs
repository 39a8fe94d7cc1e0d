using Serai.Ui;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>Bars side by side for each answer, this edition's first, drawn by the server, so that they are on paper too. The table with the figures stands beneath.</summary>
/// <param name="Label">One sentence that says what is drawn.</param>
/// <param name="Rows">The answers.</param>
public sealed record ReportBars(string Label, IReadOnlyList<ReportBar> Rows)
{
    private const int Slot = 11, Above = 2;

    /// <summary>How high one bar is, in pixels.</summary>
    public const int Thick = 8;

    private double Most => Math.Max(1, Rows.SelectMany(r => r.Shares).DefaultIfEmpty().Max());

    public int Height => Above + (Slot * Rows.Select(r => r.Shares.Count).DefaultIfEmpty(1).Max());

    public static int Top(int index) => Above + (Slot * index);

    /// <summary>How long a bar is, in percent of the width.</summary>
    public string Length(double share) => YearColumns.Percent(100 * share / Most);
}

/// <param name="Name">The answer.</param>
/// <param name="Shares">In percent: this edition's, then those of earlier ones.</param>
/// <param name="Words">What stands behind the bars.</param>
public sealed record ReportBar(string Name, IReadOnlyList<double> Shares, string Words);
