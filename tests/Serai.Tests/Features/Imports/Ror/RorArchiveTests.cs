using System.Text;
using CsCheck;
using Serai.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports.Ror;

public sealed class RorArchiveTests
{
    private static byte[] Dump(int records) =>
        Encoding.UTF8.GetBytes(RorDump.Json([.. Enumerable.Range(1, records).Select(i => RorDump.Record(i, $"University {i * 7919}"))]));

    [Fact]
    public async Task An_archive_cut_off_at_any_byte_is_refused()
    {
        var whole = RorDump.Zip(("dump.json", Dump(3)));
        for (var length = 2; length < whole.Length; length++)
            Assert.Equal(RorProblemCode.DamagedArchive, (await RorDump.RefusalAsync(RorDump.File(whole[..length], "dump.zip"))).Code);
    }

    [Fact]
    public async Task A_byte_changed_anywhere_is_refused_or_changes_nothing()
    {
        var whole = RorDump.Zip(("dump.json", Dump(3)));
        await Gen.Select(Gen.Int[2, whole.Length - 1], Gen.Byte).SampleAsync(async (at, value) =>
        {
            var changed = whole.ToArray();
            changed[at] = value;
            try
            {
                var records = await RorDump.ReadAsync(RorDump.File(changed, "dump.zip"));
                Assert.Equal([RorDump.Id(1), RorDump.Id(2), RorDump.Id(3)], records.Select(r => r.Id));
                Assert.Equal(["University 7919", "University 15838", "University 23757"], records.Select(r => r.DisplayName.Text));
            }
            catch (RorRefused)
            {
            }
        }, iter: 1000);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_while_it_unpacks()
    {
        var bomb = RorDump.Zip(("dump.json", [(byte)'[', .. Enumerable.Repeat((byte)' ', 64 << 20)]));
        var problem = await RorDump.RefusalAsync(RorDump.File(bomb, "dump.zip"), new RorLimits { MaxRecordBytes = 1 << 30 });
        Assert.Equal((RorProblemCode.TooDense, "100"), (problem.Code, problem.Arguments[0]));
    }

    [Fact]
    public async Task An_archive_with_more_than_the_limit_is_refused()
    {
        var file = RorDump.File(RorDump.Zip(("dump.json", Dump(3000))), "dump.zip");
        var problem = await RorDump.RefusalAsync(file, new RorLimits { MaxBytes = 1 << 20, MaxRatio = 1000 });
        Assert.Equal((RorProblemCode.TooLarge, "1"), (problem.Code, problem.Arguments[0]));
    }

    [Fact]
    public async Task An_archive_without_a_dump_says_what_it_holds()
    {
        var problem = await RorDump.RefusalAsync(RorDump.File(RorDump.Zip(("readme.txt", [65]), ("data.csv", [66])), "dump.zip"));
        Assert.Equal(RorProblemCode.NoDumpInArchive, problem.Code);
        Assert.Contains("readme.txt, data.csv", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.66-2025-05-20-ror-data.json", "v1.66-2025-05-20-ror-data_schema_v2.json")]
    [InlineData("v2.1-2026-01-15-ror-data.json", "v2.1-2026-01-15-ror-data_schema_v2.json")]
    [InlineData("ror-data.json", "ror-data-v2.json")]
    public async Task Of_two_dumps_the_one_whose_name_says_schema_2_is_read(string other, string meant)
    {
        var zip = RorDump.Zip((other, Dump(1)), (meant, Dump(2)));
        Assert.Equal(2, (await RorDump.ReadAsync(RorDump.File(zip, "dump.zip"))).Count);
    }

    [Fact]
    public async Task Of_two_layouts_the_one_in_schema_2_is_read_whatever_its_name()
    {
        var zip = RorDump.Zip(("a_v2.json", "[{\"id\": \"x\", \"name\": \"One\"}]"u8.ToArray()), ("b.json", Dump(2)));
        Assert.Equal(2, (await RorDump.ReadAsync(RorDump.File(zip, "dump.zip"))).Count);
    }

    [Fact]
    public async Task Two_dumps_that_no_name_tells_apart_are_refused_by_name()
    {
        var problem = await RorDump.RefusalAsync(RorDump.File(RorDump.Zip(("a.json", Dump(1)), ("b.json", Dump(2))), "dump.zip"));
        Assert.Equal(RorProblemCode.SeveralDumps, problem.Code);
        Assert.Contains("a.json, b.json", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_by_its_name()
    {
        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => RorDump.ReadAsync(Path.Combine(Path.GetTempPath(), "no-such-dump.zip")));
        Assert.Contains("no-such-dump.zip", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Reading_holds_no_more_memory_at_the_end_than_at_the_beginning()
    {
        var reader = new RorReader(TestData.File("ror/ror-v2-sample.zip"));
        long early = 0, late = 0;
        await foreach (var record in reader.ReadAsync())
            if (record.Position == 1_000)
                early = GC.GetTotalMemory(forceFullCollection: true);
            else if (record.Position == 50_000)
                late = GC.GetTotalMemory(forceFullCollection: true);
        // A number for each id is kept, and the buffer that the longest record needs: 76 MB of JSON went by in between.
        Assert.InRange(late - early, -10_000_000, 4_000_000);
    }
}
