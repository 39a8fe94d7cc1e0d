using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

public sealed class JwsTests
{
    private const int Room = 10_000;

    private static readonly SigningKey Key = Made.Key(), Other = Made.Key();

    [Fact]
    public void Any_bytes_are_signed_as_they_are_and_read_again() => Gen.Byte.Array[1, 300].Sample(payload =>
    {
        var compact = Jws.Sign(payload, Key, Made.Type);
        var read = Jws.Read(compact, compact.Length)!;
        Assert.Equal((Key.Public.Kid, Made.Type), (read.Kid, read.Type));
        Assert.Equal(payload, read.Payload);
        Assert.True(Jws.IsSigned(compact, Key.Public));
        Assert.False(Jws.IsSigned(compact, Other.Public));
        Assert.Null(Jws.Read(compact, compact.Length - 1));
    }, iter: 200);

    [Fact]
    public void The_header_is_just_this()
    {
        var header = Jws.Sign(Made.Payload, Key, "serai-key+jws").Split('.')[0];
        Assert.Equal(Made.Text(Encoding.UTF8.GetBytes($$"""{"alg":"ES256","kid":"{{Key.Public.Kid}}","typ":"serai-key+jws"}""")), header);
    }

    [Fact]
    public void What_the_framework_signs_is_signed() => Assert.True(Jws.IsSigned(Made.Signed(Made.Header(Key.Public.Kid), Made.Payload, Key.Private), Key.Public));

    [Fact]
    public void No_character_of_any_part_can_be_another()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var compact = Jws.Sign(Made.Payload, Key, Made.Type);
        for (var i = 0; i < compact.Length; i++)
        {
            if (compact[i] == '.') continue;
            // Each of the six bits that a character stands for.
            for (var bit = 0; bit < 6; bit++)
                Assert.False(Jws.IsSigned($"{compact[..i]}{Letters[Letters.IndexOf(compact[i], StringComparison.Ordinal) ^ (1 << bit)]}{compact[(i + 1)..]}", Key.Public), $"bit {bit} of character {i}");
            Assert.False(Jws.IsSigned(compact[..i], Key.Public));
            Assert.False(Jws.IsSigned(compact.Remove(i, 1), Key.Public));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("H.P")]
    [InlineData("H.P.")]
    [InlineData(".P.S")]
    [InlineData("H..S")]
    [InlineData("H.P.S.S")]
    [InlineData("H.P.S.")]
    [InlineData("H=.P.S")]
    [InlineData("H.P=.S")]
    [InlineData("H.P.S=")]
    [InlineData("H.P.S==")]
    [InlineData("H. P.S")]
    [InlineData("H.P.S\n")]
    [InlineData(" H.P.S")]
    [InlineData("H.P+.S")]
    [InlineData("H.P/.S")]
    [InlineData("H.Pé.S")]
    [InlineData("H.P.AAAA")]
    public void What_is_not_three_parts_of_strict_base64url_is_no_message(string form)
    {
        var parts = Made.Signed(Made.Header(Key.Public.Kid), [1, 2, 3], Key.Private).Split('.');
        var compact = string.Concat(form.Select(c => c switch { 'H' => parts[0], 'P' => parts[1], 'S' => parts[2], _ => c.ToString() }));
        Refused(compact);
        Refused(form);
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":"HS256","kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":"es256","kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":"ES384","kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":null,"kid":"KID","typ":"t"}""")]
    [InlineData("""{"kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":"ES256","typ":"t"}""")]
    [InlineData("""{"alg":"ES256","kid":"","typ":"t"}""")]
    [InlineData("""{"alg":"ES256","kid":7,"typ":"t"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":""}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":false}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","crit":["exp"]}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","crit":"exp"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","b64":false}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","jwk":{}}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","jwk":"x"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","jku":"https://example.org/"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","x5u":"https://example.org/"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","x5c":["x"]}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","more":{"a":1}}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","more":[]}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","typ":"t"}""")]
    [InlineData("""{"alg":"none","alg":"ES256","kid":"KID","typ":"t"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","\u0061lg":"none"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"\ud800"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t","\ud800":1}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t"} {}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"t",}""")]
    [InlineData("""["ES256","KID","t"]""")]
    [InlineData("\"ES256\"")]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("\uFEFF{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"t\"}")]
    public void A_header_that_says_too_little_or_too_much_is_refused_though_it_is_signed(string header) =>
        Refused(Made.Signed(header.Replace("KID", Key.Public.Kid, StringComparison.Ordinal), Made.Payload, Key.Private));

    [Fact]
    public void A_header_has_a_bound() => Refused(Made.Signed(Made.Header(Key.Public.Kid, more: $$""","more":"{{new string('a', 1024)}}" """), Made.Payload, Key.Private));

    [Fact]
    public void The_public_key_is_no_secret_to_sign_by()
    {
        var input = Made.Signed(Made.Header(Key.Public.Kid, "HS256"), Made.Payload, Key.Private);
        var unsigned = input[..input.LastIndexOf('.')];
        Refused($"{unsigned}.{Made.Text(HMACSHA256.HashData(Key.Private.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(unsigned)))}");
    }

    [Fact]
    public void Who_signs_in_anothers_name_is_found_out()
    {
        var compact = Made.Signed(Made.Header(Key.Public.Kid), Made.Payload, Other.Private);
        Assert.NotNull(Jws.Read(compact, Room));
        Assert.False(Jws.IsSigned(compact, Key.Public));
        Assert.False(Jws.IsSigned(compact, Other.Public));
        // A key that says of itself what it is not.
        Assert.False(Jws.IsSigned(Jws.Sign(Made.Payload, Other, Made.Type), Key.Public with { Kid = Other.Public.Kid }));
        Assert.False(Jws.IsSigned(Jws.Sign(Made.Payload, Key, Made.Type), Key.Public with { X = "AAAA" }));
        Assert.False(Jws.IsSigned(Jws.Sign(Made.Payload, Key, Made.Type), Key.Public with { X = Key.Public.Y }));
    }

    [Fact]
    public void Garbage_is_never_more_than_refused() => Gen.String.Sample(text => Refused(text));

    [Fact]
    public void Nothing_is_no_message() => Refused(null!);

    private static void Refused(string compact)
    {
        Assert.Null(Jws.Read(compact, Room));
        Assert.False(Jws.IsSigned(compact, Key.Public));
    }
}
