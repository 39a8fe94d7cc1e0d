using CsCheck;
using Serai.Names.Search;
using Xunit;

namespace Serai.Names.Tests.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("harvard", "harvard", 0)]
    [InlineData("harvard", "havard", 1)]
    [InlineData("harvard", "harvrad", 1)]
    [InlineData("harvard", "harvart", 1)]
    [InlineData("harvard", "hervart", 2)]
    [InlineData("harvard", "oxford", 3)]
    public void CountsMistakes(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b, 2));

    [Theory]
    [InlineData("tsinhu", "tsinghua", 1)]
    [InlineData("tsing", "tsinghua", 0)]
    [InlineData("tsinghuas", "tsinghua", 1)]
    public void ComparesWithABeginning(string begun, string word, int distance) =>
        Assert.Equal(distance, EditDistance.ToBeginning(begun, word, 2));

    [Fact]
    public void IsTheSameBothWays() => Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 9], Gen.String[Gen.Char['a', 'd'], 0, 9])
        .Sample((a, b) => EditDistance.Between(a, b, 2) == EditDistance.Between(b, a, 2));

    [Fact]
    public void WordsTooLongToMeasureAreOnlyEqualOrNot()
    {
        var word = new string('a', 100);
        Assert.Equal(0, EditDistance.Between(word, word, 2));
        Assert.Equal(3, EditDistance.Between(word, word + "b", 2));
    }
}
