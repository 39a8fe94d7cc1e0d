using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Answers;

public class PostedAnswersTests
{
    private static readonly FormDesign All = Design(
        Page("one", Field("title"), Field("kind", FieldKind.Choice), Field("some", FieldKind.Choices), Field("day", FieldKind.Date), Field("count", FieldKind.Number)),
        Page("two", Field("cv", FieldKind.File), Field("home", FieldKind.Organization), Field("contact", FieldKind.Person),
            Group("authors", Field("name"), Field("age", FieldKind.Number), Field("home-of", FieldKind.Organization))));

    private static readonly FileAnswer Cv = new(Guid.Parse("0b7c4f0e-2f5d-4c53-9d6d-1f4f8f1c2a3b"), "cv.pdf", 1000);

    private static FormAnswers Read(params (string Name, string Value)[] posted) => PostedAnswers.Read(All, Posted(posted));

    private static Dictionary<string, IReadOnlyList<string>> Posted(params (string Name, string Value)[] posted) =>
        posted.GroupBy(p => p.Name).ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Select(v => v.Value)]);

    [Fact]
    public void Every_kind_is_read() => Assert.Equal(
        Filled(("title", new TextAnswer("T")), ("kind", new ChoiceAnswer("a")), ("some", new ChoicesAnswer("a", "c")), ("day", new DateAnswer(Date("2026-03-05"))),
            ("count", new NumberAnswer(-1.5m)), ("home", new OrganizationAnswer("Macau", "ror:1")), ("contact", new PersonAnswer("J", "j@b.edu", "0000-0002-1825-0097"))),
        Read(("title", " T "), ("kind", "a"), ("some", "c"), ("some", "a"), ("day", " 2026-03-05"), ("count", "-1.5 "), ("home", "Macau"), ("home.id", "ror:1"),
            ("contact", "J"), ("contact.email", "j@b.edu"), ("contact.orcid", "https://orcid.org/0000-0002-1825-0097"), ("__token", "x")));

    [Theory]
    [InlineData("1,5")]
    [InlineData("abc")]
    [InlineData("1e3")]
    [InlineData("+1")]
    public void A_number_that_is_none_is_kept_and_told(string text)
    {
        var answers = Read(("count", text), ("day", "tomorrow"));
        Assert.Equal(new UnreadAnswer(text), answers["count"]);
        Assert.Equal(
            [new(new("day"), AnswerProblemCode.NotADate, "tomorrow"), new(new("count"), AnswerProblemCode.NotANumber, text)],
            AnswerRules.Check(All, answers, Now));
    }

    [Fact]
    public void Entries_come_in_the_order_of_their_numbers_and_empty_ones_go() => Assert.Equal(
        Filled(("authors", Entries(Filled(("name", new TextAnswer("A"))), Filled(("age", new UnreadAnswer("x"))), Filled(("home-of", new OrganizationAnswer("", "ror:2")))))),
        Read(("authors.10.home-of.id", "ror:2"), ("authors.2.name", "A"), ("authors.9.age", "x"), ("authors.3.name", " "), ("authors.x.name", "no"), ("authors.-1.name", "no"),
            ("authors.99999.name", "no"), ("authors..name", "no"), ("authors.4", "no"), ("authors", "no")));

    [Fact]
    public void Files_are_those_that_are_there()
    {
        var before = Filled(("cv", Cv));
        Assert.Equal(before, PostedAnswers.Read(All, Posted(("cv", Cv.Id.ToString())), before));
        Assert.Equal(FormAnswers.None, PostedAnswers.Read(All, Posted(), before));
        var strange = PostedAnswers.Read(All, Posted(("cv", Guid.Empty.ToString())), before);
        Assert.Equal([new(new("cv"), AnswerProblemCode.NotAFile, Guid.Empty.ToString())], AnswerRules.Check(All, strange, Now));
    }

    [Fact]
    public void Other_pages_stay()
    {
        var before = Filled(("title", new TextAnswer("T")), ("cv", Cv), ("home", new OrganizationAnswer("H")));
        Assert.Equal(Filled(("title", new TextAnswer("T")), ("contact", new PersonAnswer("J"))), PostedAnswers.Read(All, Posted(("contact", "J"), ("title", "no")), before, "two"));
    }

    [Fact]
    public void Whatever_is_posted_is_read_and_checked_and_written_and_read_again() => Gen.Select(
        Gen.OneOf(Gen.String["ab.0129title-authorsnage\u0301 \r\n\0"], Gen.Int[0, 8].Select(i => ((string[])["title", "count", "day", "cv", "home.id", "contact.orcid", "authors.0.age", "authors.7.name", "some"])[i])),
        Gen.OneOf(Gen.String, Gen.String["0123456789.,-+e "])).Array[0, 12].Sample(posted =>
    {
        var answers = Read([.. posted.Select(p => (p.Item1, p.Item2))]);
        Assert.NotNull(AnswerRules.Check(All, answers, Now));
        var read = AnswersJson.Read(All, AnswersJson.Write(answers));
        Assert.Empty(read.Problems);
        Assert.Equal(answers, read.Answers);
    });
}
