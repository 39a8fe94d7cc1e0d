using System.Globalization;
using Serai.Platform.Localisation;

namespace Serai.Platform.Settings;

/// <summary>
/// What the site has chosen, as it was read at one time: never altered, and another object once anything of it changed. What
/// cannot be meant any more, since the program or the registry changed, is as if it had not been chosen.
/// </summary>
public sealed class SiteChosen
{
    public const string Program = "Serai";

    /// <summary>What is kept under this and a language is the site's name.</summary>
    public const string Name = "name";

    private readonly IReadOnlyDictionary<string, string> values;
    private readonly Dictionary<(string Code, string Language), string> places = [];

    /// <param name="values">The rows, by their keys.</param>
    /// <param name="installed">The time zone where none is chosen.</param>
    public SiteChosen(IReadOnlyDictionary<string, string> values, DateTimeZone installed)
    {
        this.values = values;
        var tags = (this[Setting.Languages] ?? "").Split(',').Where(t => Localisation.Languages.All.Any(c => c.Name == t)).Distinct().ToList();
        Languages = tags.Count == 0 ? Localisation.Languages.All : [.. tags.Select(CultureInfo.GetCultureInfo)];
        LanguageTags = string.Join(',', Languages.Select(l => l.Name));
        IsClosed = this[Setting.Closed] == "true";
        foreach (var (key, value) in values)
            if (key.Split('.') is [Setting.Place, var code, var language]) places[(code, language)] = value;
        Logo = SiteLogo.Read(this[Setting.Logo]);
        Zone = this[Setting.TimeZone] is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? known : installed;
    }

    /// <summary>A choice as it is kept; null where nothing was chosen.</summary>
    public string? this[string key] => values.GetValueOrDefault(key);

    /// <summary>The languages that are offered, in their order.</summary>
    public IReadOnlyList<CultureInfo> Languages { get; }

    /// <summary>The same as one text.</summary>
    public string LanguageTags { get; }

    /// <summary>Only those who are signed in read the site.</summary>
    public bool IsClosed { get; }

    /// <summary>What countries and regions are called here, where that is another than the program's word.</summary>
    public IReadOnlyDictionary<(string Code, string Language), string> Places => places;

    /// <summary>Null for the program's own mark.</summary>
    public SiteLogo? Logo { get; }

    /// <summary>Where “today” is.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>What the site is called in a language; the program's own name where it has none.</summary>
    public string NameIn(string language) => Said(Name, language)?.Text ?? Program;

    /// <summary>The same in few letters.</summary>
    public string ShortNameIn(string language) => this[Setting.ShortName] ?? NameIn(language);

    /// <summary>Whether the site has a name of its own.</summary>
    public bool IsNamed => Languages.Any(l => this[Setting.In(Name, l.Name)] is not null);

    /// <summary>What is said in each language, in the reader's, else in the first one in which it is said.</summary>
    public (string Text, string Language)? Said(string key, string language)
    {
        foreach (var one in Languages.Select(l => l.Name).Prepend(language))
            if (this[Setting.In(key, one)] is { } text) return (text, one);
        return null;
    }

    /// <summary>
    /// The offered language that a wish means; of the two Chinese scripts the other one, where only that is offered. Null where none is meant.
    /// </summary>
    public string? Offered(string? tag)
    {
        if (Localisation.Languages.Meant(tag) is not { } meant) return null;
        var family = meant.Split('-')[0];
        string? near = null;
        foreach (var language in Languages)
            if (language.Name == meant) return meant;
            else if (near is null && language.Name.Split('-')[0] == family) near = language.Name;
        return near;
    }

    internal bool Says(IReadOnlyDictionary<string, string> others) =>
        values.Count == others.Count && values.All(v => others.TryGetValue(v.Key, out var other) && other == v.Value);
}
