using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Checking;

public class RelevanceTests
{
    private static FormField Given(string id, string field) => Field(id) with { When = new Condition.Not(new Condition.Empty(field)) };

    [Fact]
    public void What_is_not_relevant_counts_as_empty_further_on()
    {
        var design = Of(Field("a"), Given("b", "a"), Given("c", "b"), Field("d") with { When = new Condition.Empty("b") });
        var answers = Filled(("b", new TextAnswer("x")), ("c", new TextAnswer("y")));
        Assert.Equal(["a", "d"], Paths(design, answers));
        Assert.Equal(["a", "b", "c"], Paths(design, answers.With("a", new TextAnswer("z"))));
    }

    [Fact]
    public void A_page_takes_its_fields_with_it()
    {
        var design = Design(Page("one", Field("a")), Page("two", Field("b")) with { When = Is("a", "x") }, Page("three", Given("c", "b")));
        var answers = Filled(("a", new TextAnswer("x")), ("b", new TextAnswer("y")));
        Assert.Equal(["a", "b", "c"], Paths(design, answers));
        var without = Relevance.Of(design, answers.With("a", null));
        Assert.Equal([new("a")], without.Paths);
        Assert.True(without.HasPage("three"));
        Assert.False(without.HasPage("two"));
    }

    [Fact]
    public void Entries_are_asked_each_by_itself()
    {
        var design = Of(Field("a"), Group("g", Field("x"), Given("y", "x"), Given("z", "a")));
        var answers = Filled(("g", Entries(Filled(("x", new TextAnswer("1"))), FormAnswers.None)));
        Assert.Equal(["a", "g", "g.0.x", "g.0.y", "g.1.x"], Paths(design, answers));
        Assert.Equal(["a", "g", "g.0.x", "g.0.y", "g.0.z", "g.1.x", "g.1.z"], Paths(design, answers.With("a", new TextAnswer("!"))));
        Assert.Equal(["a", "g"], Paths(design, FormAnswers.None));
    }

    [Fact]
    public void A_group_is_empty_without_entries()
    {
        var design = Of(Group("g", Field("x")), Given("b", "g"));
        Assert.Equal(["g"], Paths(design, FormAnswers.None));
        Assert.Equal(["g", "g.0.x", "b"], Paths(design, Filled(("g", Entries(FormAnswers.None)))));
    }

    [Fact]
    public void Answers_that_are_not_relevant_affect_nothing() => Gen.Select(RandomForm.Any, Gen.Int[0, 1000]).Sample((form, seed) =>
    {
        var relevance = Relevance.Of(form.Design, form.Answers);
        var random = new Random(seed);
        var other = form.Answers;
        foreach (var field in form.Design.Pages.SelectMany(p => p.Fields).Where(f => !relevance.Has(new(f.Id))))
            other = other.With(field.Id, random.Next(2) == 0 ? null : new TextAnswer("whatever"));
        Assert.Equal(relevance.Paths, Relevance.Of(form.Design, other).Paths);
    }, iter: 500);

    [Fact]
    public void Conditions_are_met_and_not_met()
    {
        // The forms by which all this is tried are worth something.
        var (relevant, all) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var (design, answers) = RandomForm.Of(seed);
            var relevance = Relevance.Of(design, answers);
            var asked = design.Pages.SelectMany(p => p.Fields).Where(f => f.When is not null).ToList();
            all += asked.Count;
            relevant += asked.Count(f => relevance.Has(new(f.Id)));
        }
        Assert.InRange(relevant / (double)all, 0.25, 0.75);
    }

    [Fact]
    public void A_design_that_makes_no_sense_is_still_answered() => RandomForm.Any.Sample(form =>
    {
        var turned = form.Design with { Pages = [.. form.Design.Pages.Reverse(), .. form.Design.Pages] };
        Assert.NotNull(Relevance.Of(turned, form.Answers));
        Assert.NotNull(AnswerRules.Check(turned, form.Answers, Now, before: FormAnswers.None));
        Assert.NotEmpty(DesignRules.Problems(turned));
    }, iter: 200);
}
