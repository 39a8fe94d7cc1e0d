namespace Serai.Forms.Tests.Texts;

public class TextLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData("  one two\nthree\u00a0four\u3000five ", 5)]
    [InlineData("a - b", 3)]
    [InlineData("well-known", 1)]
    [InlineData("你好世界", 4)]
    [InlineData("你好，世界", 5)]
    [InlineData("在Serai中", 3)]
    [InlineData("カタカナ", 4)]
    [InlineData("か\u3099", 1)]
    [InlineData("葛\U000E0100城", 2)]
    [InlineData("한국어 문장", 2)]
    [InlineData("𠮷野家", 3)]
    [InlineData("👩‍👩‍👧‍👦 🇲🇴", 2)]
    public void Words_are_runs_and_ideographs(string text, int words) => Assert.Equal(words, TextLength.Of(text, TextUnit.Words));

    [Theory]
    [InlineData("", 0)]
    [InlineData(" a b ", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("a\r\nb", 3)]
    [InlineData("a\rb\n\nc", 6)]
    [InlineData("👩‍👩‍👧‍👦", 1)]
    [InlineData("🇩🇪🇲🇴", 2)]
    [InlineData("👍🏽", 1)]
    [InlineData("\u1112\u1161\u11ab", 1)]
    [InlineData("你好", 2)]
    [InlineData("क्ष", 2)]
    [InlineData("กำ", 1)]
    [InlineData("1️⃣", 1)]
    public void Characters_are_what_a_reader_sees(string text, int characters) => Assert.Equal(characters, TextLength.Of(text, TextUnit.Characters));

    [Fact]
    public void Half_a_pair_is_one_character() => Assert.Equal(3, TextLength.Characters("a\ud83db"));
}
