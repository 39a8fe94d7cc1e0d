using System.Globalization;
using Serai.Features.Alliances;

namespace Serai.Features.Office.Start;

/// <summary>When a figure has grown stale (setting <c>Serai:Office:StaleMonths</c>, 12 without it).</summary>
public sealed record StaleFigures(int Months)
{
    private const string Key = "Serai:Office:StaleMonths";
    private const int Usual = 12, MostMonths = 600;

    public static StaleFigures Read(IConfiguration configuration) => configuration[Key] is not { Length: > 0 } text ? new(Usual)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= MostMonths ? new(months)
        : throw new InvalidOperationException($"{Key} '{text}' is no number of months from 1 to {MostMonths}.");

    /// <summary>The day that a figure holds for, as late as it may be; where no source says, when that was published or read.</summary>
    public static LocalDate? DayOf(ReportedFigure figure) => figure.Date?.Latest ?? figure.Source.Published?.Latest ?? figure.Source.Retrieved?.Latest;

    public bool Is(ReportedFigure figure, LocalDate today) => DayOf(figure) is not { } day || day < today.PlusMonths(-Months);
}
