namespace Serai.Features.Alliances.Editing;

/// <summary>The addresses where alliances are edited.</summary>
public static class AllianceEditLinks
{
    /// <summary>The part of an alliance that its figures are.</summary>
    public const string Figures = "figures";

    public const string New = AllianceLinks.All + "/new";

    public static string Edit(string slug) => $"{AllianceLinks.Show(slug)}/edit";

    public static string AddFigure(string slug) => AddPart(slug, Figures);

    public static string AddPart(string slug, string part) => $"{Edit(slug)}/{part}/new";

    public static string Part(string slug, string part, string id) => $"{Edit(slug)}/{part}/{id}";

    public static string RemovePart(string slug, string part, string id) => $"{Part(slug, part, id)}/remove";
}
