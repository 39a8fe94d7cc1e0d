using System.Text;
using CsCheck;
using NodaTime;
using Serai.Features.People.SecondFactor;
using Serai.Platform.Web;

namespace Serai.Tests.Features.People.SecondFactor;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows of SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_standards_own_numbers(long seconds, string number) =>
        Assert.Equal(number, Totp.Code(Key, Totp.StepAt(Instant.FromUnixTimeSeconds(seconds)), digits: 8));

    // RFC 4648, 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_standards_own_letters(string text, string letters) => Assert.Equal(letters, Base32.Write(Encoding.ASCII.GetBytes(text), Base32.Rfc));

    [Fact]
    public void A_number_is_good_for_its_half_minute_and_those_beside_it_and_once() => Gen.Select(Gen.Byte.Array[20], Gen.Long[0, 4_000_000_000], Gen.Int[-4, 4]).Sample((key, seconds, off) =>
    {
        var now = Instant.FromUnixTimeSeconds(seconds);
        var step = Totp.StepAt(now) + off;
        var code = Totp.Code(key, step);
        var found = Totp.Find(key, code, now, long.MinValue);
        if (Math.Abs(off) <= 1) Assert.NotNull(found);
        if (found is { } spent) Assert.NotEqual(spent, Totp.Find(key, code, now, spent));
    });

    [Fact]
    public void A_recovery_code_is_read_however_it_was_copied()
    {
        foreach (var code in RecoveryCodes.New())
        {
            Assert.Equal(code, RecoveryCodes.Read(code));
            Assert.Equal(code, RecoveryCodes.Read(" " + code.ToUpperInvariant().Replace('-', ' ').Replace('0', 'O').Replace('1', 'l')));
        }
        Assert.Null(RecoveryCodes.Read("123456"));
        Assert.Equal(RecoveryCodes.Count, RecoveryCodes.New().Distinct().Count());
    }

    [Fact]
    public void The_picture_holds_the_key_within_white()
    {
        var picture = QrPicture.Of(Totp.Address("Serai example.org", "ada@example.org", Key));
        Assert.DoesNotContain("M0 ", picture.Path);
        Assert.StartsWith("M4 4h7v1h-7z", picture.Path);
        Assert.InRange(picture.Size, 40, 80);
    }
}
