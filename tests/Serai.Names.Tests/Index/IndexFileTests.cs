using CsCheck;
using Serai.Names.Tests.Support;
using Xunit;

namespace Serai.Names.Tests.Index;

public sealed class IndexFileTests
{
    private static readonly byte[] Saved = Save(NameIndex.Build(
    [
        new("a", "Karlov Academy", NameKind.Official, "en") { Place = "Karlov", Retired = true, Ties = 3 },
        new("b", "北京大学", NameKind.Official, "zh-Hans"),
    ]).With([new("c", "Velník Institute", NameKind.Former, null)]).Without("a"));

    [Fact]
    public void LoadedItAnswersAsBefore() => Gen.Select(Made.Registry, Made.Registry, Made.Name.Array[5]).Sample((names, changes, queries) =>
    {
        var index = NameIndex.Build(names).With(changes.Take(10)).Without("o03");
        var loaded = Load(Save(index));
        Assert.Equal((index.Count, index.UpdatedCount), (loaded.Count, loaded.UpdatedCount));
        Assert.Equal(Answers.Of(index, queries), Answers.Of(loaded, queries));
        Assert.Equal(Answers.Of(index.Rebuilt(), queries), Answers.Of(loaded.Rebuilt(), queries));
    }, iter: 60);

    [Fact]
    public void SavedAgainItIsTheSame() => Assert.Equal(Saved, Save(Load(Saved)));

    [Fact]
    public void AnEmptyIndexIsKeptToo() => Assert.Empty(Load(Save(NameIndex.Build([]))).Search("karlov"));

    [Fact]
    public void AFileCutShortIsRefused()
    {
        for (var length = 0; length < Saved.Length; length++)
            Assert.Throws<InvalidDataException>(() => Load(Saved[..length]));
    }

    [Fact]
    public void AFileWithOneWrongBitIsRefused()
    {
        for (var at = 0; at < Saved.Length; at++)
        {
            var damaged = (byte[])Saved.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<InvalidDataException>(() => Load(damaged));
        }
    }

    [Fact]
    public void AnotherFileIsRefused() => Gen.Byte.Array.Sample(bytes =>
    {
        Assert.Throws<InvalidDataException>(() => Load(bytes));
    });

    [Fact]
    public void TheStreamStaysOpenAtTheEndOfTheIndex()
    {
        using var stream = new MemoryStream([.. Saved, 7]);
        NameIndex.Load(stream);
        Assert.Equal(7, stream.ReadByte());
    }

    private static byte[] Save(NameIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    private static NameIndex Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return NameIndex.Load(stream);
    }
}
