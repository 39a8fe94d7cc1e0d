namespace Serai.Features.Places;

/// <summary>The addresses of this feature.</summary>
public static class PlaceLinks
{
    public const string Index = "/places";
    public const string Csv = "/places.csv";

    public static string Show(string code) => "/places/" + code.ToLowerInvariant();
}
