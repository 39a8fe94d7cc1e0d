using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using static Serai.Forms.FormWords;

namespace Serai.Forms;

/// <summary>A design that was read, or why it was not.</summary>
/// <param name="Design">The design; null where anything is refused.</param>
/// <param name="Problems">What is refused.</param>
public sealed record DesignRead(FormDesign? Design, Items<JsonProblem> Problems);

/// <summary>A design as JSON, to be taken elsewhere and to be read by a page's script. What is written is read as an equal design.</summary>
/// <remarks>What has its usual value is left out. Moments are in UTC, days and numbers as <see cref="StrictDate"/> and <see cref="StrictNumber"/> write them, numbers as JSON numbers.</remarks>
public static class DesignJson
{
    /// <summary>The version marker, the member <c>version</c>. Another meaning of what is written gets another one.</summary>
    public const string Version = "serai-form/1";

    /// <summary>Reads a design strictly: what it does not know is named and refused. Whether the design makes sense is another question: <see cref="DesignRules"/>.</summary>
    public static DesignRead Read(string json)
    {
        var problems = new List<JsonProblem>();
        var design = Members.Read(json, problems, root => DesignReader.Design(root, problems));
        return new(problems.Count == 0 ? design : null, [.. problems]);
    }

    /// <summary>Writes a design.</summary>
    public static JsonObject Write(FormDesign design) => new()
    {
        ["version"] = Version,
        ["languages"] = Texts(design.Languages),
        ["pages"] = List(design.Pages, Page),
    };

    internal static JsonObject Page(FormPage page)
    {
        var json = new JsonObject { ["id"] = page.Id, ["title"] = Wording(page.Title) };
        Put(json, "intro", page.Intro.Texts.Count > 0 ? Wording(page.Intro) : null);
        Put(json, "when", page.When is { } when ? ConditionJson.Write(when) : null);
        json["fields"] = List(page.Fields, Field);
        return json;
    }

    internal static JsonObject Field(FormField field)
    {
        var json = new JsonObject { ["id"] = field.Id, ["kind"] = Kinds.Of(field.Kind), ["label"] = Wording(field.Label) };
        Put(json, "hint", field.Hint.Texts.Count > 0 ? Wording(field.Hint) : null);
        Put(json, "required", field.Required ? true : null);
        Put(json, "requiredFrom", Moment(field.RequiredFrom));
        Put(json, "frozenFrom", Moment(field.FrozenFrom));
        Put(json, "seenBy", field.SeenBy == SeenBy.Organisers ? null : Readers.Of(field.SeenBy));
        Put(json, "personal", field.IsPersonal ? true : null);
        Put(json, "length", field.Length is { } l ? Object(("unit", Units.Of(l.Unit)), ("fewest", l.Fewest), ("most", l.Most)) : null);
        Put(json, "options", field.Options.Count > 0 ? List(field.Options, o => new JsonObject { ["id"] = o.Id, ["label"] = Wording(o.Label) }) : null);
        Put(json, "count", field.Count is { } c ? Object(("fewest", c.Fewest), ("most", c.Most)) : null);
        Put(json, "number", field.Number is { } n ? Object(("least", Number(n.Least)), ("most", Number(n.Most)), ("decimals", n.Decimals)) : null);
        Put(json, "date", field.Date is { } d ? Object(("earliest", Day(d.Earliest)), ("latest", Day(d.Latest))) : null);
        Put(json, "file", field.File is { } f ? Object(("types", Texts(f.Types.Select(Types.Of))), ("mostMegabytes", f.MostMegabytes)) : null);
        Put(json, "orcid", field.AsksOrcid ? true : null);
        Put(json, "fields", field.Fields.Count > 0 ? List(field.Fields, Field) : null);
        Put(json, "when", field.When is { } when ? ConditionJson.Write(when) : null);
        return json;
    }

    internal static JsonNode? Number(decimal? number) => number is { } n ? JsonNode.Parse(StrictNumber.Write(n)) : null;

    internal static JsonObject Wording(Wording wording)
    {
        var json = new JsonObject();
        foreach (var text in wording.Texts)
            json[text.Language] = text.Text;
        return json;
    }

    private static JsonNode? Day(LocalDate? date) => date is { } d ? StrictDate.Write(d) : null;

    private static JsonNode? Moment(Instant? moment) => moment is { } m ? InstantPattern.ExtendedIso.Format(m) : null;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    internal static JsonArray Texts(IEnumerable<string> texts) => List(texts, t => JsonValue.Create(t));

    private static JsonObject Object(params (string Name, JsonNode? Value)[] members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            Put(json, name, value);
        return json;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }
}
