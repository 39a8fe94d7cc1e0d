using Serai.Platform.Localisation;

namespace Serai.Tests.Architecture;

public sealed class LanguageTests
{
    [Fact]
    public void Every_text_of_the_interface_is_there_in_all_three_languages() =>
        Assert.Empty(TextCatalogue.Markers(typeof(SeraiSite).Assembly).SelectMany(TextCatalogue.Missing));
}
