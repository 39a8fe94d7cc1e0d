using CsCheck;

namespace Serai.Forms.Tests.Checking;

public class OrcidIdTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097", true)]
    [InlineData("0000-0001-5109-3700", true)]
    [InlineData("0000-0002-1694-233X", true)]
    [InlineData("0000-0002-1825-0098", false)]
    [InlineData("0000-0002-1694-233x", false)]
    [InlineData("0000000218250097", false)]
    [InlineData("0000-0002-1825-009", false)]
    [InlineData("0000-0002-1825-0097\n", false)]
    [InlineData("", false)]
    public void The_last_digit_tells(string text, bool valid) => Assert.Equal(valid, OrcidId.IsValid(text));

    [Theory]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("http://www.ORCID.org/0000-0002-1825-0097")]
    [InlineData("0000-0002-1825-0097")]
    public void The_address_is_taken_off(string text) => Assert.Equal("0000-0002-1825-0097", OrcidId.Plain(text));

    [Fact]
    public void A_wrong_digit_or_two_exchanged_are_found() => Gen.Select(Gen.Int[0, 9].Array[15], Gen.Int[0, 14], Gen.Int[1, 9]).Sample((digits, at, more) =>
    {
        var right = Written(digits);
        var wrong = (int[])[.. digits];
        wrong[at] = (wrong[at] + more) % 10;
        Assert.True(OrcidId.IsValid(right));
        Assert.False(OrcidId.IsValid(Written(wrong)[..^1] + right[^1]));
        if (at == 14 || digits[at] == digits[at + 1])
            return;
        var exchanged = (int[])[.. digits];
        (exchanged[at], exchanged[at + 1]) = (exchanged[at + 1], exchanged[at]);
        Assert.False(OrcidId.IsValid(Written(exchanged)[..^1] + right[^1]));
    });

    private static string Written(int[] digits)
    {
        var all = string.Concat(digits);
        return string.Join('-', (all + OrcidId.CheckDigit(all)).Chunk(4).Select(c => new string(c)));
    }
}
