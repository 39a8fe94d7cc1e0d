using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.DesignProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Rules;

public class ConditionRulesTests
{
    private static readonly Condition Empty = new Condition.Empty("a");

    private static void Tells(FormDesign design, params DesignProblem[] problems) => Assert.Equal(problems, DesignRules.Problems(design));

    private static FormField When(string id, Condition condition) => Field(id) with { When = condition };

    [Fact]
    public void A_condition_looks_back_only()
    {
        Tells(Of(Field("a"), When("b", Empty)));
        Tells(Of(When("b", Empty), Field("a")), new DesignProblem(ForwardReference, "b", "a"));
        Tells(Of(When("a", Empty)), new DesignProblem(SelfReference, "a", "a"));
        Tells(Of(When("b", new Condition.Not(new Condition.Empty("nowhere")))), new DesignProblem(UnknownField, "b", "nowhere"));
        Tells(Design(Page("one", When("b", Empty)), Page("two", Field("a"))), new DesignProblem(ForwardReference, "b", "a"));
    }

    [Fact]
    public void A_page_looks_at_the_pages_before_it()
    {
        Tells(Design(Page("one", Field("a")), Page("two", Field("b")) with { When = Empty }));
        Tells(Design(Page("one", Field("a")) with { When = Empty }), new DesignProblem(ForwardReference, "one", "a"));
    }

    [Fact]
    public void In_a_group_one_looks_into_the_same_entry_and_outside()
    {
        Tells(Of(Field("a"), Group("g", Field("x"), When("y", new Condition.All([Empty, new Condition.Empty("x")])))));
        Tells(Of(Group("g", When("y", new Condition.Empty("x")), Field("x"))), new DesignProblem(ForwardReference, "y", "x"));
        Tells(Of(Group("g", Field("x")), When("b", new Condition.Empty("x"))), new DesignProblem(IntoGroup, "b", "x"));
        Tells(Of(Group("g", Field("x")), Group("h", When("y", new Condition.Empty("x")))), new DesignProblem(IntoGroup, "y", "x"));
        Tells(Of(Group("g", Field("x")), When("b", new Condition.Empty("g"))));
    }

    public static TheoryData<FieldKind, Condition, bool> Comparisons => new()
    {
        { FieldKind.ShortText, Is("a", "x"), true },
        { FieldKind.LongText, new Condition.Contains("a", "x"), true },
        { FieldKind.ShortText, new Condition.Is("a", Number(1)), false },
        { FieldKind.ShortText, new Condition.Before("a", Number(1)), false },
        { FieldKind.Choice, Is("a", "b"), true },
        { FieldKind.Choice, new Condition.Contains("a", "b"), false },
        { FieldKind.Choices, new Condition.Contains("a", "b"), true },
        { FieldKind.Choices, Is("a", "b"), false },
        { FieldKind.Date, new Condition.Before("a", Day("2026-01-01")), true },
        { FieldKind.Date, new Condition.In("a", [Day("2026-01-01"), Number(1)]), false },
        { FieldKind.Number, new Condition.After("a", Number(1)), true },
        { FieldKind.Number, new Condition.Is("a", Number(1_000_000_000_000_000)), false },
        { FieldKind.Number, new Condition.After("a", new ConditionValue.Text("1")), false },
        { FieldKind.Person, Is("a", "x"), false },
        { FieldKind.Organization, Empty, true },
        { FieldKind.File, Empty, true },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void What_is_compared_fits_the_kind(FieldKind kind, Condition condition, bool fits) =>
        Tells(Of(Field("a", kind), When("b", condition)), fits ? [] : [new(ConditionDoesNotFit, "b", "a")]);

    [Fact]
    public void Options_are_there()
    {
        var choice = Field("a", FieldKind.Choice);
        Tells(Of(choice, When("b", Is("a", "z"))), new DesignProblem(UnknownOption, "b", "a/z"));
        Tells(Of(choice, When("b", new Condition.In("a", [new ConditionValue.Text("a"), new ConditionValue.Text("y")]))), new DesignProblem(UnknownOption, "b", "a/y"));
        Tells(Of(Field("a", FieldKind.Choices), When("b", new Condition.Contains("a", "z"))), new DesignProblem(UnknownOption, "b", "a/z"));
    }

    [Fact]
    public void Nothing_is_no_condition()
    {
        foreach (var nothing in new Condition[] { new Condition.All([]), new Condition.Not(new Condition.Any([])), new Condition.In("a", []), new Condition.Contains("a", " "), Is("a", "") })
            Tells(Of(Field("a"), When("b", nothing)), new DesignProblem(EmptyCondition, "b"));
    }

    [Fact]
    public void Trees_have_limits()
    {
        var deep = Enumerable.Range(0, 8).Aggregate(Empty, (tree, _) => new Condition.Not(tree));
        Tells(Of(Field("a"), When("b", deep)), new DesignProblem(ConditionTooDeep, "b", "9"));
        Tells(Of(Field("a"), When("b", new Condition.Not(new Condition.Not(Empty)))));
        var wide = new Condition.Any([.. Enumerable.Repeat(Empty, 200)]);
        Tells(Of(Field("a"), When("b", wide)), new DesignProblem(ConditionTooLarge, "b", "201"));
    }

    [Fact]
    public void A_form_turned_around_is_refused_if_it_has_conditions() => RandomForm.Any.Sample(form =>
    {
        var turned = form.Design with { Pages = [.. form.Design.Pages.Reverse().Select(p => p with { Fields = [.. p.Fields.Reverse()] })] };
        // Within a group nothing is turned around.
        var outside = form.Design.Pages.SelectMany(p => p.Fields).Select(f => f.Id).ToHashSet();
        var uses = form.Design.Pages.Select(p => p.When).Concat(form.Design.Fields.Select(f => f.When)).Any(c => c is not null && c.Uses.Any(outside.Contains));
        Assert.Equal(uses, DesignRules.Problems(turned).Any(p => p.Code == ForwardReference));
    }, iter: 300);
}
