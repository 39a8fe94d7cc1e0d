using Serai.Platform.Localisation;

namespace Serai.Tests.Platform.Localisation;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("en", "École|Eton|Zürich|alpha|Alpha|Beta", "alpha|Alpha|Beta|École|Eton|Zürich")]
    // 一 1, 九 2, 三 3, 北 5, 清 11, 蘭 21 strokes.
    [InlineData("zh-Hant", "清華|北京|蘭州|一中|三峽|九州", "一中|九州|三峽|北京|清華|蘭州")]
    // běi, jiǔ, lán, qīng, sān, yī
    [InlineData("zh-Hans", "清华|北京|兰州|一中|三峡|九州", "北京|九州|兰州|清华|三峡|一中")]
    public void Names_come_in_the_order_of_the_readers_language(string language, string given, string expected) =>
        Assert.Equal(expected.Split('|'), given.Split('|').Order(NameOrder.Of(language)));

    [Fact]
    public void What_is_written_differently_is_never_equal_so_that_the_order_is_one()
    {
        string[] names = ["Alpha", "alpha", "ALPHA", "Álpha", "Ａlpha", "Al-pha", "Alpha\u200B", ""];
        foreach (var language in Languages.All)
            foreach (var one in names)
                foreach (var other in names.Where(n => n != one))
                    Assert.True(NameOrder.Of(language.Name).Compare(one, other) == -NameOrder.Of(language.Name).Compare(other, one) && NameOrder.Of(language.Name).Compare(one, other) != 0, $"{language} {one} {other}");
    }

    [Fact]
    public void A_language_of_the_world_sorts_as_the_one_that_is_meant() =>
        Assert.Same(NameOrder.Of("zh-Hant"), NameOrder.Of("zh-HK"));
}
