using Serai.Platform.History;
using Serai.Ui;

namespace Serai.Features.Changes;

/// <summary>Addresses of what changed.</summary>
public static class ChangeLinks
{
    public const string Page = SiteLinks.Changes;
    public const string Feed = SiteLinks.Feed;

    private static readonly string[] WithPages = ["organizations/", "alliances/", "initiatives/", "sources/"];

    /// <summary>The page of what a change is about; null where it has none.</summary>
    public static string? Subject(Change change) =>
        WithPages.Any(p => change.Subject.StartsWith(p, StringComparison.Ordinal)) ? "/" + change.Subject : null;

    public static string Before(long id) => $"{Page}?before={id}";

    public static string FeedBefore(long id) => $"{Feed}?before={id}";

    public static string Entry(Change change) => $"{Page}?before={change.Id + 1}#change-{change.Id}";
}
