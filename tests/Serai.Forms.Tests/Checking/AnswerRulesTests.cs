using NodaTime;
using Serai.Forms.Tests.Support;
using static Serai.Forms.AnswerProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Checking;

public class AnswerRulesTests
{
    private static readonly Guid File = Guid.Parse("0b7c4f0e-2f5d-4c53-9d6d-1f4f8f1c2a3b");

    private static AnswerProblem At(string field, AnswerProblemCode code, string? found = null, string? least = null, string? most = null) => new(new(field), code, found, least, most);

    private static void Tells(FormField field, Answer? answer, params AnswerProblem[] problems) =>
        Assert.Equal(problems, AnswerRules.Check(Of(field), FormAnswers.None.With(field.Id, answer), Now));

    [Fact]
    public void Required_now_and_required_from()
    {
        Tells(Field("a"), null);
        Tells(Field("a") with { Required = true }, null, At("a", Missing));
        Tells(Field("a") with { Required = true }, new TextAnswer("x"));
        Tells(Field("a") with { RequiredFrom = Now }, null, At("a", Missing));
        Tells(Field("a") with { RequiredFrom = Now + Duration.Epsilon }, null);
        Tells(Group("g", Field("a")) with { Required = true }, null, At("g", Missing));
        Tells(Field("p", FieldKind.Person) with { Required = true }, new PersonAnswer("", "a@example.org"), At("p", Missing));
        Tells(Field("o", FieldKind.Organization), new OrganizationAnswer("", "ror:1"), At("o", Missing));
    }

    [Fact]
    public void Texts()
    {
        var limited = Field("a", FieldKind.LongText) with { Length = new(TextUnit.Words, 2, 3) };
        Tells(limited, new TextAnswer("one two"));
        Tells(limited, new TextAnswer("one"), At("a", TooShort, "1", least: "2"));
        Tells(limited, new TextAnswer("你好世界"), At("a", TooLong, "4", most: "3"));
        Tells(Field("a") with { Length = new(TextUnit.Characters, null, 1) }, new TextAnswer("👩‍👩‍👧‍👦"));
        Tells(Field("a", FieldKind.LongText), new TextAnswer("one\ttwo\r\nthree"));
        Tells(Field("a"), new TextAnswer("one\ntwo"), At("a", Unprintable));
        Tells(Field("a", FieldKind.LongText), new TextAnswer("a\0b"), At("a", Unprintable));
        Tells(Field("a", FieldKind.LongText), new TextAnswer("a\u0085b"), At("a", Unprintable));
        Tells(Field("a", FieldKind.LongText), new TextAnswer("a\ud800b"), At("a", Unprintable));
        Tells(Field("o", FieldKind.Organization), new OrganizationAnswer("a\nb"), At("o", Unprintable));
    }

    [Fact]
    public void Choices()
    {
        Tells(Field("a", FieldKind.Choice), new ChoiceAnswer("c"));
        Tells(Field("a", FieldKind.Choice), new ChoiceAnswer("z"), At("a", NotAnOption, "z"));
        var some = Field("a", FieldKind.Choices) with { Count = new(2, 2) };
        Tells(some, new ChoicesAnswer("a", "b"));
        Tells(some, new ChoicesAnswer("a"), At("a", TooFew, "1", least: "2"));
        Tells(some, new ChoicesAnswer("a", "b", "z"), At("a", NotAnOption, "z"), At("a", TooMany, "3", most: "2"));
    }

    [Fact]
    public void Days_and_numbers()
    {
        var day = Field("a", FieldKind.Date) with { Date = new(Date("2026-01-01"), Date("2026-01-31")) };
        Tells(day, new DateAnswer(Date("2026-01-31")));
        Tells(day, new DateAnswer(Date("2026-02-01")), At("a", OutOfRange, "2026-02-01", "2026-01-01", "2026-01-31"));
        Tells(day with { Date = null }, new DateAnswer(new LocalDate(-1, 1, 1)), At("a", OutOfRange, "-0001-01-01"));
        Tells(day, new UnreadAnswer("1.2.2026"), At("a", NotADate, "1.2.2026"));
        var number = Field("a", FieldKind.Number) with { Number = new(0.5m, null, 2) };
        Tells(number, new NumberAnswer(0.50m));
        Tells(number, new NumberAnswer(0.255m), At("a", TooManyDecimals, "0.255", most: "2"), At("a", OutOfRange, "0.255", least: "0.5"));
        Tells(number, new NumberAnswer(1_234_567_890_123_456), At("a", NotANumber, "1234567890123456"));
        Tells(number, new UnreadAnswer("1,5"), At("a", NotANumber, "1,5"));
        Tells(Field("a", FieldKind.Number), new NumberAnswer(1.5m), At("a", TooManyDecimals, "1.5", most: "0"));
    }

    [Theory]
    [InlineData("a.pdf", true)]
    [InlineData("a.b.PDF", true)]
    [InlineData("a.jpg", true)]
    [InlineData("a.jpeg", true)]
    [InlineData("a.png", false)]
    [InlineData("a.exe", false)]
    [InlineData("a.pdf.exe", false)]
    [InlineData("pdf", false)]
    [InlineData("", false)]
    public void Files_by_their_endings(string name, bool accepted) =>
        Tells(Field("f", FieldKind.File), new FileAnswer(File, name, 10), accepted ? [] : [At("f", TypeNotAccepted, name)]);

    [Fact]
    public void Files_by_their_size()
    {
        Tells(Field("f", FieldKind.File), new FileAnswer(File, "a.pdf", 2_097_152));
        Tells(Field("f", FieldKind.File), new FileAnswer(File, "a.pdf", 2_097_153), At("f", TooLarge, "2097153", most: "2097152"));
        Tells(Field("f", FieldKind.File), new UnreadAnswer("x"), At("f", NotAFile, "x"));
    }

    [Theory]
    [InlineData("a@example.org", true)]
    [InlineData("josé.o'neill+x@uni-köln.de", true)]
    [InlineData("用户@例子.中国", true)]
    [InlineData("a@example", false)]
    [InlineData("a@@example.org", false)]
    [InlineData("a b@example.org", false)]
    [InlineData("a@-example.org", false)]
    [InlineData("A <a@example.org>", false)]
    [InlineData("a@example.org, b@example.org", false)]
    [InlineData("@example.org", false)]
    [InlineData("a@example.", false)]
    public void Addresses(string email, bool valid) =>
        Tells(Field("p", FieldKind.Person), new PersonAnswer("A", email), valid ? [] : [At("p", BadEmail, email)]);

    [Fact]
    public void Orcid()
    {
        Tells(Field("p", FieldKind.Person), new PersonAnswer("A", null, "0000-0002-1825-0098"), At("p", BadOrcid, "0000-0002-1825-0098"));
        Tells(Field("p", FieldKind.Person) with { AsksOrcid = false }, new PersonAnswer("A", null, "0000-0002-1825-0098"));
    }

    [Fact]
    public void Entries()
    {
        var group = Group("g", Field("a") with { Required = true }) with { Count = new(2, 3) };
        var one = Filled(("a", new TextAnswer("x")));
        Tells(group, null);
        Tells(group, Made.Entries(one), At("g", TooFew, "1", least: "2"));
        Tells(group, Made.Entries(one, one, one, one), At("g", TooMany, "4", most: "3"));
        Tells(group with { Count = null }, Made.Entries([.. Enumerable.Repeat(one, 201)]), At("g", TooMany, "201", most: "200"));
        Tells(group, Made.Entries(one, FormAnswers.None), new AnswerProblem(new("a", "g", 1), Missing));
    }

    [Fact]
    public void An_answer_of_another_kind_is_none() => Tells(Field("a", FieldKind.Number), new TextAnswer("1"), At("a", WrongKind));

    [Fact]
    public void One_page_alone()
    {
        var design = Design(Page("one", Field("a") with { Required = true }), Page("two", Field("b") with { Required = true }));
        Assert.Equal([At("b", Missing)], AnswerRules.Check(design, FormAnswers.None, Now, "two"));
        Assert.Equal([At("a", Missing), At("b", Missing)], AnswerRules.Check(design, FormAnswers.None, Now));
    }

    [Fact]
    public void What_is_not_relevant_is_not_looked_at()
    {
        var design = Of(Field("a"), Field("b", FieldKind.Number) with { Required = true, When = Is("a", "yes") });
        Assert.Empty(AnswerRules.Check(design, Filled(("b", new UnreadAnswer("x"))), Now));
        Assert.Equal([At("b", NotANumber, "x")], AnswerRules.Check(design, Filled(("a", new TextAnswer("Yes")), ("b", new UnreadAnswer("x"))), Now));
        Assert.Equal([new("b")], AnswerRules.Required(design, Filled(("a", new TextAnswer("yes"))), Now));
        Assert.Empty(AnswerRules.Required(design, FormAnswers.None, Now));
    }
}
