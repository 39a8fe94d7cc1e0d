using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Serai.Platform.Backup;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Backup;

/// <summary>A database of an older program is backed up before its layout is brought up to date, and nothing happens where that cannot be.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_there_before_an_upgrade_lies_in_a_backup_that_any_later_program_restores(DatabaseKind kind)
    {
        var older = await OlderAsync(kind);
        var folder = Directory.CreateTempSubdirectory("serai-upgrade-").FullName;
        await using (var program = SeraiProgram.Start(older, [("Serai__Backup__Folder", folder)], "verify-history"))
        {
            var (status, said) = await program.EndAsync();
            Assert.True(status == 0, said);
            Assert.Contains("It was backed up before to", said);
        }
        var kept = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal("serai-MemberLists-to-" + await LastAsync(older) + ".backup", Path.GetFileName(kept));
        var there = await Databases.NewAsync(kind);
        var restored = await BackupWalk.RestoreAsync(kept, there);
        Assert.Equal(("MemberLists", (string?)null), (restored.Head.Layout, restored.History.Problem));
        await BackupWalk.AssertSameAsync(older, there);
        await using var site = await TestSite.StartAsync(there);
        await SmallWorld.IndexAsync(site);
        Assert.Contains("Ningxia Medical University", await site.GetAsync("/organizations?q=ningxia"));
        // Once it is up to date nothing is kept anew.
        await SeraiProgram.RunAsync(older, "verify-history");
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_no_backup_can_be_made_the_layout_stays_unless_somebody_says_that_he_has_one(DatabaseKind kind)
    {
        var older = await OlderAsync(kind);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-upgrade-").FullName, "no-folder");
        await File.WriteAllTextAsync(file, "");
        await using (var refused = SeraiProgram.Start(older, [("Serai__Backup__Folder", file)], "verify-history"))
        {
            var (status, said) = await refused.EndAsync();
            Assert.True(status == 2, said);
            Assert.Contains("Nothing was changed.", said);
        }
        Assert.Equal("MemberLists", await LastAsync(older));
        await using var program = SeraiProgram.Start(older, [("Serai__Backup__Folder", file), ("Serai__Backup__BeforeUpgrade", "off")], "verify-history");
        Assert.Equal(0, (await program.EndAsync()).Status);
        Assert.NotEqual("MemberLists", await LastAsync(older));
    }

    // The sample, as a program before this one would have it.
    private static async Task<DatabaseAddress> OlderAsync(DatabaseKind kind)
    {
        var address = await Databases.CopyAsync(await SampleTemplate.Of(kind, true));
        await using var bare = BareDatabase.Of(address);
        await bare.Db.GetService<IMigrator>().MigrateAsync(LayoutNames.Migration(bare.Db, "MemberLists"));
        return address;
    }

    private static async Task<string> LastAsync(DatabaseAddress address)
    {
        await using var bare = BareDatabase.Of(address);
        return LayoutNames.Of((await bare.Db.Database.GetAppliedMigrationsAsync()).Last());
    }
}
