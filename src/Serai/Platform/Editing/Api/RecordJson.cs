using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Editing.Api;

/// <summary>What can be edited of a record. It is the same in every language, so its entity tag stands for the record alone.</summary>
/// <param name="Kind">One of those that <c>/api/v1/records</c> lists.</param>
/// <param name="Key">Which one; null where the kind does not tell.</param>
/// <param name="Fields">Each field by its name; null where nothing is given.</param>
public sealed record RecordJson(string Kind, string? Key, IReadOnlyDictionary<string, JsonNode?> Fields, IReadOnlyDictionary<string, string> Links)
{
    public static RecordJson Of(RecordKind kind, string? key, RecordAt at, FieldValues texts)
    {
        var links = new Dictionary<string, string>();
        if (key is not null) links["self"] = RecordLinks.Show(kind.Name, key);
        links["page"] = at.Page;
        return new(kind.Name, key, kind.Fields.ToDictionary(f => f.Name, f => FieldJson.Write(f, texts.Text(f.Name))), links);
    }

    /// <summary>The tag that If-Match names; the one that <see cref="ApiAnswer{T}"/> gives.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Tag => EntityTag.Of(JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Options));

    public static readonly RecordJson Example = new(
        "organization-name", "chinese-university-of-hong-kong/12",
        new Dictionary<string, JsonNode?> { ["text"] = "香港中文大學", ["language"] = "zh-Hant", ["kind"] = "label", ["since"] = "1963", ["until"] = null, ["source"] = null, ["placeInSource"] = null },
        new Dictionary<string, string> { ["self"] = RecordLinks.Show("organization-name", "chinese-university-of-hong-kong/12"), ["page"] = "…" });
}

/// <summary>What kind of records there is to edit.</summary>
/// <param name="Removable">Whether DELETE is taken.</param>
public sealed record KindJson(string Kind, IReadOnlyList<FieldOfKindJson> Fields, bool Removable, IReadOnlyDictionary<string, string> Links);

/// <param name="Type">How its text is read: line, text, date, whole, yes-no, choice, flags, language, address, coordinate, reference.</param>
/// <param name="Required">Whether nothing given is refused.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
/// <param name="Values">The words that it takes; null where it takes others too.</param>
/// <param name="Suggestions">A list that helps to find a value.</param>
public sealed record FieldOfKindJson(string Name, FieldType Type, bool Required, int MaxLength, IReadOnlyList<string>? Values, string? Suggestions)
{
    public static FieldOfKindJson Of(Field field, FieldContext context) => new(
        field.Name, field.Type, field.Required, field.MaxLength, field.Format.Choices(context) is { Count: > 0 } choices ? [.. choices.Select(c => c.Value)] : null, field.Format.Suggestions);
}
