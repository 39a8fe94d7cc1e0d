namespace Serai.Features.Calls.Building;

/// <summary>The addresses where a form is made.</summary>
public static class BuildingLinks
{
    public static string Pages(string slug) => CallLinks.Form(slug) + "/pages";

    public static string Page(string slug, string id) => $"{Pages(slug)}/{id}";

    public static string Field(string slug, string id) => $"{CallLinks.Form(slug)}/fields/{id}";

    /// <summary>A new question in a page or group.</summary>
    public static string New(string slug, string id) => $"{CallLinks.Form(slug)}/new/{id}";

    /// <summary>When a page or question is asked.</summary>
    public static string Condition(string slug, string id) => $"{CallLinks.Form(slug)}/conditions/{id}";

    public static string Languages(string slug) => CallLinks.Form(slug) + "/languages";
}
