using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Editing;

public class FlatConditionTests
{
    private static readonly FormField Kind = Field("kind", FieldKind.Choice) with { Options = [new("talk", En("A talk").And("zh-Hant", "報告")), new("poster", En("Poster; large")), new("a", En("talk"))] };
    private static readonly FormDesign Design = Of(Kind, Field("born", FieldKind.Date), Field("amount", FieldKind.Number), Field("title"), Field("topics", FieldKind.Choices));

    private static Condition? Read(params Items<ConditionRow> rows)
    {
        var (condition, problems) = new FlatCondition(false, rows).Read(Design);
        Assert.Empty(problems);
        return condition;
    }

    [Theory]
    [InlineData("a TALK", "talk")]
    [InlineData("報告", "talk")]
    [InlineData("poster", "poster")]
    [InlineData("talk", "talk")]
    public void An_option_is_meant_by_id_or_label(string typed, string option) => Assert.Equal(Is("kind", option), Read(new ConditionRow("kind", RowTest.Is, typed)));

    [Fact]
    public void Each_test_makes_its_condition()
    {
        Assert.Null(Read());
        Assert.Equal(new Condition.Not(Is("title", "x")), Read(new ConditionRow("title", RowTest.IsNot, " x ")));
        Assert.Equal(new Condition.In("amount", [Number(1), Number(2.5m)]), Read(new ConditionRow("amount", RowTest.IsOneOf, "1; 2.5;")));
        Assert.Equal(new Condition.Contains("topics", "b"), Read(new ConditionRow("topics", RowTest.Contains, "b")));
        Assert.Equal(new Condition.Not(new Condition.Contains("topics", "b")), Read(new ConditionRow("topics", RowTest.DoesNotContain, "b")));
        Assert.Equal(new Condition.Not(new Condition.In("kind", [new ConditionValue.Text("talk"), new ConditionValue.Text("poster")])), Read(new ConditionRow("kind", RowTest.IsNoneOf, "A talk; poster")));
        Assert.Equal(
            new Condition.All([new Condition.Before("born", Day("2000-01-01")), new Condition.After("amount", Number(3)), new Condition.Empty("title"), new Condition.Not(new Condition.Empty("kind"))]),
            Read(new("born", RowTest.Before, "2000-01-01"), new("amount", RowTest.After, "3"), new("title", RowTest.NotAnswered, ""), new("kind", RowTest.Answered, "")));
        Assert.Equal(new Condition.Any([Is("title", "x"), Is("title", "y")]), new FlatCondition(true, [new("title", RowTest.Is, "x"), new("title", RowTest.Is, "y")]).Read(Design).Condition);
    }

    [Fact]
    public void What_is_wrong_names_its_row()
    {
        var (condition, problems) = new FlatCondition(false, [new("title", RowTest.Is, "x"), new("nothing", RowTest.Is, "x"), new("born", RowTest.After, "1.1.2000"), new("amount", RowTest.Is, "1,5"),
            new("kind", RowTest.IsOneOf, "talk; paper"), new("title", RowTest.Contains, " "), new("title", RowTest.Answered, "x")]).Read(Design);
        Assert.Null(condition);
        Assert.Equal(
            [
                new(1, RowProblemCode.NoField, "nothing"), new(2, RowProblemCode.NotADate, "1.1.2000"), new(3, RowProblemCode.NotANumber, "1,5"),
                new(4, RowProblemCode.NoSuchOption, "paper"), new(5, RowProblemCode.NoValue, ""), new(6, RowProblemCode.ValueForNothing, "x"),
            ],
            problems);
    }

    [Theory]
    [InlineData("topics", RowTest.DoesNotContain, "b")]
    [InlineData("kind", RowTest.IsNoneOf, "A talk; poster")]
    public void What_must_not_be_comes_back_as_a_row(string field, RowTest test, string value) =>
        Assert.Equal([new(field, test, value)], FlatCondition.Of(Read(new ConditionRow(field, test, value)), Design)!.Rows);

    [Fact]
    public void An_option_is_shown_by_its_label_where_that_means_it()
    {
        string Shown(string option) => Assert.Single(FlatCondition.Of(Is("kind", option), Design)!.Rows).Value;
        Assert.Equal(("A talk", "poster", "a"), (Shown("talk"), Shown("poster"), Shown("a")));
    }

    [Fact]
    public void A_tree_is_no_rows()
    {
        Assert.Null(FlatCondition.Of(new Condition.All([new Condition.Any([Is("title", "x"), Is("title", "y")]), Is("kind", "a")]), Design));
        Assert.Null(FlatCondition.Of(new Condition.Not(new Condition.Before("born", Day("2000-01-01"))), Design));
        Assert.Null(FlatCondition.Of(new Condition.In("title", [new ConditionValue.Text("a; b")]), Design));
        Assert.Null(ConditionText.Read("{\"is\":{}}").Condition);
        Assert.NotEmpty(ConditionText.Read("{\"is\":{}}").Problems);
    }
}
