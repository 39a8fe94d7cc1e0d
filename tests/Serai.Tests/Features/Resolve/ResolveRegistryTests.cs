using System.Text;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Resolve;

/// <summary><c>serai resolve FILE</c> against the registry.</summary>
public sealed class ResolveRegistryTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task It_gives_the_registrys_id_and_the_one_of_ROR(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await SeraiProgram.RunAsync(database, "import", "ror", RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP"))));
        var file = Path.Combine(folder, "list.csv");
        await File.WriteAllTextAsync(file, "name\nKyoto University\n", TestContext.Current.CancellationToken);
        await SeraiProgram.RunAsync(database, "resolve", file);
        var row = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(folder, "list.resolved.csv"), TestContext.Current.CancellationToken)).Split("\r\n")[1].Split(',');
        Assert.True(Guid.TryParseExact(row[1], "D", out _), row[1]);
        Assert.Equal([RorDump.Id(2), "Kyoto University"], row[2..4]);
        Assert.Equal("match", row[5]);
    }

    [Fact]
    public async Task How_many_bear_a_name_is_told_once()
    {
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        await SeraiProgram.RunAsync(database, "import", "ror", RorDump.File(RorDump.Json(RorDump.Record(1, "Kyoto University", "JP"), RorDump.Record(2, "Kyoto University", "JP"))));
        var file = Path.Combine(folder, "list.csv");
        await File.WriteAllTextAsync(file, "name\nKyoto University\n", TestContext.Current.CancellationToken);
        await SeraiProgram.RunAsync(database, "resolve", file);
        var told = await File.ReadAllTextAsync(Path.Combine(folder, "list.resolved.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("2 organizations bear this name, in one country or region", told, StringComparison.Ordinal);
        Assert.Equal(2, told.Split("bear this name").Length);
    }

    [Fact]
    public async Task A_mistyped_database_is_refused_and_not_made()
    {
        var file = Path.Combine(folder, "list.csv");
        await File.WriteAllTextAsync(file, "name\nKyoto University\n", TestContext.Current.CancellationToken);
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), "resolve", file);
        var (status, said) = await program.EndAsync();
        Assert.Equal(2, status);
        Assert.Contains("There is no database", said, StringComparison.Ordinal);
        Assert.Equal(["list.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }
}
