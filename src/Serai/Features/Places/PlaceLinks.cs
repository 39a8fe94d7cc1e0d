using Serai.Ui;

namespace Serai.Features.Places;

/// <summary>The addresses of this feature.</summary>
public static class PlaceLinks
{
    public const string Index = SiteLinks.Places;
    public const string Csv = Index + ".csv";

    public static string ShowCsv(string code) => Show(code) + ".csv";

    public static string Show(string code) => $"{Index}/" + code.ToLowerInvariant();
}
