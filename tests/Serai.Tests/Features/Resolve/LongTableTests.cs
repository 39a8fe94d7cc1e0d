using Serai.Features.Resolve;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Tables;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Resolve;

/// <summary>Tables of hundreds of thousands of rows.</summary>
public sealed class LongTableTests
{
    private const int Rows = 200_000;

    private static readonly string Dump = RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP")));

    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;

    // 120 MB of text in a program that may have half of that: whoever held the table would be stopped.
    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task They_pass_through_a_program_that_could_not_hold_them(string ending)
    {
        var file = await ListAsync(Rows, ending);
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), [("DOTNET_GCHeapHardLimit", "0x3C00000")], "resolve", file, "--index", Dump);
        var (status, said) = await program.EndAsync();
        Assert.True(status == 0, said);
        Assert.Contains("Resolved 200,000 rows: 100,000 match", said, StringComparison.Ordinal);
        await using var written = (await TableFile.OpenAsync(File.OpenRead(Path.Combine(folder, "list.resolved." + ending)), "list." + ending, TableOptions.Default, TestContext.Current.CancellationToken)).File!;
        Assert.Equal(Rows, await written.RowsAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_are_written_as_they_are_read_and_in_their_order()
    {
        var table = new Made(Rows) { Header = ["name"], Form = TableForm.Comma };
        var writer = new Lagging(table);
        var resolve = new ResolveFile(new(NameResolver.Build([new("a", [new("Kyoto University", NameKind.Official)])]), new Dictionary<string, ShownOrganization>()), 0);
        await resolve.RunAsync(table, new(0), writer, new Progress<WorkDone>(), TestContext.Current.CancellationToken);
        Assert.Equal((long)Rows, resolve.Rows);
        Assert.Equal(Rows + 1, writer.Written);
        // Parts of 64 rows: two for each core, the one that is read, the one that waits for room and the one that is written.
        Assert.InRange(writer.Most, 0, (Environment.ProcessorCount * 2 + 4) * 64);
    }

    [Fact]
    public async Task Stopped_by_the_keyboard_it_leaves_no_half_of_a_file()
    {
        var file = await ListAsync(Rows, "csv");
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), "resolve", file, "--index", Dump);
        while (!Directory.EnumerateFiles(folder, "*.part").Any(f => new FileInfo(f).Length > 0))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        program.Interrupt();
        var (status, said) = await program.EndAsync();
        Assert.Equal(130, status);
        Assert.Contains("Stopped.", said, StringComparison.Ordinal);
        Assert.Equal(["list.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    private async Task<string> ListAsync(int rows, string ending)
    {
        // Unlike each other, so that no packing makes them small.
        var (file, random) = (Path.Combine(folder, "list." + ending), new Random(1));
        await using var to = File.Create(file);
        await using var writer = await TableWriter.CreateAsync(to, ending == "xlsx" ? TableForm.Workbook : TableForm.Comma, false, "Serai", TestContext.Current.CancellationToken);
        await writer.WriteAsync(["name", "note"], null, TestContext.Current.CancellationToken);
        for (var i = 0; i < rows; i++)
            await writer.WriteAsync([i % 2 == 0 ? "Kyoto University" : "", string.Concat(Enumerable.Range(0, 64).Select(_ => random.NextInt64(1L << 36).ToString("x9", System.Globalization.CultureInfo.InvariantCulture)))], null, TestContext.Current.CancellationToken);
        await writer.FinishAsync(TestContext.Current.CancellationToken);
        return file;
    }

    private sealed class Made(int rows) : TableFile
    {
        public int Read { get; private set; }

        public override double Part => (double)Read / rows;

        public override async IAsyncEnumerable<TableRow> RowsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
        {
            for (; Read < rows; Read++)
                yield return new(Read + 2, [Read % 100 == 0 ? "Kyoto University" : ""]);
            await Task.CompletedTask;
        }

        public override ValueTask DisposeAsync() => default;
    }

    // How far the reading runs ahead of the writing.
    private sealed class Lagging(Made table) : TableWriter
    {
        public int Written { get; private set; }
        public int Most { get; private set; }

        public override Task WriteAsync(IReadOnlyList<string> cells, IReadOnlyList<CellNumber?>? numbers, CancellationToken stop)
        {
            Assert.Equal(Written == 0 ? "name" : (Written - 1) % 100 == 0 ? "Kyoto University" : "", cells[0]);
            Most = Math.Max(Most, table.Read - Written++);
            return Task.CompletedTask;
        }

        public override Task FinishAsync(CancellationToken stop) => Task.CompletedTask;

        public override ValueTask DisposeAsync() => default;
    }
}
