using System.Globalization;

namespace Serai.Ui;

/// <summary>
/// Numbers that grow day by day, drawn by the server as steps: <c>&lt;partial name="StepLines" model="…" /&gt;</c>. A past one stands dashed behind.
/// Put the table with the figures beneath.
/// </summary>
/// <param name="Label">One sentence that says what is drawn.</param>
/// <param name="From">The first day, counted from any other.</param>
/// <param name="To">The last day.</param>
public sealed record StepLines(string Label, int From, int To, IReadOnlyList<StepLine> Lines, IReadOnlyList<StepMark> Marks)
{
    /// <summary>In CSS pixels: the whole, the top of the highest step, and the ground.</summary>
    public const int Height = 232, Top = 22, Ground = 204;

    /// <summary>How wide the plane of the lines is before it is stretched to its place.</summary>
    public const int Width = 1000;

    // Nearer to an end of the line than this, in percent, words begin or end there.
    private const double Edge = 12;

    public int Most => Math.Max(1, Lines.SelectMany(l => l.Steps).Select(s => s.Value).DefaultIfEmpty().Max());

    private int Days => To - From + 1;

    /// <summary>Each number holds from the beginning of its day to the end.</summary>
    public string Path(StepLine line) => line.Steps.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
        $"M{Across(line.Steps[0].At):0.##} {Ground - Top}{string.Concat(line.Steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"V{(1 - ((double)s.Value / Most)) * (Ground - Top):0.##}H{Across(s.At + 1):0.##}")))}");

    /// <summary>Where the middle of a day is, in percent of the width.</summary>
    public string Middle(int at) => YearColumns.Percent(Share(at));

    /// <summary>How the words of a mark stand to it, so that they stay inside.</summary>
    public string Anchor(int at) => Share(at) switch { < Edge => "start", > 100 - Edge => "end", _ => "middle" };

    /// <summary>Where the words stand: those at an end begin or end with the line.</summary>
    public string Words(int at) => Share(at) switch { < Edge => "0", > 100 - Edge => "100%", _ => Middle(at) };

    private double Share(int at) => 100.0 * (at - From + 0.5) / Days;

    private double Across(int at) => (double)Width * (at - From) / Days;
}

/// <param name="Past">Drawn dashed.</param>
/// <param name="Steps">The number at the end of each day, in their order.</param>
public sealed record StepLine(bool Past, IReadOnlyList<(int At, int Value)> Steps);

/// <param name="Words">What stands below it, or above where a line marks it.</param>
/// <param name="IsLine">Whether a line stands at it.</param>
public sealed record StepMark(int At, string Words, bool IsLine);
