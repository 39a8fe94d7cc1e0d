using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Changes.Steps;

/// <summary>What an edit did, in words: a record's part, and each of its columns as it was and as it became.</summary>
public sealed class EditWords(IStringLocalizer<ChangeTexts> texts)
{
    private const int LongestLabel = 80;
    private const string Settings = "setting";

    // Made by the program from the others, or of no meaning to people.
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
        { "id", "folded", "sort_name", "version", "key", "digest", "imported_at", "recorded_at", "position", "preferred", "organization_id", "activity_id", "subject_id",
            "office_id", "partner_id", "file_id", "written_by", "written_at", "done_by", "done_at", "call_id", "submission_id", "made_id", "made_in_step" };

    private static readonly string[] Labels = ["text", "name", "member_name", "title", "holder_name", "value", "address", "external_id", "city", "kind", "measure", "reason"];

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "since", "until", "as_of", "established", "closed", "dissolved", "date", "published", "retrieved", "on" };

    /// <summary>Ids that the edits speak of, to be named.</summary>
    public static IEnumerable<Guid> Ids(IEnumerable<Edit> edits) =>
        from edit in edits
        from json in (string?[])[edit.Before, edit.After]
        where json is not null
        from column in RowJson.Read(json)
        where column.Key.EndsWith("_id", StringComparison.Ordinal) || (edit.Kind == Settings && column.Key == "value")
        let id = column.Value as JsonValue
        where id is not null && Guid.TryParseExact(id.ToString(), "D", out _)
        select Guid.ParseExact(id.ToString(), "D");

    /// <param name="edit">The edit.</param>
    /// <param name="names">What the ids are called.</param>
    /// <returns>Null where nothing that people read changed.</returns>
    public EditShown? Of(Edit edit, IReadOnlyDictionary<Guid, SubjectName> names)
    {
        var (before, after) = (edit.Before is null ? [] : RowJson.Read(edit.Before), edit.After is null ? [] : RowJson.Read(edit.After));
        var columns = before.Select(c => c.Key).Union(after.Select(c => c.Key)).Where(c => !Hidden.Contains(c) && !c.StartsWith("search", StringComparison.Ordinal))
            .Select(c => new ColumnShown(Column(c), Value(edit, c, before[c], names), Value(edit, c, after[c], names))).Where(c => c.Before != c.After).ToList();
        if (columns.Count == 0 && edit.Operation == EditOperation.Change) return null;
        return new(edit, Kind(edit.Kind), Label(edit, before, after, names), columns);
    }

    public string Kind(string table) => Known("Kind." + table, table);

    private string Column(string column) => Known("Column." + column, column);

    private string Label(Edit edit, JsonObject before, JsonObject after, IReadOnlyDictionary<Guid, SubjectName> names)
    {
        if (edit.Kind == Settings) return Setting(edit.Key);
        var row = edit.After is null ? before : after;
        var label = Labels.Select(l => row[l]).OfType<JsonValue>().Select(v => v.ToString()).FirstOrDefault(l => l.Length > 0);
        if (label is not null && edit.Operation != EditOperation.Change) return label.Length > LongestLabel ? label[..LongestLabel] + "…" : label;
        return edit.SubjectId is { } subject && names.TryGetValue(subject, out var name) ? name.Name : "";
    }

    private string? Value(Edit edit, string column, JsonNode? value, IReadOnlyDictionary<Guid, SubjectName> names)
    {
        if (value is null) return null;
        if (value is JsonObject) return texts["PrivateValue"];
        var text = value.ToString();
        if (text is "true" or "false" && value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) return texts[text == "true" ? "Yes" : "No"];
        if (edit.Kind == Settings && names.Count > 0 && Guid.TryParse(text, CultureInfo.InvariantCulture, out var chosen) && names.TryGetValue(chosen, out var called)) return called.Name;
        if (column.EndsWith("_id", StringComparison.Ordinal) && Guid.TryParse(text, CultureInfo.InvariantCulture, out var id)) return names.TryGetValue(id, out var name) ? name.Name : texts["SomethingGone"];
        if (Dates.Contains(column) && EdtfDate.TryParse(text, out var date, out _)) return date.Words();
        return text;
    }

    // “name.zh-Hant”: what is chosen, and for which language or place.
    private string Setting(string key)
    {
        var parts = key.Split('.', 2);
        return string.Join(' ', parts.Skip(1).Prepend(Known("Setting." + parts[0], parts[0])));
    }

    private string Known(string key, string otherwise)
    {
        var text = texts[key];
        return text.ResourceNotFound ? otherwise.Replace('_', ' ') : text.Value;
    }
}

/// <summary>An edit in words.</summary>
/// <param name="Kind">What kind of record.</param>
/// <param name="Label">Which one.</param>
public sealed record EditShown(Edit Edit, string Kind, string Label, IReadOnlyList<ColumnShown> Columns);

/// <summary>A column in words; null where nothing stood there.</summary>
public sealed record ColumnShown(string Name, string? Before, string? After);
