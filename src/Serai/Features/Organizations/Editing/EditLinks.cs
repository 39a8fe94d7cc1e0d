namespace Serai.Features.Organizations.Editing;

/// <summary>The addresses where organizations are edited.</summary>
public static class EditLinks
{
    public const string New = OrganizationLinks.Index + "/new";
    public const string Bulk = OrganizationLinks.Index + "/bulk";

    /// <summary>What an organization may not be called by, because something else answers there.</summary>
    public static readonly IReadOnlySet<string> Taken = new HashSet<string>(StringComparer.Ordinal) { "new", "bulk", "ror" };

    public static string Edit(string slug) => $"{OrganizationLinks.Show(slug)}/edit";

    public static string AddPart(string slug, string part) => $"{Edit(slug)}/{part}/new";

    public static string Part(string slug, string part, long id) => $"{Edit(slug)}/{part}/{id}";

    public static string RemovePart(string slug, string part, long id) => $"{Part(slug, part, id)}/remove";

    public static string Merge(string slug) => $"{OrganizationLinks.Show(slug)}/merge";

    public static string Merge(string slug, string into) => $"{Merge(slug)}?into={into}";
}
