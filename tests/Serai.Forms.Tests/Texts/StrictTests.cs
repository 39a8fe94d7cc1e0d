using System.Globalization;
using CsCheck;

namespace Serai.Forms.Tests.Texts;

public class StrictTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("12", "12")]
    [InlineData("007", "7")]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("100", "100")]
    public void Numbers_are_digits_with_a_point(string text, string written)
    {
        Assert.True(StrictNumber.TryRead(text, out var number));
        Assert.Equal(written, StrictNumber.Write(number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("−1")]
    [InlineData("１２")]
    [InlineData("٣")]
    [InlineData("abc")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1\n")]
    [InlineData("1000000000000000")]
    [InlineData("1.000000000000001")]
    public void All_else_is_no_number(string? text) => Assert.False(StrictNumber.TryRead(text, out _));

    [Fact]
    public void A_number_is_read_as_it_is_written_wherever_one_is() => Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[0, 6]).Sample((digits, scale) =>
    {
        var number = digits / (decimal)Math.Pow(10, scale);
        Assert.True(StrictNumber.TryRead(StrictNumber.Write(number), out var read));
        Assert.Equal(number, read);
        Assert.True(StrictNumber.Decimals(read) <= scale);
        // A browser's number is the same number.
        Assert.Equal(number, decimal.Parse(((double)number).ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
    });

    [Theory]
    [InlineData("2026-03-05", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-3-5", false)]
    [InlineData("05.03.2026", false)]
    [InlineData("2026-03-05T00:00", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("-001-01-01", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Days_are_year_month_day(string? text, bool read) => Assert.Equal(read, StrictDate.TryRead(text, out _));
}
