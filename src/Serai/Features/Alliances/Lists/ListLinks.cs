using System.Globalization;

namespace Serai.Features.Alliances.Lists;

/// <summary>The addresses where lists of members are brought and settled.</summary>
public static class ListLinks
{
    public const string ShowTodo = "todo", ShowCertain = "certain", ShowAll = "all";
    public const string As = "as", AsNew = "new", AsCsv = "csv";

    public static string All(string slug) => $"{AllianceLinks.Show(slug)}/lists";

    public static string New(string slug) => $"{All(slug)}/new";

    /// <summary>Where the list stands: the step that is next, or what became of it.</summary>
    public static string Show(string slug, Guid list) => $"{All(slug)}/{list:N}";

    public static string Columns(string slug, Guid list) => $"{Show(slug, list)}/columns";

    public static string Names(string slug, Guid list, string? show = null, int page = 1)
    {
        var query = string.Join('&', new[] { show is null ? null : "show=" + show, page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null }.OfType<string>());
        return query.Length == 0 ? $"{Show(slug, list)}/names" : $"{Show(slug, list)}/names?{query}";
    }

    /// <summary>The same page, at a row.</summary>
    public static string At(string page, Guid row) => $"{page}#{Anchor(row)}";

    public static string Anchor(Guid row) => $"row-{row:N}";

    /// <summary>One row alone: another organization is looked for there, or one is described that is in no register.</summary>
    public static string Row(string slug, Guid list, Guid row) => $"{Show(slug, list)}/rows/{row:N}";

    /// <summary>The same, to describe an organization that is in no register.</summary>
    public static string NewMember(string slug, Guid list, Guid row) => $"{Row(slug, list, row)}?{As}={AsNew}";

    public static string Changes(string slug, Guid list) => $"{Show(slug, list)}/changes";

    /// <summary>The same for a spreadsheet, in full.</summary>
    public static string ChangesFile(string slug, Guid list) => $"{Changes(slug, list)}?{As}={AsCsv}";
}
