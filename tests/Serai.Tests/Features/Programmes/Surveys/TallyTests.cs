using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Surveys.Reporting;
using Serai.Forms;

namespace Serai.Tests.Features.Programmes.Surveys;

public sealed class TallyTests
{
    private static readonly Wording Label = Wording.Of("en", "Q");

    [Theory]
    [InlineData(new[] { 1, 2, 4, 5 }, 3.0, 3.0)]
    [InlineData(new[] { 5, 1, 1 }, 2.33, 1.0)]
    [InlineData(new[] { 4, 5 }, 4.5, 4.5)]
    [InlineData(new[] { 2 }, 2.0, 2.0)]
    public void A_scale_has_mean_and_median_and_a_line_for_each_point(int[] given, double mean, double median)
    {
        var tally = Tally.Of(SurveyKinds.New(SurveyKind.Scale, "q", Label), given.Select(n => FormAnswers.Of(("q", new NumberAnswer(n)))).Append(FormAnswers.None));
        Assert.Equal((given.Length, (decimal)mean, (decimal)median), (tally.Answered, tally.Mean!.Value, tally.Median!.Value));
        Assert.Equal(["1", "2", "3", "4", "5"], tally.Lines.Select(l => l.Key));
        Assert.All(tally.Lines, l => Assert.Equal(given.Count(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture) == l.Key), l.Count));
    }

    [Fact]
    public void Nobody_has_no_mean()
    {
        var tally = Tally.Of(SurveyKinds.New(SurveyKind.Scale, "q", Label), [FormAnswers.None]);
        Assert.Equal((0, null, null, 5, 0.0), (tally.Answered, tally.Mean, tally.Median, tally.Lines.Count, tally.Share(0)));
    }

    [Fact]
    public void Of_several_choices_each_counts_and_the_share_is_of_those_who_answered()
    {
        var field = SurveyKinds.New(SurveyKind.Several, "q", Label) with { Options = [new("a", Label), new("b", Label), new("c", Label)] };
        var tally = Tally.Of(field, [FormAnswers.Of(("q", new ChoicesAnswer("a", "b"))), FormAnswers.Of(("q", new ChoicesAnswer("a"))), FormAnswers.None]);
        Assert.Equal((2, 2, 1, 0), (tally.Answered, tally.Count("a"), tally.Count("b"), tally.Count("c")));
        Assert.Equal((100.0, 50.0), (tally.Share(tally.Count("a")), tally.Share(tally.Count("b"))));
    }

    [Fact]
    public void Numbers_without_ends_have_a_line_for_each_that_came()
    {
        var tally = Tally.Of(SurveyKinds.New(SurveyKind.Number, "q", Label), [.. new[] { 7, 3, 7 }.Select(n => FormAnswers.Of(("q", new NumberAnswer(n))))]);
        Assert.Equal([("3", 1), ("7", 2)], tally.Lines.Select(l => (l.Key, l.Count)));
    }

    [Fact]
    public void Texts_are_listed() =>
        Assert.Equal(["one", "two"], Tally.Of(SurveyKinds.New(SurveyKind.Text, "q", Label), [FormAnswers.Of(("q", new TextAnswer("one"))), FormAnswers.None, FormAnswers.Of(("q", new TextAnswer("two")))]).Texts);
}
