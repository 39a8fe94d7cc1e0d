using System.Text.Json.Serialization;

namespace Serai.Features.Reconcile;

/// <summary>What one query found.</summary>
public sealed record ResultJson(IReadOnlyList<FoundJson> Result);

/// <param name="Score">From 0 to 100.</param>
/// <param name="Match">Whether it is believed to be the one, so that nobody need look.</param>
/// <param name="Features">The evidence, one by one.</param>
public sealed record FoundJson(string Id, string Name, string Description, double Score, bool Match, IReadOnlyList<FeatureJson> Features, IReadOnlyList<TypeJson> Type);

/// <param name="Value">A number, or true.</param>
public sealed record FeatureJson(string Id, object Value);

public sealed record SuggestedJson<T>(IReadOnlyList<T> Result);

public sealed record EntityJson(string Id, string Name, string Description, IReadOnlyList<TypeJson> Notable);

public sealed record PropertyJson(string Id, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }
}

/// <summary>Properties that may be fetched of a type.</summary>
public sealed record ProposedJson(IReadOnlyList<PropertyJson> Properties, string Type, int Limit);
