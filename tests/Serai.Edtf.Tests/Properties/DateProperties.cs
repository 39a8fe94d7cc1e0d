using CsCheck;

namespace Serai.Edtf.Tests.Properties;

public class DateProperties
{
    private static readonly string[] Languages = ["en", "zh-Hant", "zh-Hans"];

    [Fact]
    public void What_is_read_is_written_as_it_was() => Gens.Any.Sample(date =>
    {
        Assert.Equal(date.Text, date.Canonical);
        Assert.Equal(date, Edtf.Parse(date.Canonical).In(date.Hemisphere));
    });

    [Fact]
    public void The_first_day_is_not_after_the_last() => Gens.Any.Sample(date =>
    {
        // A southern autumn comes before the summer of the same number.
        if (date.Earliest is { } first && date.Latest is { } last && !(date.IsInterval && date.Hemisphere == Hemisphere.Southern))
            Assert.True(first <= last);
        Assert.True(date.Stated.From is null || date.Earliest is null || date.Earliest <= date.Stated.From);
        Assert.True(date.Stated.To is null || date.Latest is null || date.Latest >= date.Stated.To);
    });

    [Fact]
    public void Certain_days_lie_between_the_first_and_the_last() => Gen.Select(Gens.Any, Gens.SomeDay).Sample((date, day) =>
    {
        var between = (date.Earliest is null || day >= date.Earliest) && (date.Latest is null || day <= date.Latest);
        var answer = date.InForce(day);
        Assert.True(between || answer == EdtfAnswer.No || date.BoundsProblem is not null);
        if ((date.IsUncertain || date.IsApproximate) && date.Kind != EdtfKind.Interval)
            Assert.NotEqual(EdtfAnswer.Certainly, answer);
    });

    [Fact]
    public void What_is_certain_of_a_stretch_is_certain_of_each_of_its_days() => Gen.Select(Gens.Any, Gens.Any, Gens.SomeDay).Sample((date, when, day) =>
    {
        if (!when.Contains(Edtf.Of(day)))
            return;
        var (long_, short_) = (date.InForce(when), date.InForce(day));
        Assert.True(long_ != EdtfAnswer.Certainly || short_ == EdtfAnswer.Certainly);
        Assert.True(long_ != EdtfAnswer.No || short_ == EdtfAnswer.No);
    });

    [Fact]
    public void Fitting_holds_both_ways_and_what_is_contained_fits() => Gen.Select(Gens.Any, Gens.Any).Sample((one, other) =>
    {
        Assert.Equal(one.Fits(other), other.Fits(one));
        Assert.Equal(Edtf.Finer(one, other), Edtf.Finer(other, one));
        if (one.Contains(other) && other.Fits(other))
            Assert.True(one.Fits(other));
    });

    [Fact]
    public void The_order_is_one() => Gen.Select(Gens.Any, Gens.Any, Gens.Any).Sample((a, b, c) =>
    {
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a.CompareTo(b) == 0, a.Equals(b));
        if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0)
            Assert.True(a.CompareTo(c) <= 0);
    });

    [Fact]
    public void Every_date_has_words() => Gens.Any.Sample(date =>
        Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(date.ToWords(language)))));

    [Fact]
    public void Any_text_is_a_date_or_a_problem() => Gen.String["0129XY-/.,[]{}~?%TZ:+ES x年"].Sample(text =>
    {
        var read = Edtf.TryParse(text, out var date, out var problem);
        Assert.Equal(read, date is not null);
        Assert.Equal(!read, problem is not null);
        Assert.Equal(text, date?.Text ?? problem!.Text);
        if (problem is not null)
            Assert.InRange(problem.Position, 0, text.Length);
    });

    [Fact]
    public void A_date_with_one_character_changed_is_a_date_or_a_problem() =>
        Gen.Select(Gens.Any, Gen.Int[0, 40], Gen.Char["0123456789XY-/.,[]~?%"]).Sample((date, at, by) =>
        {
            var text = date.Text.Remove(at % date.Text.Length, 1).Insert(at % date.Text.Length, by.ToString());
            if (!Edtf.TryParse(text, out var other, out var problem))
                Assert.NotEmpty(problem.Message);
            else if (other.Canonical != text)
                Assert.Equal(other.Canonical, Edtf.Parse(other.Canonical).Canonical);
        });
}
