using System.Globalization;
using System.Text.Json;
using Serai.Features.Places;
using Serai.Names;
using Serai.Names.Places;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;
using Serai.Platform.Tables;

namespace Serai.Features.Search.Resolving;

/// <summary>A name that is to be resolved, and what is known beside it.</summary>
public sealed record AskedName(string Text, ResolveHints Hints);

/// <summary>Names that a program asks about, read strictly: what is not known is refused, never ignored.</summary>
public sealed record AskedNames(IReadOnlyList<AskedName> Names, int Candidates)
{
    public const int Most = 1000, MostCandidates = 20, UsualCandidates = 5, LongestName = 2000, LongestHint = 500, MostProblems = 20;

    private const string Name = "name", Country = "country", City = "city", Web = "web", Date = "date", NamesName = "names", CandidatesName = "candidates";

    private static readonly string[] Known = [NamesName, CandidatesName], KnownOfOne = [Name, Country, City, Web, Date];

    /// <summary>What was asked, or what is wrong with it member by member.</summary>
    public static (AskedNames Asked, IReadOnlyDictionary<string, FieldProblem> Problems) Read(JsonElement root, PlaceLabels places)
    {
        var (problems, asked) = (new Dictionary<string, FieldProblem>(StringComparer.Ordinal), new List<AskedName>());
        Unknown(root, "", Known, problems);
        var candidates = UsualCandidates;
        if (root.TryGetProperty(CandidatesName, out var wanted) && wanted.ValueKind != JsonValueKind.Null)
        {
            if (wanted.ValueKind != JsonValueKind.Number || !wanted.TryGetInt32(out candidates)) problems[CandidatesName] = new(FieldProblem.NotWhole, wanted.GetRawText());
            else if (candidates is < 1 or > MostCandidates) problems[CandidatesName] = new(FieldProblem.OutOfRange, candidates, 1, MostCandidates);
        }
        if (!root.TryGetProperty(NamesName, out var names)) problems[NamesName] = new(FieldProblem.Missing);
        else if (names.ValueKind != JsonValueKind.Array) problems[NamesName] = OfNames(FieldProblem.WrongType, Short(names));
        else if (names.GetArrayLength() is 0 or > Most) problems[NamesName] = OfNames(FieldProblem.OutOfRange, names.GetArrayLength(), 1, Most);
        else
            foreach (var (place, one) in names.EnumerateArray().Index())
            {
                if (problems.Count >= MostProblems) break;
                asked.Add(One(one, string.Create(CultureInfo.InvariantCulture, $"{NamesName}[{place}]"), places, problems));
            }
        return (new(asked, candidates), problems);
    }

    private static AskedName One(JsonElement one, string at, PlaceLabels places, Dictionary<string, FieldProblem> problems)
    {
        if (one.ValueKind != JsonValueKind.Object)
        {
            problems[at] = OfNames(FieldProblem.WrongType, Short(one));
            return new("", ResolveHints.None);
        }
        Unknown(one, at + ".", KnownOfOne, problems);
        var name = Text(one, Name, at, LongestName, problems);
        if (name is null) problems.TryAdd($"{at}.{Name}", new(FieldProblem.Missing));
        return new(name ?? "", new ResolveHints
        {
            Country = Place(Text(one, Country, at, LongestHint, problems), $"{at}.{Country}", places, problems),
            City = Text(one, City, at, LongestHint, problems),
            Web = Text(one, Web, at, LongestHint, problems),
        }.AsOf(Text(one, Date, at, LongestHint, problems) is { } date ? When(date, $"{at}.{Date}", problems) : null));
    }

    private static EdtfDate? When(string text, string at, Dictionary<string, FieldProblem> problems)
    {
        if (!EdtfDate.TryParse(text, out var date, out var problem)) problems[at] = new(FieldProblem.NotADate, text) { Date = problem };
        else if (date.TellsWhen()) return date;
        else problems[at] = new(FieldProblem.NotADate, text);
        return null;
    }

    private static string? Place(string? word, string at, PlaceLabels places, Dictionary<string, FieldProblem> problems)
    {
        var code = AskedHints.Country(word, places);
        if (code is null || places.Knows(code) || KnownCountries.Hold(code)) return code;
        problems[at] = new("NoSuchPlace", Told.Short(code)) { Texts = typeof(PlaceTexts) };
        return null;
    }

    // Whoever sends thousands of them has sent something else, and learns it from the first.
    private static void Unknown(JsonElement of, string at, string[] known, Dictionary<string, FieldProblem> problems)
    {
        foreach (var member in of.EnumerateObject().Where(m => !known.Contains(m.Name)))
            if (problems.Count < MostProblems) problems[at + Told.Short(member.Name)] = Spelling.Unknown(Told.Short(member.Name), known);
            else break;
    }

    private static FieldProblem OfNames(string code, params object[] words) => new(code, words) { Texts = typeof(SearchTexts) };

    private static string? Text(JsonElement one, string member, string at, int longest, Dictionary<string, FieldProblem> problems)
    {
        if (!one.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) problems[$"{at}.{member}"] = new(FieldProblem.WrongType, Short(value));
        else if (value.GetString()!.Trim() is { Length: > 0 } text)
        {
            if (text.Length <= longest) return text;
            problems[$"{at}.{member}"] = new(FieldProblem.TooLong, text[..40] + "…", text.Length, longest);
        }
        return null;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : value.GetRawText();
}
