using Serai.Features.Places;

namespace Serai.Features.Imports.Statements;

/// <summary>What whoever imports should look at, though nothing of it is refused: alliances that came into being, words for places that nobody knows.</summary>
public sealed class ImportRemarks
{
    private const int MostTold = 20;
    private readonly List<string> alliances = [];
    private readonly SortedDictionary<string, int> places = new(StringComparer.Ordinal);

    public void Founded(string name, string slug) => alliances.Add($"New alliance: {name} (/alliances/{slug}).");

    public void UnknownPlace(string word) => places[word] = places.GetValueOrDefault(word) + 1;

    public IReadOnlyList<string> Sentences(PlaceLabels known) =>
        [.. Told(alliances), .. Told(places.Select(p => $"“{p.Key}” ({p.Value}×) is no known country or region, so these rows have none.{NearestWord.Asked(p.Key, known.Words)}"))];

    private static IEnumerable<string> Told(IEnumerable<string> all)
    {
        var sentences = all.ToList();
        return sentences.Count > MostTold ? sentences.Take(MostTold).Append($"… and {sentences.Count - MostTold} more like these.") : sentences;
    }
}
