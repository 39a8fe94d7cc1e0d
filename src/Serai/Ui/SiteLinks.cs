namespace Serai.Ui;

/// <summary>Addresses the layout itself needs.</summary>
public static class SiteLinks
{
    public const string Home = "/";
    public const string Alliances = "/alliances";
    public const string Organizations = "/organizations";
    public const string Places = "/places";
    public const string Compare = "/compare";
    public const string Sources = "/sources";
    public const string Changes = "/changes";
    public const string Feed = "/changes.atom";
    public const string Api = "/api";
}
