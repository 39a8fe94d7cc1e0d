using System.Globalization;
using Serai.Features.Organizations;
using Serai.Ui;

namespace Serai.Features.Alliances;

/// <summary>The addresses of this feature.</summary>
public static class AllianceLinks
{
    public const string All = SiteLinks.Alliances;
    public const string AllCsv = All + ".csv";

    public static string OfInitiative(string initiative, string path = All) => $"{path}?initiative={initiative}";

    public static string Show(string slug) => $"{All}/{slug}";
    public static string Members(string slug) => $"{Show(slug)}/members";
    public static string MembersCsv(string slug) => $"{Show(slug)}/members.csv";

    /// <summary>What changed between the day asked for and today.</summary>
    public static string Since(string slug) => $"{Show(slug)}/since";

    public static string SinceCsv(string slug) => $"{Show(slug)}/since.csv";
    public static string Growth(string slug) => $"{Show(slug)}/growth";
    public static string GrowthCsv(string slug) => $"{Show(slug)}/growth.csv";
    public static string ActivitiesCsv(string slug) => $"{Show(slug)}/activities.csv";
    public static string SourcesCsv(string slug) => $"{Show(slug)}/sources.csv";
    public static string SubAlliances(string slug) => $"{Show(slug)}/sub-alliances";
    public static string Activities(string slug) => $"{Show(slug)}/activities";
    public static string Sources(string slug) => $"{Show(slug)}/sources";
    public static string History(string slug, int page = 1) => page > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Show(slug)}/history?page={page}") : $"{Show(slug)}/history";

    /// <summary>The same page under the alliance's address of today.</summary>
    public static string Moved(string path, string from, string to) => path.Replace(Show(from), Show(to), StringComparison.OrdinalIgnoreCase);

    /// <summary>A member's page.</summary>
    public static string Organization(string slug) => OrganizationLinks.Show(slug);
}
