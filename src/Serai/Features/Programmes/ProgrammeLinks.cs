using Serai.Ui;

namespace Serai.Features.Programmes;

/// <summary>The addresses of this feature.</summary>
public static class ProgrammeLinks
{
    public const string All = SiteLinks.Programmes;

    /// <summary>The public ones as a file for a spreadsheet.</summary>
    public const string AllCsv = All + ".csv";

    /// <summary>What history calls a programme.</summary>
    public static string Subject(string slug) => $"programmes/{slug}";

    public static string Show(string slug) => $"{All}/{slug}";

    /// <summary>The programmes that an organization runs, drafts too.</summary>
    public static string Of(string organization) => $"{All}/of/{organization}";

    public static string New(string organization) => $"{Of(organization)}/new";

    public static string Edit(string slug) => Show(slug) + "/edit";

    public static string NewEdition(string slug) => Show(slug) + "/new-edition";

    /// <summary>The editions of a programme as a file for a spreadsheet.</summary>
    public static string EditionsCsv(string slug) => Show(slug) + "/editions.csv";

    public static string Edition(string slug, string edition) => $"{Show(slug)}/{edition}";

    /// <summary>What history calls an edition.</summary>
    public static string EditionSubject(string slug, string edition) => $"{Subject(slug)}/{edition}";

    public static string EditEdition(string slug, string edition) => Edition(slug, edition) + "/edit";

    /// <summary>The next edition, begun from this one.</summary>
    public static string CopyEdition(string slug, string edition) => Edition(slug, edition) + "/copy";

    /// <summary>The sessions of an edition as a file for a spreadsheet.</summary>
    public static string SessionsCsv(string slug, string edition) => Edition(slug, edition) + "/sessions.csv";

    public static string AddSession(string slug, string edition) => Edition(slug, edition) + "/sessions/add";

    public static string EditSession(string slug, string edition, int number) => $"{Edition(slug, edition)}/sessions/{number}/edit";

    public static string RemoveSession(string slug, string edition, int number) => $"{Edition(slug, edition)}/sessions/{number}/remove";
}
