using System.Text.Json.Nodes;

namespace Serai.Forms;

/// <summary>
/// A JSON Schema (2020-12) of the answers that are handed in, for whoever fills a form by program. It says less than
/// <see cref="AnswerRules"/>: conditions, lengths as people count them, and check digits are none of its business.
/// </summary>
/// <seealso href="https://json-schema.org/draft/2020-12"/>
public static class AnswerSchema
{
    private const string OrcidPattern = "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$";

    /// <summary>The schema of the answers object.</summary>
    /// <param name="design">The form.</param>
    /// <param name="language">The language of the titles; the design's first if null.</param>
    public static JsonObject Of(FormDesign design, string? language = null)
    {
        var writer = new Writer(language ?? design.FirstLanguage, design.FirstLanguage);
        var always = design.Pages.Where(p => p.When is null).SelectMany(p => p.Fields).ToHashSet();
        var schema = writer.Object(design.Pages.SelectMany(p => p.Fields), always.Contains);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private sealed class Writer(string language, string first)
    {
        public JsonObject Object(IEnumerable<FormField> fields, Func<FormField, bool> always)
        {
            var (properties, required) = (new JsonObject(), new JsonArray());
            foreach (var field in fields)
            {
                properties[field.Id] = Field(field);
                if (field is { Required: true, When: null } && always(field))
                    required.Add(field.Id);
            }
            var schema = Typed("object", ("properties", properties), ("additionalProperties", false));
            if (required.Count > 0)
                schema["required"] = required;
            return schema;
        }

        private JsonObject Field(FormField field)
        {
            var schema = field.Kind switch
            {
                FieldKind.Choice => Options(field),
                FieldKind.Choices => Counted(Typed("array", ("items", Options(field)), ("uniqueItems", true)), field.Count),
                FieldKind.Date => Typed("string", ("format", "date")),
                FieldKind.Number => Number(field.Number),
                FieldKind.File => File(field.File),
                FieldKind.Organization => Named(("id", Typed("string", ("minLength", 1)))),
                FieldKind.Person => field.AsksOrcid ? Named(Email, ("orcid", Typed("string", ("pattern", OrcidPattern)))) : Named(Email),
                FieldKind.Group => Counted(Typed("array", ("items", Object(field.Fields, _ => true))), field.Count),
                _ => Typed("string", ("minLength", 1)),
            };
            schema.Insert(0, "title", field.Label.In(language, first));
            if (field.Hint.In(language, first) is { Length: > 0 } hint)
                schema.Insert(1, "description", hint);
            return schema;
        }

        private JsonObject Options(FormField field) => Typed("string", ("oneOf", new JsonArray(
            [.. field.Options.Select(o => new JsonObject { ["const"] = o.Id, ["title"] = o.Label.In(language, first) })])));

        private static (string, JsonNode) Email => ("email", Typed("string", ("minLength", 3)));

        private static JsonObject Number(NumberLimit? limit)
        {
            var schema = Typed(limit is { Decimals: > 0 } ? "number" : "integer");
            if (limit?.Least is { } least)
                schema["minimum"] = DesignJson.Number(least);
            if (limit?.Most is { } most)
                schema["maximum"] = DesignJson.Number(most);
            return schema;
        }

        private static JsonObject File(FileLimit? limit)
        {
            var bytes = Typed("integer", ("minimum", 0));
            if (limit is not null)
                bytes["maximum"] = limit.MostBytes;
            return Strict(["id", "name", "bytes"], ("id", Typed("string", ("format", "uuid"))), ("name", Typed("string", ("minLength", 1))), ("bytes", bytes));
        }

        private static JsonObject Named(params (string, JsonNode)[] more) => Strict(["name"], [("name", Typed("string", ("minLength", 1))), .. more]);

        private static JsonObject Strict(string[] required, params (string Name, JsonNode Value)[] properties)
        {
            var json = new JsonObject();
            foreach (var (name, value) in properties)
                json[name] = value;
            return Typed("object", ("properties", json), ("required", DesignJson.Texts(required)), ("additionalProperties", false));
        }

        // An empty list would be no answer.
        private static JsonObject Counted(JsonObject schema, CountLimit? count)
        {
            schema["minItems"] = Math.Max(1, count?.Fewest ?? 1);
            if (count?.Most is { } most)
                schema["maxItems"] = most;
            return schema;
        }

        private static JsonObject Typed(string type, params (string Name, JsonNode Value)[] more)
        {
            var schema = new JsonObject { ["type"] = type };
            foreach (var (name, value) in more)
                schema[name] = value;
            return schema;
        }
    }
}
