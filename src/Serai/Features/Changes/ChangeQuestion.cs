using System.Globalization;
using NodaTime.Text;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Which changes are asked for: all, or those of a way in, a verb, a subject, a person, some days.</summary>
public sealed class ChangeQuestion
{
    public const string BeforeKey = "before";
    private static readonly string[] Keys = ["about", "record", "person", "way", "verb", "since", "until"];

    private readonly Dictionary<string, string> said = [];

    public string? About => said.GetValueOrDefault("about");

    /// <summary>The record that was touched, also where the step was about another.</summary>
    public Guid? Record { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid? Person { get; private set; }

    public string? Way => said.GetValueOrDefault("way");
    public string? Verb => said.GetValueOrDefault("verb");
    public LocalDate? Since { get; private set; }
    public LocalDate? Until { get; private set; }

    /// <summary>Only those with a smaller id.</summary>
    public long? Before { get; private set; }

    public bool IsNarrow => said.Count > 0;

    public string? this[string key] => said.GetValueOrDefault(key);

    /// <summary>Reads an address's question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="read">What was read.</param>
    /// <returns>The key of what cannot be understood; null where all can.</returns>
    public static string? TryRead(IQueryCollection query, out ChangeQuestion read)
    {
        read = new();
        foreach (var key in Keys)
            if (query[key].ToString().Trim() is { Length: > 0 } value)
                read.said[key] = value;
        if (query[BeforeKey].ToString() is { Length: > 0 } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return BeforeKey;
            read.Before = id;
        }
        if (!Day(read["since"], out var since)) return "since";
        if (!Day(read["until"], out var until)) return "until";
        (read.Since, read.Until) = (since, until);
        if (!Id(read["record"], out var record)) return "record";
        if (!Id(read["person"], out var person)) return "person";
        (read.Record, read.Person) = (record, person);
        return null;
    }

    /// <summary>Those that are asked for, but for what only the steps know: the person and the record.</summary>
    public IQueryable<Change> Of(IQueryable<Change> changes, DateTimeZone zone)
    {
        if (About is { } about) changes = changes.Where(c => c.Subject == about);
        if (Way is { } way) changes = changes.Where(c => c.Way == way);
        if (Verb is { } verb) changes = changes.Where(c => c.Verb == verb);
        if (Since is { } since && zone.AtStartOfDay(since).ToInstant() is var first) changes = changes.Where(c => c.At >= first);
        if (Until is { } until && zone.AtStartOfDay(until.PlusDays(1)).ToInstant() is var last) changes = changes.Where(c => c.At < last);
        return Before is { } id ? changes.Where(c => c.Id < id) : changes;
    }

    /// <summary>The same question, going on after a change.</summary>
    public string Older(long id) => ChangeLinks.With(ChangeLinks.Page, [.. said.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)), new(BeforeKey, id.ToString(CultureInfo.InvariantCulture))]);

    public string Csv => ChangeLinks.With(ChangeLinks.Csv, said.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));

    public string Edits => ChangeLinks.With(ChangeLinks.Edits, said.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));

    private static bool Id(string? text, out Guid? id)
    {
        id = text is not null && Guid.TryParse(text, CultureInfo.InvariantCulture, out var read) ? read : null;
        return text is null || id is not null;
    }

    private static bool Day(string? text, out LocalDate? day)
    {
        day = null;
        if (text is null) return true;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success) day = parsed.Value;
        return parsed.Success;
    }
}
