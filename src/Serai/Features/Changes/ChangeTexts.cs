using Microsoft.Extensions.Localization;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Marks the texts about changes.</summary>
public sealed class ChangeTexts;

/// <summary>A change in words.</summary>
public static class ChangeWords
{
    /// <summary>“Imported belt-and-road”.</summary>
    public static string Title(this IStringLocalizer<ChangeTexts> texts, Change change)
    {
        var title = texts["Verb." + change.Verb, Subject(change)];
        return title.ResourceNotFound ? $"{change.Verb}: {Subject(change)}" : title.Value;
    }

    /// <summary>What is new and what it was, and why, as far as the change says.</summary>
    public static string Detail(this IStringLocalizer<ChangeTexts> texts, Change change)
    {
        var words = (change.Old, change.New) switch
        {
            (null, null) => "",
            (null, { } added) => added,
            ({ } gone, null) => texts["Gone", gone].Value,
            ({ } old, { } now) => $"{old} → {now}",
        };
        return change.Reason is null ? words : string.Join(" ", new[] { words, texts["Reason", change.Reason].Value }.Where(w => w.Length > 0));
    }

    /// <summary>The way in: command line, first start.</summary>
    public static string Way(this IStringLocalizer<ChangeTexts> texts, Change change)
    {
        var way = texts["Way." + change.Way];
        return way.ResourceNotFound ? change.Way : way.Value;
    }

    private static string Subject(Change change) => change.Subject[(change.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
