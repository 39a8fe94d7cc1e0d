using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Conditions;

public class ConditionTests
{
    private static readonly FormField[] Earlier =
        [Field("text", FieldKind.LongText), Field("one", FieldKind.Choice), Field("some", FieldKind.Choices), Field("day", FieldKind.Date), Field("count", FieldKind.Number), Field("blank")];

    private static readonly FormAnswers Given = Filled(
        ("text", new TextAnswer("A Poster about the ΣΊΣΥΦΟΣ and 漢字")), ("one", new ChoiceAnswer("b")), ("some", new ChoicesAnswer("c", "a")),
        ("day", new DateAnswer(Date("2026-03-05"))), ("count", new NumberAnswer(2.50m)));

    public static TheoryData<string, Condition, bool> Cases => new()
    {
        { "text", Is("text", "a poster ABOUT the σίσυφος and 漢字 "), true },
        { "part of a text", Is("text", "a poster"), false },
        { "words", new Condition.Contains("text", "POSTER about"), true },
        { "words in any order", new Condition.Contains("text", "σίσυφος post"), true },
        { "a word too many", new Condition.Contains("text", "poster talk"), false },
        { "no word", new Condition.Contains("text", " "), false },
        { "ideographs", new Condition.Contains("text", "字"), true },
        { "option", Is("one", "b"), true },
        { "options are no texts", Is("one", "B"), false },
        { "one of", new Condition.In("one", [new ConditionValue.Text("a"), new ConditionValue.Text("b")]), true },
        { "none of", new Condition.In("one", [new ConditionValue.Text("a")]), false },
        { "among", new Condition.Contains("some", "a"), true },
        { "not among", new Condition.Contains("some", "b"), false },
        { "number", new Condition.Is("count", Number(2.5m)), true },
        { "less", new Condition.Before("count", Number(2.500001m)), true },
        { "not less than itself", new Condition.Before("count", Number(2.5m)), false },
        { "more", new Condition.After("count", Number(-3)), true },
        { "day", new Condition.In("day", [Day("2026-03-05")]), true },
        { "before", new Condition.Before("day", Day("2026-03-06")), true },
        { "after", new Condition.After("day", Day("2026-03-05")), false },
        { "day is no number", new Condition.After("day", Number(1)), false },
        { "empty", new Condition.Empty("blank"), true },
        { "not empty", new Condition.Empty("text"), false },
        { "nothing is not a value", Is("blank", ""), false },
        { "nothing is not before", new Condition.Before("blank", Number(1)), false },
        { "but it is not a value", new Condition.Not(Is("blank", "x")), true },
        { "all", new Condition.All([Is("one", "b"), new Condition.Empty("blank")]), true },
        { "not all", new Condition.All([Is("one", "b"), new Condition.Empty("text")]), false },
        { "any", new Condition.Any([Is("one", "a"), new Condition.Empty("blank")]), true },
        { "not any", new Condition.Any([Is("one", "a"), new Condition.Empty("text")]), false },
        { "all of nothing", new Condition.All([]), true },
        { "any of nothing", new Condition.Any([]), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_condition_is_met_or_not(string what, Condition condition, bool met)
    {
        var design = Of([.. Earlier, Field("asked") with { When = condition }]);
        Assert.True(met == Relevance.Of(design, Given).Has(new("asked")), what);
    }

    [Fact]
    public void What_could_not_be_read_is_neither_empty_nor_anything()
    {
        var answers = Filled(("count", new UnreadAnswer("2,5")));
        Assert.False(Met(new Condition.Empty("count")));
        Assert.False(Met(new Condition.Before("count", Number(100))));
        Assert.False(Met(new Condition.Is("count", Number(2.5m))));

        bool Met(Condition condition) => Relevance.Of(Of([.. Earlier, Field("asked") with { When = condition }]), answers).Has(new("asked"));
    }

    [Fact]
    public void A_tree_knows_its_size()
    {
        var tree = new Condition.All([Is("a", "x"), new Condition.Not(new Condition.In("b", [Number(1), Number(2)])), new Condition.Empty("a")]);
        Assert.Equal((3, 7), (tree.Depth, tree.Size));
        Assert.Equal(["a", "b"], tree.Uses);
    }
}
