using Serai.Ui;

namespace Serai.Features.Office;

/// <summary>The addresses of this feature.</summary>
public static class OfficeLinks
{
    public const string All = SiteLinks.Office;

    public static string Show(string office) => $"{All}/{office}";

    /// <summary>Its report of the latest whole year.</summary>
    public static string Report(string office) => $"{SiteLinks.Reports}/{office}";

    /// <summary>Where a partner is chosen.</summary>
    public static string Choose(string office) => $"{Show(office)}/with";

    public static string With(string office, string partner) => $"{Show(office)}/with/{partner}";

    public static string Add(string office, string partner, string part) => $"{With(office, partner)}/{part}/new";

    public static string Edit(string office, string partner, string part, Guid id) => $"{With(office, partner)}/{part}/{id:N}";

    public static string Remove(string office, string partner, string part, Guid id) => $"{Edit(office, partner, part, id)}/remove";

    /// <summary>The file itself.</summary>
    public static string File(string office, string partner, Guid id) => $"{Edit(office, partner, Kinds.FilePart.Word, id)}/content";

    /// <summary>What history calls a page: its address without the leading slash.</summary>
    public static string Subject(string office, string partner) => With(office, partner)[1..];
}
