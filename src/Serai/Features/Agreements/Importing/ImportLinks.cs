using System.Globalization;

namespace Serai.Features.Agreements.Importing;

/// <summary>The addresses where a register is brought and settled.</summary>
public static class ImportLinks
{
    public const string As = "as", AsCsv = "csv", ShowAll = "all", ShowTodo = "todo";

    public static string All(string organization) => $"{AgreementLinks.All}/import/{organization}";

    public static string New(string organization) => $"{All(organization)}/new";

    /// <summary>Where it stands: what is next, or what became of it.</summary>
    public static string Show(string organization, Guid import) => $"{All(organization)}/{import:N}";

    public static string Columns(string organization, Guid import) => $"{Show(organization, import)}/columns";

    public static string Words(string organization, Guid import) => $"{Show(organization, import)}/words";

    public static string Partners(string organization, Guid import, string? show = null, int page = 1)
    {
        var query = string.Join('&', new[] { show is null ? null : "show=" + show, page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null }.OfType<string>());
        return $"{Show(organization, import)}/partners{(query.Length == 0 ? "" : "?" + query)}";
    }

    /// <summary>One partner alone: another organization is looked for there, or a new one described.</summary>
    public static string Partner(string organization, Guid import, Guid partner) => $"{Show(organization, import)}/partners/{partner:N}";

    public static string Documents(string organization, Guid import) => $"{Show(organization, import)}/documents";

    /// <summary>One row alone, where its cells are put right.</summary>
    public static string Row(string organization, Guid import, Guid row) => $"{Show(organization, import)}/rows/{row:N}";

    public static string Changes(string organization, Guid import) => $"{Show(organization, import)}/changes";

    /// <summary>The same for a spreadsheet, in full.</summary>
    public static string ChangesFile(string organization, Guid import) => $"{Changes(organization, import)}?{As}={AsCsv}";

    /// <summary>What history calls it: its address without the leading slash.</summary>
    public static string Subject(string organization, Guid import) => Show(organization, import)[1..];
}
