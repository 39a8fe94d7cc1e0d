using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Reports;

/// <summary>Adds dues up: exactly, and each currency by itself.</summary>
public static class ReportDues
{
    /// <param name="all">What an office keeps, of all years.</param>
    public static YearDues Of(IReadOnlyCollection<OfficeDues> all, ReportYear year, IReadOnlyDictionary<Guid, OrganizationBrief> briefs)
    {
        var recent = all.Where(d => d.Year > year.Year - ReportQueries.YearsBack && d.Year <= year.Year).ToList();
        return new(
            [.. recent.Where(d => d.Year == year.Year).Select(d => new DuesOf(d, briefs.GetValueOrDefault(d.PartnerId), IsPaid(d, year)))
                .OrderByName(d => d.Partner?.Name).ThenBy(d => d.Dues.Currency, StringComparer.Ordinal).ThenBy(d => d.Dues.Id)],
            Sums(recent.Where(d => d.Year == year.Year), year),
            [.. recent.GroupBy(d => d.Currency).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Years([.. g], year)))]);
    }

    private static IReadOnlyList<(int Year, MoneySum Sum)> Years(List<OfficeDues> ofCurrency, ReportYear year) =>
        [.. Enumerable.Range(year.Year - ReportQueries.YearsBack + 1, ReportQueries.YearsBack).Select(y => (y, Sum(ofCurrency[0].Currency, ofCurrency.Where(d => d.Year == y), year)))];

    private static IReadOnlyList<MoneySum> Sums(IEnumerable<OfficeDues> dues, ReportYear year) =>
        [.. dues.GroupBy(d => d.Currency).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sum(g.Key, g, year))];

    private static MoneySum Sum(string currency, IEnumerable<OfficeDues> dues, ReportYear year)
    {
        var (paid, open) = (0m, 0m);
        foreach (var one in dues)
            (paid, open) = IsPaid(one, year) ? (paid + one.Amount, open) : (paid, open + one.Amount);
        return new(currency, paid, open);
    }

    private static bool IsPaid(OfficeDues dues, ReportYear year) => dues.Paid is { } day && day <= year.AsOf;
}
