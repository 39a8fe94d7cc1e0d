using NodaTime;
using Serai.Forms.Tests.Support;
using static Serai.Forms.AnswerProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Checking;

public class FrozenTests
{
    private static readonly FormField Title = Field("title") with { FrozenFrom = Now, Required = true, Length = new(TextUnit.Characters, null, 3) };

    private static FormAnswers Text(string text) => Filled(("title", new TextAnswer(text)));

    [Fact]
    public void A_frozen_answer_stays()
    {
        Assert.Equal([new(new("title"), Frozen)], AnswerRules.Check(Of(Title), Text("b"), Now, before: Text("a")));
        Assert.Equal([new(new("title"), Frozen)], AnswerRules.Check(Of(Title), FormAnswers.None, Now, before: Text("a")));
        Assert.Equal([new(new("title"), Frozen)], AnswerRules.Check(Of(Title), Text("a"), Now, before: FormAnswers.None));
        Assert.Empty(AnswerRules.Check(Of(Title), Text(" a"), Now, before: Text("a")));
        Assert.Empty(AnswerRules.Check(Of(Title), Text("b"), Now - Duration.Epsilon, before: Text("a")));
    }

    [Fact]
    public void What_nobody_can_mend_is_not_told()
    {
        Assert.Empty(AnswerRules.Check(Of(Title), Text("long"), Now, before: Text("long")));
        Assert.Empty(AnswerRules.Check(Of(Title), FormAnswers.None, Now, before: FormAnswers.None));
        Assert.Single(AnswerRules.Check(Of(Title), Text("long"), Now));
    }

    [Fact]
    public void In_a_group_too()
    {
        var design = Of(Group("authors", Field("name") with { FrozenFrom = Now }, Field("mail")));
        var (a, b) = (Filled(("name", new TextAnswer("A")), ("mail", new TextAnswer("a"))), Filled(("name", new TextAnswer("B"))));
        var before = Filled(("authors", Entries(a, b)));
        Assert.Empty(Told(Entries(a.With("mail", null), b)));
        Assert.Equal([new(new("name", "authors", 0), Frozen)], Told(Entries(a.With("name", null), b)));
        Assert.Equal([new(new("name", "authors", 2), Frozen)], Told(Entries(a, b, b)));
        Assert.Empty(Told(Entries(a, b, Filled(("mail", new TextAnswer("c"))))));
        Assert.Equal([new(new("authors"), Frozen)], Told(Entries(a)));
        Assert.Equal([new(new("authors"), Frozen)], AnswerRules.Check(design, FormAnswers.None, Now, before: before));

        IEnumerable<AnswerProblem> Told(GroupAnswer authors) => AnswerRules.Check(design, Filled(("authors", authors)), Now, before: before);
    }

    [Fact]
    public void A_whole_group()
    {
        var design = Of(Group("authors", Field("name")) with { FrozenFrom = Now });
        var before = Filled(("authors", Entries(Filled(("name", new TextAnswer("A"))))));
        Assert.Empty(AnswerRules.Check(design, before, Now, before: before));
        Assert.Equal([new(new("authors"), Frozen)], AnswerRules.Check(design, FormAnswers.None, Now, before: before));
    }
}
