using Serai.Platform.Files;

namespace Serai.Tests.Platform.Files;

public sealed class CsvFormatTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")", "\"'=HYPERLINK(\"\"http://evil.example\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tTab", "'\tTab")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("香港中文大學", "香港中文大學")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    public void A_text_never_runs_as_a_formula(string text, string cell) => Assert.Equal(cell, CsvFormat.Cell(text));

    [Fact]
    public void Numbers_stay_numbers_in_every_language()
    {
        Assert.Equal("-33.86", CsvFormat.Cell(-33.86));
        Assert.Equal("1500", CsvFormat.Cell(1500));
        Assert.Equal("true", CsvFormat.Cell(true));
        Assert.Equal("", CsvFormat.Cell(null));
    }
}
