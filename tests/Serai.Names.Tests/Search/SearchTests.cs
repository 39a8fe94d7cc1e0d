using Xunit;

namespace Serai.Names.Tests.Search;

public sealed class SearchTests
{
    private static readonly NameIndex Index = NameIndex.Build(
    [
        new("cuhk", "The Chinese University of Hong Kong", NameKind.Official, "en"),
        new("cuhk", "香港中文大學", NameKind.Label, "zh-Hant"),
        new("cuhk", "CUHK", NameKind.Acronym, null),
        new("hku", "University of Hong Kong", NameKind.Official, "en"),
        new("hku", "香港大學", NameKind.Label, "zh-Hant"),
        new("xjtu", "Xi'an Jiaotong University", NameKind.Official, "en"),
        new("xjtu", "西安交通大学", NameKind.Label, "zh-Hans"),
        new("xjtu", "Jiaotong University", NameKind.Former, "en"),
        new("cu", "จุฬาลงกรณ์มหาวิทยาลัย", NameKind.Official, "th"),
        new("cu", "Chulalongkorn University", NameKind.Label, "en"),
        new("madison", "University of Wisconsin–Madison", NameKind.Official, "en"),
        new("milwaukee", "University of Wisconsin–Milwaukee", NameKind.Official, "en"),
        new("geneva", "Université de Genève", NameKind.Official, "fr"),
    ]);

    [Theory]
    [InlineData("the chinese university of hong kong", "cuhk", MatchReason.Exact)]
    [InlineData("香港中文大学", "cuhk", MatchReason.Exact)]
    [InlineData("香港中", "cuhk", MatchReason.Prefix)]
    [InlineData("中文大学", "cuhk", MatchReason.Words)]
    [InlineData("cuhk", "cuhk", MatchReason.Acronym)]
    [InlineData("香港大学", "hku", MatchReason.Exact)]
    [InlineData("xian jiao tong univ", "xjtu", MatchReason.Typo)]
    [InlineData("Xian Jiatong University", "xjtu", MatchReason.Typo)]
    [InlineData("西安交大", "xjtu", MatchReason.Partial)]
    [InlineData("จุฬาลงกรณ์", "cu", MatchReason.Prefix)]
    [InlineData("chula", "cu", MatchReason.Prefix)]
    [InlineData("Chulalonkorn", "cu", MatchReason.Typo)]
    [InlineData("University of Wisconsin, Madison", "madison", MatchReason.Exact)]
    [InlineData("universite de geneve", "geneva", MatchReason.Exact)]
    [InlineData("hongkong univ", "hku", MatchReason.Typo)]
    [InlineData("GenèveUniversité", "geneva", MatchReason.Typo)]
    [InlineData("geneve universid", "geneva", MatchReason.Words)]
    [InlineData("hong ko", "hku", MatchReason.Words)]
    public void FindsAndSaysWhy(string query, string id, MatchReason why)
    {
        var hit = Index.Search(query)[0];
        Assert.Equal((id, why), (hit.Id, hit.Why));
    }

    [Fact]
    public void SaysWhichNameMatchedAndItsKind()
    {
        var hit = Index.Search("Jiaotong University")[0];
        Assert.Equal(("Jiaotong University", NameKind.Former, "en"), (hit.Name, hit.Kind, hit.Language));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ,. ")]
    [InlineData("qqqqqqqqqq")]
    public void FindsNothingWhereThereIsNothing(string query) => Assert.Empty(Index.Search(query));

    [Fact]
    public void APlaceTellsTwoOrganizationsOfOneNameApart()
    {
        var index = NameIndex.Build(
        [
            new("mexico", "Universidad de León", NameKind.Official, "es") { Place = "León, Guanajuato, Mexico" },
            new("spain", "Universidad de León", NameKind.Official, "es") { Place = "León, Castilla y León, Spain" },
        ]);
        Assert.Equal("spain", index.Search("Universidad de León, Spain")[0].Id);
        Assert.Equal("mexico", index.Search("Universidad de León, Mexico")[0].Id);
        Assert.Equal(MatchReason.Context, index.Search("Universidad de León, Mexico")[0].Why);
    }

    [Fact]
    public void OneInBeingComesBeforeOneThatEnded()
    {
        var index = NameIndex.Build(
        [
            new("a", "Karlov Academy", NameKind.Official, "en") { Retired = true },
            new("b", "Karlov Academy", NameKind.Official, "en"),
        ]);
        Assert.Equal(["b", "a"], index.Search("karlov").Select(hit => hit.Id));
    }

    [Fact]
    public void TheBetterKnownComesFirst()
    {
        var index = NameIndex.Build(
        [
            new("a", "Karlov Academy", NameKind.Official, "en") { Ties = 1 },
            new("b", "Karlov Academy", NameKind.Official, "en") { Ties = 12 },
        ]);
        Assert.Equal(["b", "a"], index.Search("karlov academy").Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("Université Paris 7", "seven")]
    [InlineData("Paris 8", "eight")]
    [InlineData("Northern Institute", "north")]
    [InlineData("Shaanxi", "shaanxi")]
    [InlineData("Shanxi", "shanxi")]
    public void SmallDifferencesCount(string query, string id)
    {
        var index = NameIndex.Build(
        [
            new("seven", "Université Paris 7", NameKind.Official, "fr"),
            new("eight", "Université Paris 8", NameKind.Official, "fr"),
            new("north", "Northern Institute of Metals", NameKind.Official, "en"),
            new("south", "Southern Institute of Metals", NameKind.Official, "en"),
            new("shanxi", "Shanxi University", NameKind.Official, "en"),
            new("shaanxi", "Shaanxi University", NameKind.Official, "en"),
        ]);
        Assert.Equal(id, index.Search(query)[0].Id);
    }

    [Fact]
    public void ALongTextIsNoTrouble() =>
        Assert.Equal("geneva", Index.Search("Université de Genève " + new string('x', 1_000_000))[0].Id);

    [Fact]
    public void ExactMatchesLeaveAcronymsOut()
    {
        Assert.Equal(["cuhk"], Index.ExactMatches("The Chinese University of Hong Kong"));
        Assert.Empty(Index.ExactMatches("CUHK"));
        Assert.Empty(Index.ExactMatches("Chinese University"));
    }
}
