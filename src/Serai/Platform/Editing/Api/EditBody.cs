using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Platform.Editing.Api;

/// <summary>What a request to change a record brings, as the document describes it.</summary>
/// <param name="Fields">Those to change; null empties one. What is left out stays.</param>
/// <param name="Reason">Why; stands in the history.</param>
public sealed record PatchJson(IReadOnlyDictionary<string, JsonNode?> Fields, string? Reason = null);

/// <summary>What a request to add a record brings, as the document describes it.</summary>
/// <param name="Within">The key of what it is to be a part of; left out where it is a part of nothing.</param>
public sealed record NewJson(IReadOnlyDictionary<string, JsonNode?> Fields, string? Within = null, string? Reason = null);

/// <summary>What was sent, read: texts for the engine that the forms use too.</summary>
public sealed record EditBody(FieldValues Typed, string? Within, string? Reason)
{
    private const string FieldsName = "fields", WithinName = "within";

    /// <summary>What was sent, or what is wrong with it member by member.</summary>
    public static (EditBody Body, IReadOnlyDictionary<string, FieldProblem> Problems) Read(HttpRequest request, RecordKind kind, JsonElement root, bool isNew)
    {
        var problems = new Dictionary<string, FieldProblem>(StringComparer.Ordinal);
        string[] known = isNew ? [WithinName, FieldsName, Web.Api.Writing.Reason.Member] : [FieldsName, Web.Api.Writing.Reason.Member];
        foreach (var member in root.EnumerateObject().Where(m => !known.Contains(m.Name)))
            problems[member.Name] = Spelling.Unknown(member.Name, known);
        var (reason, wrong) = Web.Api.Writing.Reason.Of(request, root);
        if (wrong is not null) problems[Web.Api.Writing.Reason.Member] = wrong;
        string? within = null;
        if (isNew && root.TryGetProperty(WithinName, out var part) && part.ValueKind != JsonValueKind.Null)
        {
            if (part.ValueKind == JsonValueKind.String) within = part.GetString();
            else problems[WithinName] = new(FieldProblem.WrongType, part.GetRawText());
        }
        var typed = new FieldValues();
        if (!root.TryGetProperty(FieldsName, out var fields)) return (new(typed, within, reason), problems);
        if (fields.ValueKind == JsonValueKind.Object) ReadFields(kind, fields, typed, problems);
        else problems[FieldsName] = new(FieldProblem.WrongType, fields.GetRawText());
        return (new(typed, within, reason), problems);
    }

    private static void ReadFields(RecordKind kind, JsonElement fields, FieldValues typed, Dictionary<string, FieldProblem> problems)
    {
        foreach (var member in fields.EnumerateObject())
            if (kind.Fields.FirstOrDefault(f => f.Name == member.Name) is not { } field)
                problems[member.Name] = Spelling.Unknown(member.Name, kind.Fields.Select(f => f.Name));
            else if (FieldJson.Read(field, member.Value) is { } text)
                typed[field.Name] = FieldValues.Clean(text);
            else
                problems[field.Name] = new(FieldProblem.WrongType, member.Value.GetRawText());
    }
}
