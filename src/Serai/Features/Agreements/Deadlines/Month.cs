using System.Globalization;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>A month as a calendar draws it: whole weeks from Monday on.</summary>
public sealed record Month(int Year, int Number)
{
    private const int Week = 7;

    public LocalDate First => new(Year, Number, 1);
    public LocalDate Last => First.PlusMonths(1).PlusDays(-1);

    /// <summary>As addresses have it: <c>2026-11</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    public Month Plus(int months) => Of(First.PlusMonths(months));

    public static Month Of(LocalDate day) => new(day.Year, day.Month);

    public IEnumerable<IReadOnlyList<LocalDate>> Weeks
    {
        get
        {
            for (var monday = First.PlusDays(1 - (int)First.DayOfWeek); monday <= Last; monday = monday.PlusDays(Week))
                yield return [.. Enumerable.Range(0, Week).Select(monday.PlusDays)];
        }
    }

    /// <returns>Null for what is no month between the years 1900 and 2200.</returns>
    public static Month? Read(string text) =>
        text.Split('-') is [{ Length: 4 } year, { Length: 2 } month] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1900 and <= 2200
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12 ? new(y, m) : null;
}
