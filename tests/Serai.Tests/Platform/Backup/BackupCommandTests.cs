using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Backup;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Backup;

/// <summary>The commands as one types them, as processes that can be killed.</summary>
public sealed class BackupCommandTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_a_file_to_another_database_and_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var path = BackupWalk.NewPath();
        var secret = Path.Combine(Path.GetDirectoryName(path)!, "password");
        await File.WriteAllTextAsync(secret, BackupWalk.Password + "\n");
        Assert.Contains("encrypted. Written and read back.", await SayAsync(0, site.Database, "backup", path, "--password-file", secret));
        Assert.Contains("--force", await SayAsync(2, site.Database, "backup", path));
        Assert.Contains("is whole", await SayAsync(0, site.Database, "restore", path, "--check", "--password-file", secret));
        Assert.Contains("--password-file", await SayAsync(2, await Databases.NewAsync(kind), "restore", path));
        var there = await Databases.NewAsync(kind);
        Assert.Contains("Its history holds", await SayAsync(0, there, "restore", path, "--password-file", secret, "--send-waiting-mail"));
        await BackupWalk.AssertSameAsync(site.Database, there);
        Assert.Contains("There is no file", await SayAsync(2, there, "restore", path + "x"));
        await File.WriteAllTextAsync(secret, "short\n");
        Assert.Contains("12 characters or more", await SayAsync(2, there, "backup", path + "y", "--password-file", secret));
        Assert.Contains("Could not find", await SayAsync(2, there, "backup", Path.Combine(path + "z", "a.backup")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_move_takes_all_to_the_other_kind_while_nobody_else_writes(DatabaseKind to)
    {
        var (from, target) = (to == DatabaseKind.Sqlite ? DatabaseKind.Postgres : DatabaseKind.Sqlite, await Databases.NewAsync(to));
        if (Databases.All.All(d => d.Data != from))
            from = DatabaseKind.Sqlite;
        DatabaseAddress source;
        await using (var site = await TestSite.StartAsync(from, sample: true))
        {
            source = site.Database;
            if (from == DatabaseKind.Sqlite)
                Assert.Contains("Stop the site first", await SayAsync(2, source, "move", "--to", target.ConnectionString));
        }
        Assert.Contains("each is the same in both", await SayAsync(0, source, "move", "--to", target.ConnectionString));
        Assert.True(await BackupWalk.AssertSameAsync(source, target) > 1000);
        await SayAsync(2, source, "move", "--to", target.ConnectionString);
        await using var moved = await TestSite.StartAsync(target);
        await SmallWorld.IndexAsync(moved);
        Assert.Contains("Ningxia Medical University", await moved.GetAsync("/organizations?q=ningxia"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Killed_in_the_middle_a_restore_leaves_nothing_and_can_be_done_again(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var path = await site.Database.BackUpAsync();
        var there = await Databases.NewAsync(kind);
        foreach (var wait in (int[])[350, 500, 700, 900])
        {
            await using var program = SeraiProgram.Start(there, "restore", path);
            await Task.Delay(wait);
            await program.KillAsync();
            if (await StandsAsync(there))
                return;
        }
        await SayAsync(0, there, "restore", path);
        Assert.True(await StandsAsync(there));
    }

    // All or nothing of it is there.
    private static async Task<bool> StandsAsync(DatabaseAddress there)
    {
        if (there.File is { } file && !File.Exists(file))
            return false;
        await using var bare = BareDatabase.Of(there);
        if (!(await bare.Db.Database.GetAppliedMigrationsAsync()).Any() || (await bare.Db.Database.GetPendingMigrationsAsync()).Any())
            return false;
        var organizations = await bare.Db.Organizations.CountAsync();
        Assert.True(organizations is 0 or > 50, $"{organizations} organizations are there.");
        return organizations > 0;
    }

    private static async Task<string> SayAsync(int status, DatabaseAddress database, params string[] words)
    {
        await using var program = SeraiProgram.Start(database, words);
        var (was, said) = await program.EndAsync();
        Assert.True(was == status, $"{string.Join(' ', words)} ended with {was}: {said}");
        return said;
    }
}
