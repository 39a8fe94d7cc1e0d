using Serai.Platform.Paper;

namespace Serai.Tests.Platform.Paper;

/// <summary>Which signs the fonts of a machine can draw.</summary>
public sealed class FontSignsTests
{
    private const string Said = "20-7e a0 e01-e5b\n4e00-9fff 1f469\n20-7e\nnonsense ffffffffff 3-2-1\n";

    [Theory]
    [InlineData("Zoë Ångström Đặng", null)]
    [InlineData("陳大文 👩", null)]
    [InlineData("ไทย", null)]
    [InlineData("a\u200d\ufe0f\u0301\u3000b", null)]
    [InlineData("", null)]
    [InlineData("陳 👨 👧", "👨 (U+1F468)")]
    [InlineData("שלום", "ש (U+05E9)")]
    public void What_no_font_has_is_told_with_its_number(string text, string? lacking) => Assert.Equal(lacking, FontSigns.Read(Said).FirstLacking(text));

    [Fact]
    public void Without_any_font_documents_still_have_their_own() => Assert.Null(FontSigns.Read("").FirstLacking("“María” — Duquesa de Alba, 5 €"));
}
