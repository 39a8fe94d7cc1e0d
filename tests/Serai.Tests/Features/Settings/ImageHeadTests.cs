using CsCheck;
using Serai.Platform.Files.Images;

namespace Serai.Tests.Features.Settings;

/// <summary>A picture is what its bytes say, and not what its name does.</summary>
public sealed class ImageHeadTests
{
    private const long Most = 4_000_000;

    public static TheoryData<string, byte[], ImageRefused> Files => new()
    {
        { "a picture", Pictures.Png(40, 30), ImageRefused.None },
        { "a WebP", Pictures.WebP(40, 30), ImageRefused.None },
        { "nothing", [], ImageRefused.NotOne },
        { "a drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), ImageRefused.NotOne },
        { "fifty million points", Pictures.Png(10_000, 5_000, 1000), ImageRefused.TooManyPoints },
        { "a WebP of fifty million points", Pictures.WebP(10_000, 5_000), ImageRefused.TooManyPoints },
        { "more inside than its head says", Pictures.Png(10, 10, 50_000_000), ImageRefused.Damaged },
        { "less inside than its head says", Pictures.Png(10, 10, 50), ImageRefused.Damaged },
        { "a cut one", Pictures.Png(40, 30)[..^20], ImageRefused.Damaged },
        { "one with something behind it", [.. Pictures.Png(40, 30), .. "PK"u8], ImageRefused.Damaged },
        { "the first bytes alone", Pictures.Png(40, 30)[..8], ImageRefused.Damaged },
        { "a cut WebP", Pictures.WebP(40, 30)[..^4], ImageRefused.Damaged },
        { "one of a palette", Pictures.Png(("IHDR", Pictures.Head(8, 3)), ("PLTE", new byte[6]), ("tRNS", new byte[2]), ("IDAT", Pictures.Packed(41 * 30)), ("IEND", [])), ImageRefused.None },
        { "one of a palette without it", Pictures.Png(("IHDR", Pictures.Head(8, 3)), ("IDAT", Pictures.Packed(41 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "a palette behind the points", Pictures.Png(("IHDR", Pictures.Head(8, 3)), ("IDAT", Pictures.Packed(41 * 30)), ("PLTE", new byte[6]), ("IEND", [])), ImageRefused.Damaged },
        { "a palette of half a colour", Pictures.Png(("IHDR", Pictures.Head(8, 3)), ("PLTE", new byte[4]), ("IDAT", Pictures.Packed(41 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "more colours than its depth can name", Pictures.Png(("IHDR", Pictures.Head(1, 3)), ("PLTE", new byte[9]), ("IDAT", Pictures.Packed(6 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "colours of four bits", Pictures.Png(("IHDR", Pictures.Head(4, 2)), ("IDAT", Pictures.Packed(61 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "a palette of sixteen bits", Pictures.Png(("IHDR", Pictures.Head(16, 3)), ("PLTE", new byte[6]), ("IDAT", Pictures.Packed(81 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "two heads", Pictures.Png(("IHDR", Pictures.Head(8, 0)), ("IHDR", Pictures.Head(8, 0)), ("IDAT", Pictures.Packed(41 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "no points", Pictures.Png(("IHDR", Pictures.Head(8, 0)), ("IEND", [])), ImageRefused.Damaged },
        { "a piece that must be known and is not", Pictures.Png(("IHDR", Pictures.Head(8, 0)), ("WHAT", []), ("IDAT", Pictures.Packed(41 * 30)), ("IEND", [])), ImageRefused.Damaged },
        { "a WebP with a picture behind its size", Pictures.WebP(("VP8X", Pictures.Extended(0, 40, 30)), ("EXIF", [1]), ("VP8L", Pictures.Lossless(40, 30))), ImageRefused.None },
        { "a WebP that moves", Pictures.WebP(("VP8X", Pictures.Extended(2, 40, 30)), ("ANIM", new byte[6]), ("ANMF", [.. new byte[16], .. Pictures.WebP(20, 10)[12..]])), ImageRefused.None },
        { "a WebP of a size alone", Pictures.WebP(("VP8X", Pictures.Extended(0, 40, 30))), ImageRefused.Damaged },
        { "a WebP of a size and a remark", Pictures.WebP(("VP8X", Pictures.Extended(0, 40, 30)), ("EXIF", new byte[40])), ImageRefused.Damaged },
        { "a WebP whose picture has another size", Pictures.WebP(("VP8X", Pictures.Extended(0, 40, 30)), ("VP8L", Pictures.Lossless(4, 3))), ImageRefused.Damaged },
        { "a WebP that moves without a frame", Pictures.WebP(("VP8X", Pictures.Extended(2, 40, 30)), ("ANIM", new byte[6])), ImageRefused.Damaged },
    };

    [Theory, MemberData(nameof(Files))]
    public void It_is_taken_or_not(string what, byte[] bytes, ImageRefused expected)
    {
        Assert.Equal((what, expected), (what, ImageHead.Read(bytes, Most, out var image)));
        if (expected == ImageRefused.None) Assert.Equal((40, 30), (image!.Width, image.Height));
        else Assert.Null(image);
    }

    [Fact]
    public void One_wrong_byte_is_found_and_none_makes_it_fail()
    {
        var good = Pictures.Png(40, 30);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte[1, 255]).Sample((at, change) =>
        {
            byte[] bad = [.. good];
            bad[at] ^= change;
            Assert.NotEqual(ImageRefused.None, ImageHead.Read(bad, Most, out _));
        });
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            ImageHead.Read([.. good[..40], .. bytes], Most, out _);
            ImageHead.Read([.. Pictures.WebP(4, 4)[..20], .. bytes], Most, out _);
        });
    }
}
