using System.Text.Json;

namespace Serai.Features.Calls.Reviewing;

/// <summary>What is judged, and by which whole numbers.</summary>
/// <param name="Id">What scores are kept under.</param>
/// <param name="Label">What reviewers read.</param>
/// <param name="Weight">How much it counts beside the others.</param>
/// <param name="Least">The worst score.</param>
/// <param name="Most">The best.</param>
public sealed record Criterion(string Id, string Label, decimal Weight, int Least, int Most);

/// <summary>Writes and reads criteria and scores, and adds scores up.</summary>
public static class Criteria
{
    /// <summary>Most criteria of a round, and the longest label.</summary>
    public const int Most = 8, LongestLabel = 200;

    private const int Decimals = 2;

    public static IReadOnlyList<Criterion> Read(string json) => JsonSerializer.Deserialize<List<Criterion>>(json) ?? [];

    public static string Write(IReadOnlyList<Criterion> criteria) => JsonSerializer.Serialize(criteria);

    public static IReadOnlyDictionary<string, int> Scores(string? json) => json is null ? new Dictionary<string, int>() : JsonSerializer.Deserialize<Dictionary<string, int>>(json) ?? [];

    public static string Write(IReadOnlyDictionary<string, int> scores) => JsonSerializer.Serialize(scores.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary());

    /// <summary>From 0 for the worst scores to 100 for the best, each by its weight: scales of different lengths count alike. Null as long as one is missing.</summary>
    public static decimal? Total(IReadOnlyList<Criterion> criteria, IReadOnlyDictionary<string, int> scores)
    {
        var weights = criteria.Sum(c => c.Weight);
        if (weights == 0 || criteria.Any(c => !scores.ContainsKey(c.Id)))
            return null;
        return decimal.Round(criteria.Sum(c => c.Weight * (scores[c.Id] - c.Least) / (c.Most - c.Least)) * 100 / weights, Decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The mean or median of totals; null where there are none.</summary>
    public static decimal? Of(Middle middle, IReadOnlyCollection<decimal> totals)
    {
        if (totals.Count == 0)
            return null;
        List<decimal> sorted = [.. totals.Order()];
        var value = middle == Middle.Mean ? sorted.Average() : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
    }
}
