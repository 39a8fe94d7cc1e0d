namespace Serai.Forms.Tests.Texts;

public class WordingTests
{
    private static readonly Wording Title = Wording.Of("en", "Title").And("zh-Hans", "标题").And("zh-Hant", "標題").And("pt", " ");

    [Theory]
    [InlineData("en", "Title")]
    [InlineData("EN-gb", "Title")]
    [InlineData("zh-Hant", "標題")]
    [InlineData("zh-Hant-HK", "標題")]
    [InlineData("zh", "标题")]
    [InlineData("zh-TW", "标题")]
    [InlineData("pt", "標題")]
    [InlineData("", "標題")]
    public void A_reader_gets_his_language_its_family_or_the_first(string language, string text) => Assert.Equal(text, Title.In(language, "zh-Hant"));

    [Fact]
    public void Without_the_first_language_any_text_is_better_than_none() => Assert.Equal("Title", Title.In("fr", "de"));

    [Fact]
    public void Of_nothing_there_is_nothing()
    {
        Assert.Equal("", Wording.None.In("en", "en"));
        Assert.True(Wording.Of("en", " \n").IsEmpty);
    }

    [Fact]
    public void A_language_counts_once()
    {
        Assert.Equal([new("en", "a")], new Wording(new("en", "a"), new("EN", "b")).Texts);
        Assert.Equal("b", Wording.Of("en", "a").And("en", "b").In("en", "en"));
        Assert.Equal(Wording.Of("en", "a"), Wording.Of("en", "a"));
    }
}
