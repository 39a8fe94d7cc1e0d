using Microsoft.AspNetCore.WebUtilities;
using Serai.Platform.History;
using Serai.Ui;

namespace Serai.Features.Changes;

/// <summary>Addresses of what changed.</summary>
public static class ChangeLinks
{
    public const string Page = SiteLinks.Changes;
    public const string Feed = SiteLinks.Feed;
    public const string Csv = Page + ".csv";

    /// <summary>Every edit behind the changes, with what was and what became.</summary>
    public const string Edits = Page + "/edits.csv";

    private static readonly string[] WithPages = ["organizations/", "alliances/", "initiatives/", "sources/"];

    /// <summary>The page of what a change is about; null where it has none.</summary>
    public static string? Subject(Change change) => Subject(change.Subject);

    public static string? Subject(string subject) => WithPages.Any(p => subject.StartsWith(p, StringComparison.Ordinal)) ? "/" + subject : null;

    /// <summary>One step: what it changed, and the way to take it back.</summary>
    public static string Step(Guid id) => $"{Page}/steps/{id:N}";

    /// <summary>A step from one of its edits on.</summary>
    public static string Step(Guid id, int after) => $"{Step(id)}?after={after}";

    /// <summary>All that was done to one record.</summary>
    public static string About(Guid subject) => $"{Page}/about/{subject:N}";

    public static string About(Guid subject, long before) => $"{About(subject)}?before={before}";

    /// <summary>What one person did.</summary>
    public static string By(Guid person) => $"{Page}?person={person:N}";

    /// <summary>All that was done to one record, as a file.</summary>
    public static string EditsOf(Guid subject) => $"{Edits}?record={subject:N}";

    public static string With(string address, IEnumerable<KeyValuePair<string, string?>> question) =>
        QueryHelpers.AddQueryString(address, question.Where(q => !string.IsNullOrEmpty(q.Value)));

    public static string FeedBefore(long id) => $"{Feed}?before={id}";

    public static string Entry(Change change) => $"{Page}?before={change.Id + 1}#change-{change.Id}";
}
