using CsCheck;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Figures;
using Serai.Features.Sources;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances.Figures;

/// <summary>Which reported figures contradict each other. SERAI_TEST_LONG=1 tries a hundred times as many.</summary>
public sealed class FigureRulesTests
{
    private static readonly long Tries = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 100_000 : 1_000;

    private static readonly Source Trusted = new() { Key = "source-1", Title = "A page", Trust = Trust.Own };
    private static readonly Source Copy = new() { Key = "source-2", Title = "A copy", Trust = Trust.Copy };

    private static readonly Gen<string> Day = Gen.OneOf(
        Gen.Int[2015, 2017].Select(y => $"{y}"),
        Gen.Select(Gen.Int[2015, 2017], Gen.Int[1, 12], (y, m) => $"{y}-{m:00}"),
        Gen.Select(Gen.Int[2015, 2017], Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => $"{y}-{m:00}-{d:00}"),
        Gen.Int[2015, 2017].Select(y => $"{y}~"),
        Gen.Const("[2015,2017]"), Gen.Const("[..2016]"), Gen.Const("2015/2016"));

    private static readonly Gen<ReportedFigure> Figure = Gen.Select(Day, Gen.Enum<Measure>(), Gen.Enum<Qualifier>(), Gen.Int[20, 40], Gen.Bool,
        (day, measure, qualifier, value, trusted) => Of(day, value, qualifier, measure, trusted ? Trusted : Copy));

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory]
    [InlineData("2016-04", "124", "2016-04-08", "128", true)]
    [InlineData("2016-04", "124", "2016-05-08", "128", false)]
    [InlineData("2016", "100", "2016-04", "110", true)]
    [InlineData("2016", "100", "2017-01-01", "110", false)]
    [InlineData("2016-04-08", "more than 150", "2016-04", "160", false)]
    [InlineData("2016-04-08", "more than 160", "2016-04", "160", true)]
    [InlineData("2016-04-08", "at least 160", "2016-04", "160", false)]
    [InlineData("2016-04-08", "about 150", "2016-04", "160", false)]
    [InlineData("2016-04-08", "about 150", "2016-04", "170", true)]
    [InlineData("2016-04-08", "about 150", "2016-04", "more than 165", true)]
    [InlineData("2016-04-08", "more than 100", "2016-04", "more than 150", false)]
    [InlineData("[2012,2014]", "10", "2013", "11", false)]
    [InlineData("[2012,2014]", "10", "2014-02", "11", true)]
    [InlineData("[..2005]", "10", "2001", "11", true)]
    public void Dates_that_fit_with_numbers_that_cannot_both_hold_disagree(string day, string amount, string otherDay, string otherAmount, bool disagree)
    {
        var (one, other) = (Read(day, amount), Read(otherDay, otherAmount));
        Assert.Equal(disagree, FigureRules.Contradict(one, other));
        Assert.Equal(disagree ? 1 : 0, FigureRules.Disagreements([one, other]).Count);
    }

    [Fact]
    public void Added_in_a_year_and_in_a_month_are_two_things()
    {
        Assert.False(FigureRules.Contradict(Of("2016", 15, measure: Measure.MembersAdded), Of("2016-03", 7, measure: Measure.MembersAdded)));
        Assert.True(FigureRules.Contradict(Of("2016", 15, measure: Measure.MembersAdded), Of("2016", 7, measure: Measure.MembersAdded)));
        Assert.False(FigureRules.Contradict(Of("2016", 15), Of("2016", 7, measure: Measure.CountriesAndRegions)));
    }

    [Fact]
    public void Two_contradict_alike_from_either_side_and_none_contradicts_itself() => Gen.Select(Figure, Figure).Sample((a, b) =>
    {
        Assert.Equal(FigureRules.Contradict(a, b), FigureRules.Contradict(b, a));
        Assert.False(FigureRules.Contradict(a, a));
    }, iter: Tries);

    [Fact]
    public void Whoever_contradicts_somebody_stands_in_one_group_with_what_else_is_told_for_those_dates() => Figure.Array[0, 8].Sample(figures =>
    {
        var groups = FigureRules.Disagreements(figures);
        var trusted = figures.Where(f => f.Source.IsTrusted).ToList();
        Assert.Subset(groups.SelectMany(g => g).ToHashSet(), trusted.Where(f => trusted.Any(g => FigureRules.Contradict(f, g))).ToHashSet());
        Assert.Equal(groups.Sum(g => g.Count), groups.SelectMany(g => g).Distinct().Count());
        Assert.All(groups, g => Assert.All(g, f => Assert.Contains(g, o => FigureRules.Contradict(f, o) || (o != f && (f.Measure == Measure.Founders || o.Date!.Text == f.Date!.Text)))));
        Assert.All(groups, g => Assert.Contains(g, f => g.Any(o => FigureRules.Contradict(f, o))));
        Assert.All(groups, g => Assert.Single(g.Select(f => f.Measure).Distinct()));
    }, iter: Tries);

    [Fact]
    public void The_order_of_the_sources_changes_nothing() => Figure.Array[0, 8].Sample(figures =>
        Assert.Equal(Told(figures), Told([.. figures.Reverse()])), iter: Tries);

    [Theory, MemberData(nameof(Both))]
    public async Task The_page_shows_both_with_their_dates(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, "alliance,date,measure,qualifier,value,source_title,trust\n"
            + "The Ring,2016-04,members,exactly,124,One,press\nThe Ring,2016-04-08,members,exactly,128,Another,own\nThe Ring,2016-05,members,more_than,150,Third,own\n");
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring"));
        Assert.Contains("Members, for dates that may be the same.", page);
        Assert.Contains("They cannot all be right, unless they speak of different days.", page);
        Assert.Contains("124", page);
        Assert.Contains("128", page);
        Assert.DoesNotContain("May 2016: ", page);
    }

    private static IEnumerable<string> Told(ReportedFigure[] figures) => FigureRules.Disagreements(figures)
        .Select(g => string.Join("; ", g.Select(f => $"{f.Measure} {f.Date} {f.Qualifier} {f.Value}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static ReportedFigure Read(string day, string amount) => amount.Split(' ') is [.. var words, var number]
        ? Of(day, int.Parse(number), string.Join(' ', words) switch { "about" => Qualifier.About, "at least" => Qualifier.AtLeast, "more than" => Qualifier.MoreThan, _ => Qualifier.Exactly })
        : throw new ArgumentException(amount);

    private static ReportedFigure Of(string day, int value, Qualifier qualifier = Qualifier.Exactly, Measure measure = Measure.Members, Source? source = null) =>
        new() { Key = Guid.NewGuid().ToString(), Date = EdtfDate.Parse(day), Measure = measure, Qualifier = qualifier, Value = value, Source = source ?? Trusted };
}
