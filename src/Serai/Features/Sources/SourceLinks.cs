namespace Serai.Features.Sources;

/// <summary>The addresses of this feature.</summary>
public static class SourceLinks
{
    public const string All = "/sources";

    public static string Show(Guid id) => $"/sources/{id:N}";

    /// <summary>A statement on its source's page.</summary>
    public static string Statement(Guid source, string key) => $"/sources/{source:N}#{key}";
}
