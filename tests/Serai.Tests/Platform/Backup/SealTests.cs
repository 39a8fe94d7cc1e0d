using CsCheck;
using Serai.Platform.Backup.Sealed;

namespace Serai.Tests.Platform.Backup;

/// <summary>Sealed bytes come back as they were, or not at all.</summary>
public sealed class SealTests
{
    // Each opening costs what it is to cost whoever guesses: few rounds of the test.
    [Fact]
    public void What_is_sealed_comes_back_whatever_its_length()
    {
        foreach (var length in (int[])[0, 1, SealedPiece - 1, SealedPiece, SealedPiece + 1, 3 * SealedPiece, 3 * SealedPiece + 7])
        {
            var bytes = Gen.Byte.Array[length].Single();
            Assert.True(bytes.AsSpan().SequenceEqual(Unseal(Seal(bytes))), $"{length} bytes");
        }
    }

    [Fact]
    public void Pieces_left_away_exchanged_or_repeated_are_noticed()
    {
        const int full = SealedPiece + 16;
        var whole = Seal(Gen.Byte.Array[3 * SealedPiece + 100].Single());
        var head = whole.Length - 3 * full - 116;
        byte[] Pieces(params int[] which) => [.. whole[..head], .. which.SelectMany(i => whole[(head + i * full)..Math.Min(whole.Length, head + (i + 1) * full)])];
        Assert.Equal(whole, Pieces(0, 1, 2, 3));
        foreach (var wrong in (int[][])[[0, 1, 2], [0, 1, 3], [1, 0, 2, 3], [0, 0, 1, 2, 3], [0], []])
            Assert.Throws<SealBroken>(() => Unseal(Pieces(wrong)));
        Assert.Throws<SealBroken>(() => Unseal([.. whole, 0]));
    }

    private const int SealedPiece = 1 << 18;

    private static byte[] Seal(byte[] bytes)
    {
        var to = new MemoryStream();
        using (var stream = new SealingStream(to, BackupWalk.Password))
            // In small parts, as a packer writes.
            foreach (var part in bytes.Chunk(70_001))
                stream.Write(part);
        return to.ToArray();
    }

    private static byte[] Unseal(byte[] bytes)
    {
        var from = new MemoryStream(bytes) { Position = "SERAI-SEALED-1\n".Length };
        using var stream = new UnsealingStream(from, BackupWalk.Password);
        var to = new MemoryStream();
        stream.CopyTo(to);
        return to.ToArray();
    }
}
