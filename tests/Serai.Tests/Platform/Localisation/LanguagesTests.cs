using Serai.Platform.Localisation;

namespace Serai.Tests.Platform.Localisation;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-MO", "zh-Hant")]
    [InlineData("zh-Hant-CN", "zh-Hant")]
    [InlineData("yue", "zh-Hant")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("ZH_hans_HK", "zh-Hans")]
    [InlineData("fr", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_tag_means_one_of_our_languages_or_none(string? tag, string? meant) => Assert.Equal(meant, Languages.Meant(tag));

    [Fact]
    public void Every_text_is_there_in_every_language()
    {
        var markers = TextCatalogue.Markers(typeof(TextCatalogue).Assembly).ToList();
        Assert.NotEmpty(markers);
        Assert.Empty(markers.SelectMany(TextCatalogue.Missing));
    }

    [Fact]
    public void Every_marker_has_texts() =>
        Assert.All(TextCatalogue.Markers(typeof(TextCatalogue).Assembly), m => Assert.NotEmpty(TextCatalogue.Texts(m, Languages.All[0])));

    [Fact]
    public void The_two_Chinese_scripts_are_written_each_in_its_own()
    {
        // Characters that only one of the two scripts uses, common enough to give a slip away.
        const string onlySimplified = "国区联员学际说证时间对这个们见单导务发";
        const string onlyTraditional = "國區聯員學際說證時間對這個們見單導務發";
        foreach (var marker in TextCatalogue.Markers(typeof(TextCatalogue).Assembly))
        {
            Assert.Empty(Using(onlySimplified, marker, Languages.Traditional));
            Assert.Empty(Using(onlyTraditional, marker, Languages.Simplified));
        }
    }

    private static IEnumerable<string> Using(string characters, Type marker, string language) =>
        TextCatalogue.Texts(marker, Languages.All.Single(c => c.Name == language))
            .Where(t => t.Value.Any(characters.Contains)).Select(t => $"{marker.Name} {language}: {t.Key}");
}
