using System.Globalization;
using Serai.Ui;

namespace Serai.Features.Reports;

/// <summary>The addresses of this feature.</summary>
public static class ReportLinks
{
    /// <summary>The report of the latest whole year.</summary>
    public static string Of(string organization) => $"{SiteLinks.Reports}/{organization}";

    public static string Of(string organization, int year) => string.Create(CultureInfo.InvariantCulture, $"{Of(organization)}/{year}");

    /// <summary>One of the report's tables, by a name of <see cref="ReportTables"/>.</summary>
    public static string Csv(string organization, int year, string table) => $"{Of(organization, year)}/{table}.csv";

    public static string Pdf(string organization, int year) => Of(organization, year) + ".pdf";
}
