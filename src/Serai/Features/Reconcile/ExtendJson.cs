using System.Text.Json.Serialization;

namespace Serai.Features.Reconcile;

/// <summary>Values of properties, by the ids that were asked about.</summary>
public sealed record ExtendedJson(IReadOnlyList<MetaJson> Meta, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<ValueJson>>> Rows);

public sealed record MetaJson(string Id, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TypeJson? Type { get; init; }
}

/// <summary>A text, or another organization.</summary>
public sealed record ValueJson
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Str { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }
}
