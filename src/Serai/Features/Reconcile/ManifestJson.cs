using System.Text.Json.Serialization;

namespace Serai.Features.Reconcile;

/// <summary>What the service can do, as clients read it first (W3C Reconciliation Service API 0.2, service manifest).</summary>
public sealed record ManifestJson(
    IReadOnlyList<string> Versions,
    string Name,
    string IdentifierSpace,
    string SchemaSpace,
    string Documentation,
    string ServiceVersion,
    int BatchSize,
    IReadOnlyList<TypeJson> DefaultTypes,
    ViewJson View,
    SuggestJson Suggest,
    PreviewJson Preview,
    ExtendJson Extend)
{
    public static readonly string Version = Serai.Platform.Backup.SeraiVersion.Text;

    public static ManifestJson Of(string origin, string name, TypeJson organization) => new(
        ["0.2"], name, origin + ReconcileLinks.Identifiers, origin + ReconcileLinks.SuggestType, origin + ReconcileLinks.About, Version, QueryBatch.Usual, [organization],
        new(origin + ReconcileLinks.View),
        new(new(origin, ReconcileLinks.SuggestEntity), new(origin, ReconcileLinks.SuggestType), new(origin, ReconcileLinks.SuggestProperty)),
        new(origin + ReconcileLinks.Preview(ReconcileLinks.IdTemplate), PreviewJson.Wide, PreviewJson.High),
        new(new(origin, ReconcileLinks.Properties), []));
}

public sealed record TypeJson(string Id, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TypeJson>? Broader { get; init; }
}

public sealed record ViewJson(string Url);

public sealed record PlaceOfJson([property: JsonPropertyName("service_url")] string ServiceUrl, [property: JsonPropertyName("service_path")] string ServicePath);

public sealed record SuggestJson(PlaceOfJson Entity, PlaceOfJson Type, PlaceOfJson Property);

public sealed record PreviewJson(string Url, int Width, int Height)
{
    public const int Wide = 430, High = 220;
}

public sealed record ExtendJson([property: JsonPropertyName("propose_properties")] PlaceOfJson ProposeProperties, [property: JsonPropertyName("property_settings")] IReadOnlyList<string> PropertySettings);
