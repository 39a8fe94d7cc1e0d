using Serai.Features.Programmes.Open;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary>Where programs find programmes and their editions.</summary>
public static class ProgrammeApiLinks
{
    public const string List = ApiRoutes.Root + "/programmes";

    public static string Show(string slug) => $"{List}/{slug}";

    public static string Editions(string slug) => Show(slug) + "/editions";

    public static string Edition(string slug, string edition) => $"{Editions(slug)}/{edition}";

    public static IReadOnlyDictionary<string, string> Of(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["editions"] = Editions(slug),
        ["calendar"] = OpenLinks.CalendarOf(slug),
        ["page"] = ProgrammeLinks.Show(slug),
    };

    public static IReadOnlyDictionary<string, string> Of(string slug, string edition) => new Dictionary<string, string>
    {
        ["self"] = Edition(slug, edition),
        ["programme"] = Show(slug),
        ["calendar"] = OpenLinks.CalendarOf(slug, edition),
        ["page"] = ProgrammeLinks.Edition(slug, edition),
    };
}
