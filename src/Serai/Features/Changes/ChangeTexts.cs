using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Marks the texts about changes.</summary>
public sealed class ChangeTexts;

/// <summary>A change in words.</summary>
public static partial class ChangeWords
{
    private const string Figures = "figures", Settings = "settings/";

    /// <summary>“Imported belt-and-road”.</summary>
    public static string Title(this IStringLocalizer<ChangeTexts> texts, Change change)
    {
        var title = texts["Verb." + change.Verb, texts.Subject(change.Subject)];
        return title.ResourceNotFound ? $"{change.Verb}: {texts.Subject(change.Subject)}" : title.Value;
    }

    /// <summary>What is new and what it was, and why, as far as the change says.</summary>
    public static string Detail(this IStringLocalizer<ChangeTexts> texts, Change change)
    {
        var words = (change.Old, change.New) switch
        {
            (null, null) => "",
            (null, { } added) => change.Verb == Figures ? Measure().Replace(added, m => texts.Measure(m.Value)) : added,
            ({ } gone, null) => texts["Gone", gone].Value,
            ({ } old, { } now) => $"{old} → {now}",
        };
        return change.Reason is null ? words : string.Join(" ", new[] { words, texts["Reason", change.Reason].Value }.Where(w => w.Length > 0));
    }

    /// <summary>The refusal of a part of a question.</summary>
    public static string Refused(string key) => key switch { ChangeQuestion.BeforeKey => "Before", "record" or "person" => "NoId", _ => "Day" };

    /// <summary>“Edited organizations/uasr”: a step in words, by its verb.</summary>
    public static string Title(this IStringLocalizer<ChangeTexts> texts, Step step, SubjectName? name = null)
    {
        var subject = name?.Name ?? texts.Subject(step.Subject);
        var title = texts["Verb." + step.Verb, subject];
        return title.ResourceNotFound ? $"{step.Verb}: {subject}" : title.Value;
    }

    /// <summary>A verb to choose from: without what it was done to.</summary>
    public static string Verb(this IStringLocalizer<ChangeTexts> texts, string verb)
    {
        var title = texts["Verb." + verb, ""];
        return title.ResourceNotFound ? verb : title.Value.TrimEnd(' ', ':', '：');
    }

    /// <summary>The way in: command line, first start.</summary>
    public static string Way(this IStringLocalizer<ChangeTexts> texts, string word)
    {
        var way = texts["Way." + word];
        return way.ResourceNotFound ? word : way.Value;
    }

    private static string Measure(this IStringLocalizer<ChangeTexts> texts, string word) => texts["Measure." + word] is { ResourceNotFound: false } text ? text.Value : word;

    // “members: 18 (2018-12); countries_and_regions: 6”: the words that measures are written by.
    [GeneratedRegex("(?<=^|; )[a-z_]+(?=: )")]
    private static partial Regex Measure();

    // The last part of an address tells most of them; a group of settings is told in words.
    private static string Subject(this IStringLocalizer<ChangeTexts> texts, string subject)
    {
        var name = subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return subject.StartsWith(Settings, StringComparison.Ordinal) && texts["Settings." + name] is { ResourceNotFound: false } told ? told.Value : name;
    }
}
