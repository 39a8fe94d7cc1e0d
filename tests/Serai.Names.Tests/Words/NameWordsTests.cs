using Serai.Names.Words;
using Xunit;

namespace Serai.Names.Tests.Words;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("The University of Oxford", "university oxford")]
    [InlineData("Univ. Oxf.", "university oxf")]
    [InlineData("Université de Genève", "university geneve")]
    [InlineData("Acad. Sci.", "academy science")]
    [InlineData("St. Mary's Coll.", "saint marys college")]
    [InlineData("of the", "of the")]
    [InlineData("北京大学", "北京 京大 大学")]
    [InlineData("北", "北")]
    [InlineData("ABC株式会社", "abc 株式 式会 会社")]
    [InlineData("Siemens AG", "siemens")]
    [InlineData("", "")]
    public void TakesNamesApart(string name, string expected)
    {
        var words = new List<Word>();
        NameWords.Split(NameFold.Fold(name), words);
        Assert.Equal(expected, string.Join(' ', words.Select(word => word.Text)));
    }

    [Fact]
    public void NoWordIsReadAsAWordThatIsReadAsAnother()
    {
        foreach (var word in SameWords.All)
            Assert.Equal(word.Meaning, SameWords.Of(word.Meaning));
    }

    [Fact]
    public void EveryListedWordIsFolded()
    {
        foreach (var (written, meaning) in SameWords.All)
        {
            Assert.Equal(NameFold.Fold(written), written);
            Assert.Equal(NameFold.Fold(meaning), meaning);
        }
    }
}
