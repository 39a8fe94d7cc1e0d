using Microsoft.EntityFrameworkCore;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Db;

/// <summary>After an upgrade was taken back without its backup: the older program does not touch what it does not understand.</summary>
public sealed class NewerLayoutTests
{
    private const string Later = "99990101000000_Later";

    public static TheoryData<DatabaseKind, string[]> Commands
    {
        get
        {
            var all = new TheoryData<DatabaseKind, string[]>();
            foreach (var kind in Databases.All)
                foreach (var words in (string[][])[["serve", "--no-sample", "--urls", "http://127.0.0.1:0"], ["verify-history"]])
                    all.Add(kind, words);
            return all;
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_newer_database_refuses_an_older_program_in_a_sentence(DatabaseKind kind, string[] words)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        await using (var scope = await CommandScope.OpenAsync(database, CancellationToken.None))
            await scope.Get<SeraiDb>().Database.ExecuteSqlRawAsync($"insert into \"__EFMigrationsHistory\" values ('{Later}', '11.0.0')");
        await using var program = SeraiProgram.Start(database, words);
        var (status, said) = await program.EndAsync();
        Assert.Equal(CommandRun.Refused, status);
        Assert.Contains(Later, said, StringComparison.Ordinal);
        Assert.Contains("Start the newer version, or restore the backup that was taken before the upgrade.", said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }
}
