using System.Globalization;

namespace Serai.Ui;

/// <summary>
/// A column for each year, drawn by the server: <c>&lt;partial name="YearColumns" model="…" /&gt;</c>. What is certain is full, what is only
/// possible or open stands hollow on it; a line may go across. Put the table with the figures beneath.
/// </summary>
/// <param name="Label">One sentence that says what is drawn.</param>
public sealed record YearColumns(string Label, IReadOnlyList<YearColumn> Columns)
{
    /// <summary>In CSS pixels: the whole, the top of the highest column, and the ground.</summary>
    public const int Height = 172, Top = 22, Ground = 148;

    private const double Share = 0.52, MarkShare = 0.72;

    private decimal Most => Math.Max(1, Columns.Max(c => c.Full + c.Hollow));

    private double Slot => 100.0 / Columns.Count;

    /// <summary>Where a column begins, and how wide it is, in percent of the width.</summary>
    public (string Left, string Width, string Middle) Across(int index) => (Percent(Slot * (index + ((1 - Share) / 2))), Percent(Slot * Share), Percent(Slot * (index + 0.5)));

    /// <summary>From where to where the line across a column goes, in percent of the width.</summary>
    public (string From, string To) Mark(int index) => (Percent(Slot * (index + ((1 - MarkShare) / 2))), Percent(Slot * (index + ((1 + MarkShare) / 2))));

    /// <summary>How high an amount is, in pixels.</summary>
    public double Rise(decimal amount) => Math.Round((double)(amount / Most) * (Ground - Top), 1);

    public static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    public static string Pixels(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <param name="Words">What stands above it; null for nothing.</param>
/// <param name="Mark">How high a line goes across; null for none.</param>
public sealed record YearColumn(int Year, decimal Full, decimal Hollow, string? Words, decimal? Mark = null);
