using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Answers;

public class FormAnswersTests
{
    [Fact]
    public void Texts_are_kept_clean()
    {
        Assert.Equal("é\nb\nc", new TextAnswer("  e\u0301\r\nb\rc\n\n").Text);
        Assert.Equal(new OrganizationAnswer("Macau"), new OrganizationAnswer(" Macau ", " "));
        Assert.Equal(new PersonAnswer("Josiah", "j@brown.edu", "0000-0002-1825-0097"), new PersonAnswer("Josiah ", " j@brown.edu", "https://orcid.org/0000-0002-1825-0097"));
        Assert.Equal(["a", "b"], new ChoicesAnswer("b", "a", "b", "").Options);
    }

    [Fact]
    public void Nothing_is_not_kept()
    {
        Answer[] nothing = [new TextAnswer(" \n"), new ChoiceAnswer(""), new ChoicesAnswer(), new OrganizationAnswer(""), new PersonAnswer(" "), new GroupAnswer([]), new UnreadAnswer(" ")];
        Assert.All(nothing, answer => Assert.True(Filled(("a", answer)).IsEmpty));
        Assert.Equal(FormAnswers.None, Filled(("a", new TextAnswer("x"))).With("a", new TextAnswer("")));
        Assert.False(Filled(("g", Entries(FormAnswers.None))).IsEmpty);
    }

    [Fact]
    public void Answers_stand_at_paths()
    {
        var answers = FormAnswers.None.With(new FieldPath("name", "authors", 0), new TextAnswer("A")).With(new FieldPath("name", "authors", 1), new TextAnswer("B"));
        Assert.Equal(new TextAnswer("B"), answers[new FieldPath("name", "authors", 1)]);
        Assert.Null(answers[new FieldPath("name", "authors", 2)]);
        Assert.Null(answers[new FieldPath("name", "authors", -1)]);
        Assert.Null(answers["name"]);
        Assert.Equal("authors.1.name", new FieldPath("name", "authors", 1).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => answers.With(new FieldPath("name", "authors", 3), new TextAnswer("D")));
    }

    [Theory]
    [InlineData("title", true)]
    [InlineData("authors.2.name", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("authors.2", false)]
    [InlineData("authors.02.name", false)]
    [InlineData("authors.-1.name", false)]
    [InlineData("authors.2.name.id", false)]
    [InlineData(".2.name", false)]
    [InlineData("authors.2.", false)]
    public void Paths_are_read_as_they_are_written(string? text, bool read)
    {
        Assert.Equal(read, FieldPath.TryRead(text, out var path));
        if (read)
            Assert.Equal(text, path.ToString());
    }

    [Fact]
    public void Answers_are_equal_when_they_hold_the_same()
    {
        var one = Filled(("a", new NumberAnswer(1.50m)), ("g", Entries(Filled(("b", new TextAnswer("x"))))));
        var other = Filled(("g", Entries(Filled(("b", new TextAnswer(" x "))))), ("a", new NumberAnswer(1.5m)));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("a", null));
    }

    [Fact]
    public void Handed_in_is_what_is_relevant()
    {
        var design = Of(Field("kind", FieldKind.Choice), Field("poster") with { When = Is("kind", "a") },
            Group("authors", Field("name"), Field("mail") with { When = new Condition.Not(new Condition.Empty("name")) }));
        var answers = Filled(("kind", new ChoiceAnswer("b")), ("poster", new TextAnswer("x")), ("stranger", new TextAnswer("y")),
            ("authors", Entries(Filled(("mail", new TextAnswer("a@b.c"))), Filled(("name", new TextAnswer("N")), ("mail", new TextAnswer("m"))))));
        Assert.Equal(
            Filled(("kind", new ChoiceAnswer("b")), ("authors", Entries(FormAnswers.None, Filled(("name", new TextAnswer("N")), ("mail", new TextAnswer("m")))))),
            answers.Relevant(design));
    }

    [Fact]
    public void Dropping_what_is_not_relevant_changes_nothing_else() => RandomForm.Any.Sample(form =>
    {
        var kept = form.Answers.Relevant(form.Design);
        Assert.Equal(Paths(form.Design, form.Answers), Paths(form.Design, kept));
        Assert.Equal(kept, kept.Relevant(form.Design));
        Assert.Equal(AnswerRules.Check(form.Design, form.Answers, Now), AnswerRules.Check(form.Design, kept, Now));
    }, iter: 500);
}
