using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Forms;

/// <summary>Answers that were read, and what was not.</summary>
/// <param name="Answers">What could be read.</param>
/// <param name="Problems">What is refused; who hands answers in takes none of them unless this is empty.</param>
public sealed record AnswersRead(FormAnswers Answers, Items<JsonProblem> Problems);

/// <summary>
/// Answers as JSON: an object with a member for each answered field. Texts and choices are texts, several choices a list of them,
/// days <c>"2026-03-05"</c>, numbers numbers, files <c>{"id", "name", "bytes"}</c>, organizations <c>{"name", "id"}</c>, persons
/// <c>{"name", "email", "orcid"}</c>, groups a list of such objects; what was typed and could not be read is <c>{"unread": "1,5"}</c>.
/// </summary>
public static class AnswersJson
{
    /// <summary>Writes answers. What is written is read as equal answers by the design they belong to.</summary>
    public static JsonObject Write(FormAnswers answers)
    {
        var json = new JsonObject();
        foreach (var field in answers.Fields)
            json[field] = Write(answers[field]!);
        return json;
    }

    private static JsonNode Write(Answer answer) => answer switch
    {
        TextAnswer a => a.Text,
        ChoiceAnswer a => a.Option,
        ChoicesAnswer a => DesignJson.Texts(a.Options),
        DateAnswer a => StrictDate.Write(a.Date),
        NumberAnswer a => DesignJson.Number(a.Number)!,
        FileAnswer a => new JsonObject { ["id"] = a.Id.ToString("D"), ["name"] = a.Name, ["bytes"] = a.Bytes },
        OrganizationAnswer a => Named(a.Name, ("id", a.Id)),
        PersonAnswer a => Named(a.Name, ("email", a.Email), ("orcid", a.Orcid)),
        GroupAnswer a => new JsonArray([.. a.Entries.Select(Write)]),
        UnreadAnswer a => new JsonObject { ["unread"] = a.Text },
        _ => throw new InvalidOperationException($"No such answer: {answer.GetType()}"),
    };

    private static JsonObject Named(string name, params (string Name, string? Text)[] more)
    {
        var json = new JsonObject { ["name"] = name };
        foreach (var member in more.Where(m => m.Text is not null))
            json[member.Name] = member.Text;
        return json;
    }

    /// <summary>Reads answers by the design they belong to. Members that are no field are refused by name; limits are asked of <see cref="AnswerRules"/>.</summary>
    public static AnswersRead Read(FormDesign design, string json)
    {
        var problems = new List<JsonProblem>();
        var answers = Members.Read(json, problems, root => Answers(design.Pages.SelectMany(p => p.Fields), root, "", problems));
        return new(answers ?? FormAnswers.None, [.. problems]);
    }

    /// <inheritdoc cref="Read(FormDesign, string)"/>
    public static AnswersRead Read(FormDesign design, JsonNode? json) => Read(design, json?.ToJsonString() ?? "null");

    private static FormAnswers Answers(IEnumerable<FormField> fields, JsonElement json, string path, List<JsonProblem> problems)
    {
        if (Members.Of(json, path, problems) is not { } members)
            return FormAnswers.None;
        var answers = FormAnswers.None;
        foreach (var field in fields.Where(f => members.Has(f.Id)))
            answers = answers.With(field.Id, Answer(field, members, problems));
        members.Done();
        return answers;
    }

    private static Answer? Answer(FormField field, Members members, List<JsonProblem> problems)
    {
        var id = field.Id;
        if (field.Kind is FieldKind.Date or FieldKind.Number or FieldKind.File && Unread(members, id) is { } unread)
            return unread;
        return field.Kind switch
        {
            FieldKind.ShortText or FieldKind.LongText => members.Text(id) is { } text ? new TextAnswer(text) : null,
            FieldKind.Choice => members.Text(id) is { } option ? new ChoiceAnswer(option) : null,
            FieldKind.Choices => new ChoicesAnswer([.. members.Texts(id)]),
            FieldKind.Date => members.Date(id) is { } date ? new DateAnswer(date) : null,
            FieldKind.Number => members.Number(id) is { } number ? new NumberAnswer(number) : null,
            FieldKind.Group => new GroupAnswer([.. members.List(id).Select(e => Answers(field.Fields, e.Json, e.Path, problems))]),
            _ => members.Object(id) is { } parts ? Parts(field.Kind, parts) : null,
        };
    }

    private static UnreadAnswer? Unread(Members members, string id)
    {
        if (members.Any(id) is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty("unread", out _))
            return null;
        var parts = members.Object(id)!;
        var text = parts.Text("unread") ?? "";
        parts.Done();
        return new(text);
    }

    private static Answer? Parts(FieldKind kind, Members parts)
    {
        Answer? answer = kind switch
        {
            FieldKind.File => File(parts),
            FieldKind.Organization => new OrganizationAnswer(parts.Text("name", needed: true) ?? "", parts.Text("id")),
            _ => new PersonAnswer(parts.Text("name", needed: true) ?? "", parts.Text("email"), parts.Text("orcid")),
        };
        parts.Done();
        return answer;
    }

    private static FileAnswer? File(Members parts)
    {
        var (id, name, bytes) = (parts.Text("id", needed: true), parts.Text("name", needed: true), parts.Whole("bytes", needed: true, long.MaxValue));
        if (id is null || name is null || bytes is null)
            return null;
        if (Guid.TryParseExact(id, "D", out var guid) && bytes >= 0)
            return new(guid, name, bytes.Value);
        parts.Tell(bytes < 0 ? "bytes" : "id", JsonProblemCode.UnknownWord);
        return null;
    }
}
