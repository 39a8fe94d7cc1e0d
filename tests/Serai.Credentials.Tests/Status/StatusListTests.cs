using System.IO.Compression;
using System.Text.Json;

namespace Serai.Credentials.Tests.Status;

/// <summary>Bits, their writing and reading, and how places are given out.</summary>
public sealed class StatusListTests
{
    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Int[0, StatusList.FewestEntries - 1].HashSet[0, 200].Sample(set =>
        {
            var list = new StatusList();
            foreach (var index in set) list[index] = true;
            var read = StatusList.Read(list.Encode())!;
            Assert.Equal(StatusList.FewestEntries, read.Entries);
            Assert.Equal(set.Order(), Enumerable.Range(0, read.Entries).Where(i => read[i]));
        }, iter: 50);

    [Fact]
    public void A_bit_is_taken_back()
    {
        var list = new StatusList { [9] = true };
        list[8] = true;
        list[9] = false;
        Assert.Equal((true, false), (list[8], list[9]));
    }

    [Fact]
    public void A_list_of_another_program_is_read()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(TestData.Badge("ob30/bit-string-list/testlist")));
        var bits = StatusList.Read(list.RootElement.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!)!;
        Assert.Equal([23], Enumerable.Range(0, bits.Entries).Where(i => bits[i]));
    }

    [Fact]
    public void A_list_that_would_fill_the_memory_is_refused()
    {
        Assert.Null(StatusList.Read(Packed(new byte[64 * 1024 * 1024])));
        Assert.Null(StatusList.Read(Packed(new byte[StatusList.MostEntries / 8 + 1])));
        Assert.Equal(StatusList.MostEntries, StatusList.Read(Packed(new byte[StatusList.MostEntries / 8]))!.Entries);
    }

    [Fact]
    public void A_list_that_is_too_small_is_refused() => Assert.Null(StatusList.Read(Packed(new byte[StatusList.FewestEntries / 8 - 1])));

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("uAAAA")]
    [InlineData("z6Mk")]
    [InlineData("u!!!!")]
    public void What_is_no_list_is_refused(string encoded) => Assert.Null(StatusList.Read(encoded));

    [Fact]
    public void A_list_without_its_letter_or_cut_off_is_refused()
    {
        var encoded = new StatusList { [77] = true }.Encode();
        Assert.StartsWith("uH4sI", encoded, StringComparison.Ordinal);
        Assert.Null(StatusList.Read(encoded[1..]));
        Assert.Null(StatusList.Read(encoded[..^12]));
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(StatusList.FewestEntries + 1)]
    [InlineData(StatusList.MostEntries + 8)]
    public void The_size_of_a_list_has_limits(int entries) => Assert.Throws<ArgumentOutOfRangeException>(() => new StatusList(entries));

    [Fact]
    public void No_index_is_drawn_twice_until_none_is_left()
    {
        var used = new HashSet<int>();
        for (var i = 0; i < 500; i++)
            Assert.True(StatusList.Draw(used, 500) is { } index && index is >= 0 and < 500 && used.Add(index));
        Assert.Null(StatusList.Draw(used, 500));
    }

    [Fact]
    public void The_last_free_index_is_found() =>
        Gen.Int[0, StatusList.FewestEntries - 1].Sample(left => StatusList.Draw(Enumerable.Range(0, StatusList.FewestEntries).Where(i => i != left).ToHashSet()) == left, iter: 5);

    [Fact]
    public void Indices_are_spread_and_in_no_order()
    {
        var used = new HashSet<int>();
        var drawn = Enumerable.Range(0, 400).Select(_ => StatusList.Draw(used)!.Value).Where(used.Add).ToList();
        Assert.All(Enumerable.Range(0, 8), part => Assert.Contains(drawn, i => i * 8L / StatusList.FewestEntries == part));
        Assert.NotEqual(drawn.Order(), drawn);
    }

    private static string Packed(byte[] bits)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(bits);
        return "u" + Base64Text.Of(packed.ToArray());
    }
}
