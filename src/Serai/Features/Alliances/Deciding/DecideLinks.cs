namespace Serai.Features.Alliances.Deciding;

/// <summary>The addresses where statements are recorded and decided about.</summary>
public static class DecideLinks
{
    /// <summary>After a statement's address: the decision leads back to the list.</summary>
    public const string BackToList = "?list";

    public static string Decide(string slug) => $"{AllianceLinks.Show(slug)}/decide";

    public static string NewStatement(string slug) => $"{AllianceLinks.Show(slug)}/statements/new";

    public static string Statement(string slug, string key) => $"{AllianceLinks.Show(slug)}/statements/{key}";

    public static string Correct(string slug, string key) => $"{Statement(slug, key)}/correct";
}
