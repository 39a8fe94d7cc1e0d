using System.Globalization;

namespace Serai.Ui;

/// <summary>
/// A column for each year, drawn by the server: <c>&lt;partial name="YearColumns" model="…" /&gt;</c>. What is certain is full, what is only
/// possible or open stands hollow on it. Put the table with the figures beneath.
/// </summary>
/// <param name="Label">One sentence that says what is drawn.</param>
public sealed record YearColumns(string Label, IReadOnlyList<YearColumn> Columns)
{
    /// <summary>In CSS pixels: the whole, the top of the highest column, and the ground.</summary>
    public const int Height = 172, Top = 22, Ground = 148;

    private const double Share = 0.52;

    private decimal Most => Math.Max(1, Columns.Max(c => c.Full + c.Hollow));

    private double Slot => 100.0 / Columns.Count;

    /// <summary>Where a column begins, and how wide it is, in percent of the width.</summary>
    public (string Left, string Width, string Middle) Across(int index) => (Percent(Slot * (index + ((1 - Share) / 2))), Percent(Slot * Share), Percent(Slot * (index + 0.5)));

    /// <summary>How high an amount is, in pixels.</summary>
    public double Rise(decimal amount) => Math.Round((double)(amount / Most) * (Ground - Top), 1);

    public static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    public static string Pixels(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <param name="Words">What stands above it; null for nothing.</param>
public sealed record YearColumn(int Year, decimal Full, decimal Hollow, string? Words);
