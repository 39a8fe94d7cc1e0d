namespace Serai.Features.Alliances;

/// <summary>The addresses of this feature.</summary>
public static class AllianceLinks
{
    public const string All = "/alliances";
    public const string AllCsv = "/alliances.csv";

    public static string Show(string slug) => $"/alliances/{slug}";
    public static string Members(string slug) => $"/alliances/{slug}/members";
    public static string MembersCsv(string slug) => $"/alliances/{slug}/members.csv";
    public static string Growth(string slug) => $"/alliances/{slug}/growth";
    public static string SubAlliances(string slug) => $"/alliances/{slug}/sub-alliances";
    public static string Activities(string slug) => $"/alliances/{slug}/activities";
    public static string Sources(string slug) => $"/alliances/{slug}/sources";
    public static string History(string slug) => $"/alliances/{slug}/history";
    public static string Api(string slug) => $"/api/v1/alliances/{slug}";
    public static string Organization(string slug) => $"/organizations/{slug}";
}
