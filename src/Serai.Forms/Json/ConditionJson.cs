using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Forms;

/// <summary>
/// Conditions as JSON: an object with one member that names what is asked. <c>{"all": [...]}</c>, <c>any</c>, <c>{"not": ...}</c>,
/// <c>{"is": {"field": "kind", "value": "poster"}}</c>, <c>{"in": {"field": ..., "values": [...]}}</c>, <c>contains</c>, <c>before</c>,
/// <c>after</c>, <c>{"empty": "field"}</c>. A value is a text, a number or <c>{"date": "2026-03-05"}</c>.
/// </summary>
internal static class ConditionJson
{
    private const int MostDepth = 32;

    public static JsonObject Write(Condition condition) => condition switch
    {
        Condition.All c => new() { ["all"] = new JsonArray([.. c.Parts.Select(Write)]) },
        Condition.Any c => new() { ["any"] = new JsonArray([.. c.Parts.Select(Write)]) },
        Condition.Not c => new() { ["not"] = Write(c.Part) },
        Condition.Is c => new() { ["is"] = Comparison(c.Field, "value", Value(c.Value)) },
        Condition.In c => new() { ["in"] = Comparison(c.Field, "values", new JsonArray([.. c.Values.Select(Value)])) },
        Condition.Contains c => new() { ["contains"] = Comparison(c.Field, "value", c.Value) },
        Condition.Before c => new() { ["before"] = Comparison(c.Field, "value", Value(c.Value)) },
        Condition.After c => new() { ["after"] = Comparison(c.Field, "value", Value(c.Value)) },
        Condition.Empty c => new() { ["empty"] = c.Field },
        _ => throw new InvalidOperationException($"No such condition: {condition.GetType()}"),
    };

    private static JsonObject Comparison(string field, string name, JsonNode value) => new() { ["field"] = field, [name] = value };

    private static JsonNode Value(ConditionValue value) => value switch
    {
        ConditionValue.Number number => DesignJson.Number(number.Value)!,
        ConditionValue.Date date => new JsonObject { ["date"] = StrictDate.Write(date.Value) },
        _ => ((ConditionValue.Text)value).Value,
    };

    public static Condition? Read(JsonElement json, string path, List<JsonProblem> problems, int depth = 1)
    {
        if (depth > MostDepth)
            problems.Add(new(path, JsonProblemCode.TooDeep));
        else if (Members.Of(json, path, problems) is { } members)
            return One(members, problems, depth);
        return null;
    }

    private static Condition? One(Members members, List<JsonProblem> problems, int depth)
    {
        var name = members.Names.FirstOrDefault() ?? "";
        Condition? condition = name switch
        {
            "all" => new Condition.All(Parts(members, name, problems, depth)),
            "any" => new Condition.Any(Parts(members, name, problems, depth)),
            "not" => Read(members.Any(name)!.Value, members.PathOf(name), problems, depth + 1) is { } part ? new Condition.Not(part) : null,
            "empty" => members.Text(name) is { } field ? new Condition.Empty(field) : null,
            "is" or "in" or "contains" or "before" or "after" => Comparison(members, name, problems),
            _ => null,
        };
        if (name.Length == 0)
            members.Tell("", JsonProblemCode.MissingMember);
        members.Done();
        return condition;
    }

    private static Items<Condition> Parts(Members members, string name, List<JsonProblem> problems, int depth) =>
        [.. members.List(name).Select(p => Read(p.Json, p.Path, problems, depth + 1)).OfType<Condition>()];

    private static Condition? Comparison(Members members, string name, List<JsonProblem> problems)
    {
        if (members.Object(name) is not { } parts)
            return null;
        var field = parts.Text("field", needed: true) ?? "";
        var value = name is "in" or "contains" ? null : parts.Any("value", needed: true) is { } json ? Value(json, parts.PathOf("value"), problems) : null;
        Condition? condition = name switch
        {
            "in" => new Condition.In(field, [.. parts.List("values", needed: true).Select(v => Value(v.Json, v.Path, problems)).OfType<ConditionValue>()]),
            "contains" => new Condition.Contains(field, parts.Text("value", needed: true) ?? ""),
            _ when value is null => null,
            "is" => new Condition.Is(field, value),
            "before" => new Condition.Before(field, value),
            _ => new Condition.After(field, value),
        };
        parts.Done();
        return condition;
    }

    private static ConditionValue? Value(JsonElement json, string path, List<JsonProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.String)
            return new ConditionValue.Text(json.GetString()!);
        if (json.ValueKind == JsonValueKind.Number && StrictNumber.TryRead(json.GetRawText(), out var number))
            return new ConditionValue.Number(number);
        if (json.ValueKind == JsonValueKind.Number)
            problems.Add(new(path, JsonProblemCode.NotANumber));
        else if (Members.Of(json, path, problems) is { } members)
        {
            var date = members.Date("date");
            if (!members.Has("date"))
                members.Tell("date", JsonProblemCode.MissingMember);
            members.Done();
            return date is { } day ? new ConditionValue.Date(day) : null;
        }
        return null;
    }
}
