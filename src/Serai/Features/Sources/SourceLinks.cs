using Serai.Ui;

namespace Serai.Features.Sources;

/// <summary>The addresses of this feature.</summary>
public static class SourceLinks
{
    public const string All = SiteLinks.Sources;

    public static string Show(Guid id) => $"{All}/{id:N}";

    /// <summary>A statement on its source's page.</summary>
    public static string Statement(Guid source, string key) => $"{Show(source)}#{key}";

    /// <summary>Leads there from the statement's key alone.</summary>
    public static string Statement(string key) => $"/statements/{key}";
}
