using System.Text.Json.Nodes;
using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.JsonProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Json;

public class DesignJsonTests
{
    [Fact]
    public void What_is_written_is_read_as_the_same_design() => RandomForm.Any.Sample(form =>
    {
        var json = DesignJson.Write(form.Design).ToJsonString();
        var read = DesignJson.Read(json);
        Assert.Empty(read.Problems);
        Assert.Equal(form.Design, read.Design);
        Assert.Equal(json, DesignJson.Write(read.Design!).ToJsonString());
    }, iter: 500);

    [Fact]
    public void A_design_looks_like_this()
    {
        var design = Design(Page("one", Field("kind", FieldKind.Choice) with { Required = true, Options = [Option("a")] }, Field("n", FieldKind.Number) with { Number = new(0.5m, null, 1), RequiredFrom = Now, When = new Condition.Not(Is("kind", "a")) }));
        Assert.Equal(
            """{"version":"serai-form/1","languages":["en"],"pages":[{"id":"one","title":{"en":"one"},"fields":["""
            + """{"id":"kind","kind":"choice","label":{"en":"kind"},"required":true,"options":[{"id":"a","label":{"en":"a"}}]},"""
            + """{"id":"n","kind":"number","label":{"en":"n"},"requiredFrom":"2026-06-01T00:00:00Z","number":{"least":0.5,"decimals":1},"when":{"not":{"is":{"field":"kind","value":"a"}}}}]}]}""",
            DesignJson.Write(design).ToJsonString());
    }

    // What stands in a field, or in the design if it begins with an exclamation mark.
    [Theory]
    [InlineData("!\"title\": \"x\"", "title", UnknownMember)]
    [InlineData("\"requird\": true", "pages[0].fields[0].requird", UnknownMember)]
    [InlineData("\"required\": 1", "pages[0].fields[0].required", WrongType)]
    [InlineData("\"required\": true, \"required\": true", "pages[0].fields[0].required", DuplicateMember)]
    [InlineData("\"requiredFrom\": \"tomorrow\"", "pages[0].fields[0].requiredFrom", NotAMoment)]
    [InlineData("\"seenBy\": \"all\"", "pages[0].fields[0].seenBy", UnknownWord)]
    [InlineData("\"hint\": \"x\"", "pages[0].fields[0].hint", WrongType)]
    [InlineData("\"hint\": {\"en\": 1}", "pages[0].fields[0].hint.en", WrongType)]
    [InlineData("\"length\": {\"fewest\": 1}", "pages[0].fields[0].length.unit", MissingMember)]
    [InlineData("\"length\": {\"unit\": \"words\", \"most\": 1.5}", "pages[0].fields[0].length.most", NotANumber)]
    [InlineData("\"length\": {\"unit\": \"words\", \"most\": 99999999999}", "pages[0].fields[0].length.most", NotANumber)]
    [InlineData("\"options\": [1]", "pages[0].fields[0].options[0]", WrongType)]
    [InlineData("\"options\": [{\"id\": \"a\", \"label\": {}, \"x\": 1}]", "pages[0].fields[0].options[0].x", UnknownMember)]
    [InlineData("\"number\": {\"least\": 1e1, \"decimals\": 0}", "pages[0].fields[0].number.least", NotANumber)]
    [InlineData("\"date\": {\"earliest\": \"2026\"}", "pages[0].fields[0].date.earliest", NotADate)]
    [InlineData("\"file\": {\"types\": [\"exe\"], \"mostMegabytes\": 1}", "pages[0].fields[0].file.types", UnknownWord)]
    [InlineData("\"fields\": [{\"id\": \"y\", \"kind\": \"short-text\"}]", "pages[0].fields[0].fields[0].label", MissingMember)]
    [InlineData("\"when\": {}", "pages[0].fields[0].when.", MissingMember)]
    [InlineData("\"when\": {\"xor\": []}", "pages[0].fields[0].when.xor", UnknownMember)]
    [InlineData("\"when\": {\"empty\": \"a\", \"any\": []}", "pages[0].fields[0].when.any", UnknownMember)]
    [InlineData("\"when\": {\"all\": [true]}", "pages[0].fields[0].when.all[0]", WrongType)]
    [InlineData("\"when\": {\"is\": {\"field\": \"a\"}}", "pages[0].fields[0].when.is.value", MissingMember)]
    [InlineData("\"when\": {\"is\": {\"field\": \"a\", \"value\": {\"day\": 1}}}", "pages[0].fields[0].when.is.value.date", MissingMember, "pages[0].fields[0].when.is.value.day", UnknownMember)]
    [InlineData("\"when\": {\"in\": {\"field\": \"a\", \"values\": [1e5]}}", "pages[0].fields[0].when.in.values[0]", NotANumber)]
    public void What_is_not_known_is_refused_by_name(string more, string path, JsonProblemCode code, string? otherPath = null, JsonProblemCode other = default)
    {
        var (design, field) = more[0] == '!' ? (more[1..] + ", ", "") : ("", ", " + more);
        var read = DesignJson.Read($$"""{ {{design}}"version": "serai-form/1", "languages": ["en"], "pages": [{"id": "p", "title": {}, "fields": [{"id": "x", "kind": "long-text", "label": {}{{field}}}]}]}""");
        Assert.Null(read.Design);
        Assert.Equal(otherPath is null ? [new(path, code)] : [new(path, code), new JsonProblem(otherPath, other)], read.Problems);
    }

    [Fact]
    public void Another_version_is_refused()
    {
        Assert.Equal([new("version", OtherVersion)], DesignJson.Read("""{"version": "serai-form/2", "languages": [], "pages": []}""").Problems);
        Assert.Equal([new("version", MissingMember), new("languages", MissingMember), new("pages", MissingMember)], DesignJson.Read("{}").Problems);
        Assert.Equal([new("", NotJson)], DesignJson.Read("").Problems);
        Assert.Equal([new("", WrongType)], DesignJson.Read("null").Problems);
    }

    [Fact]
    public void Too_deep_is_told_and_not_fallen_into()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"not\":", depth)) + "{\"empty\":\"a\"}" + new string('}', depth);
        string Form(int depth) => $$"""{"version":"serai-form/1","languages":["en"],"pages":[{"id":"p","title":{},"fields":[],"when":{{Nested(depth)}}}]}""";
        Assert.Empty(DesignJson.Read(Form(31)).Problems);
        Assert.Equal(TooDeep, Assert.Single(DesignJson.Read(Form(32)).Problems).Code);
        Assert.Equal(NotJson, Assert.Single(DesignJson.Read(Form(5000)).Problems).Code);
    }

    [Fact]
    public void A_design_with_anything_changed_is_read_or_refused() => Gen.Select(RandomForm.Any, Gen.Int[0, 100_000], Gen.Int[0, 12]).Sample((form, at, other) =>
    {
        var json = DesignJson.Write(form.Design);
        var places = Places(json).ToList();
        JsonNode? stranger = ((string[])["null", "true", "1", "1e9", "\"x\"", "\"number\"", "\"group\"", "\"\\u0000\"", "[]", "{}", "[{}]", "{\"all\":[]}", "{\"en\":\"x\"}"])[other] is var text ? JsonNode.Parse(text) : null;
        places[at % places.Count](stranger);
        var read = DesignJson.Read(json.ToJsonString());
        Assert.Equal(read.Design is null, read.Problems.Count > 0);
        if (read.Design is not { } design)
            return;
        Assert.NotNull(DesignRules.Problems(design));
        Assert.NotNull(DesignRules.Untranslated(design));
        Assert.NotNull(DesignChanges.Of(form.Design, design));
        Assert.NotNull(DesignChanges.Problems(form.Design, design));
        Assert.NotNull(AnswerRules.Check(design, form.Answers, Now));
        Assert.NotNull(AnswerSchema.Of(design));
        Assert.NotNull(form.Answers.Relevant(design));
    }, iter: 1000);

    [Fact]
    public void Any_text_is_a_design_or_a_problem() => Gen.String["{}[]\":,truefalsn0123.-e\\ud8versionpagid x"].Sample(text =>
    {
        Assert.NotEmpty(DesignJson.Read(text).Problems);
        Assert.NotNull(AnswersJson.Read(Of(Field("a")), text));
    });

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode? json) => json switch
    {
        JsonObject members => members.ToList().SelectMany(m => Places(m.Value).Prepend(other => members[m.Key] = other)),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(i => Places(list[i]).Prepend(other => list[i] = other)),
        _ => [],
    };
}
