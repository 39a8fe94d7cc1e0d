using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.JsonProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Answers;

public class AnswersJsonTests
{
    private static readonly FormDesign All = Of(Field("title"), Field("kind", FieldKind.Choice), Field("some", FieldKind.Choices), Field("day", FieldKind.Date), Field("count", FieldKind.Number),
        Field("cv", FieldKind.File), Field("home", FieldKind.Organization), Field("contact", FieldKind.Person), Group("authors", Field("name")));

    [Fact]
    public void What_is_written_is_read() => RandomForm.Any.Sample(form =>
    {
        var read = AnswersJson.Read(form.Design, AnswersJson.Write(form.Answers));
        Assert.Empty(read.Problems);
        Assert.Equal(form.Answers, read.Answers);
    }, iter: 500);

    [Fact]
    public void Answers_look_like_this() => Assert.Equal(
        """{"authors":[{"name":"A"},{}],"count":1.5,"cv":{"id":"00000001-0002-0003-0405-060708090a0b","name":"a.pdf","bytes":3000000000},"day":"2026-03-05","home":{"name":"H"},"some":["a","b"],"title":"T"}""",
        Filled(("title", new TextAnswer("T")), ("some", new ChoicesAnswer("b", "a")), ("day", new DateAnswer(Date("2026-03-05"))), ("count", new NumberAnswer(1.50m)), ("home", new OrganizationAnswer("H")),
            ("cv", new FileAnswer(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "a.pdf", 3_000_000_000)), ("authors", Entries(Filled(("name", new TextAnswer("A"))), FormAnswers.None))).ToString());

    [Theory]
    [InlineData("""{"titel": "x"}""", "titel", UnknownMember)]
    [InlineData("""{"name": "x"}""", "name", UnknownMember)]
    [InlineData("""{"title": "x", "title": "y"}""", "title", DuplicateMember)]
    [InlineData("""{"title": 1}""", "title", WrongType)]
    [InlineData("""{"title": null}""", "title", WrongType)]
    [InlineData("""{"kind": ["a"]}""", "kind", WrongType)]
    [InlineData("""{"some": "a"}""", "some", WrongType)]
    [InlineData("""{"some": ["a", 1]}""", "some[1]", WrongType)]
    [InlineData("""{"day": "5.3.2026"}""", "day", NotADate)]
    [InlineData("""{"count": "1"}""", "count", WrongType)]
    [InlineData("""{"count": 1e3}""", "count", NotANumber)]
    [InlineData("""{"count": 1234567890123456}""", "count", NotANumber)]
    [InlineData("""{"count": {"unread": 1}}""", "count.unread", WrongType)]
    [InlineData("""{"count": {"unread": "1,5", "x": 1}}""", "count.x", UnknownMember)]
    [InlineData("""{"title": {"unread": "1,5"}}""", "title", WrongType)]
    [InlineData("""{"cv": {"id": "x", "name": "a.pdf", "bytes": 1}}""", "cv.id", UnknownWord)]
    [InlineData("""{"cv": {"id": "00000001-0002-0003-0405-060708090a0b", "name": "a.pdf", "bytes": -1}}""", "cv.bytes", UnknownWord)]
    [InlineData("""{"cv": {"id": "00000001-0002-0003-0405-060708090a0b", "bytes": 1.5, "name": "a"}}""", "cv.bytes", NotANumber)]
    [InlineData("""{"cv": {"id": "00000001-0002-0003-0405-060708090a0b", "bytes": 1}}""", "cv.name", MissingMember)]
    [InlineData("""{"home": {"id": "x"}}""", "home.name", MissingMember)]
    [InlineData("""{"contact": {"name": "x", "mail": "y"}}""", "contact.mail", UnknownMember)]
    [InlineData("""{"authors": [{"name": "x"}, {"nome": "y"}]}""", "authors[1].nome", UnknownMember)]
    [InlineData("""{"authors": [1]}""", "authors[0]", WrongType)]
    [InlineData("""[]""", "", WrongType)]
    [InlineData("""{"title": "\ud800"}""", "", NotJson)]
    [InlineData("""{"title": """, "", NotJson)]
    public void What_is_not_known_is_refused_by_name(string json, string path, JsonProblemCode code) =>
        Assert.Equal([new JsonProblem(path, code)], AnswersJson.Read(All, json).Problems);
}
