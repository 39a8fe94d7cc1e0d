using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Backup;
using Serai.Platform.Backup.Scheduled;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Backup;

/// <summary>The site makes a backup each day, keeps as many as it is told, and says so when it cannot.</summary>
public sealed class ScheduledBackupTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task One_comes_each_day_and_the_oldest_goes(DatabaseKind kind)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("serai-backups-").FullName, "new");
        await using var site = await SiteAsync(kind, ("Folder", folder), ("Keep", "2"), ("At", "03:15"));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        Assert.Contains("None yet.", Plain.Of(await administrator.GetAsync("/settings/backups")));
        Assert.False(Directory.Exists(folder));
        for (var day = 0; day < 3; day++)
        {
            site.Clock.AdvanceDays(1);
            await DoDueAsync(site);
            await DoDueAsync(site);
        }
        var files = Directory.GetFiles(folder).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(["serai-20261125T120000.backup", "serai-20261126T120000.backup"], files);
        var page = Plain.Of(await administrator.GetAsync("/settings/backups"));
        Assert.Contains("Last good one 26 November 2026, 12:00", page);
        Assert.Contains("Next 27 November 2026, 03:15", page);
        var there = await Databases.NewAsync(kind);
        Assert.True((await BackupWalk.RestoreAsync(Path.Combine(folder, files[1]!), there)).Rows > 1000);
        // Whoever does not want to wait asks for one.
        await administrator.FillAndGoAsync("/settings/backups");
        Assert.Contains("being made now", Plain.Of(await administrator.GetAsync("/settings/backups")));
        site.Clock.AdvanceSeconds(1);
        await DoDueAsync(site);
        Assert.Contains("26 November 2026, 12:00", Plain.Of(await administrator.GetAsync("/settings/backups")));
        Assert.Contains("serai-20261126T120001.backup", Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_fails_is_told_once_by_mail_and_on_the_page_and_tried_again(DatabaseKind kind)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("serai-backups-").FullName, "here");
        await File.WriteAllTextAsync(folder, "no folder");
        await using var site = await SiteAsync(kind, ("Folder", folder));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await DoDueAsync(site);
        site.Clock.AdvanceDays(1);
        for (var n = 0; n < 3; n++)
        {
            await DoDueAsync(site);
            site.Clock.AdvanceHours(1);
        }
        var mail = Assert.Single(await MailsAsync(site));
        Assert.Contains("could not make its backup in " + folder, mail.Text);
        var page = Plain.Of(await administrator.GetAsync("/settings/backups"));
        Assert.Contains("No backup has succeeded yet.", page);
        File.Delete(folder);
        site.Clock.AdvanceHours(2);
        await DoDueAsync(site);
        Assert.Contains("good", Plain.Of(await administrator.GetAsync("/settings/backups")));
        // A second trouble is told again.
        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "no folder");
        site.Clock.AdvanceDays(2);
        await DoDueAsync(site);
        Assert.Equal(2, (await MailsAsync(site)).Count);
        Assert.Contains("The last good backup is of 24 November 2026", Plain.Of(await administrator.GetAsync("/settings/backups")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_folder_none_is_made_and_the_page_says_how(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await DoDueAsync(site);
        site.Clock.AdvanceDays(1);
        await DoDueAsync(site);
        Assert.Contains("Serai__Backup__Folder", Plain.Of(await administrator.GetAsync("/settings/backups")));
        Assert.Empty(await site.WithAsync<SeraiDb, List<BackupRun>>(db => db.BackupRuns.ToListAsync()));
    }

    [Theory]
    [InlineData("At", "25:00", "no time of the day")]
    [InlineData("Keep", "0", "no number of backups")]
    [InlineData("Keep", "1,5", "no number of backups")]
    public async Task A_setting_that_cannot_be_meant_is_told_at_the_start(string name, string value, string says)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteAsync(DatabaseKind.Sqlite, (name, value)));
        Assert.Contains(says, problem.Message);
    }

    private static async Task<TestSite> SiteAsync(DatabaseKind kind, params (string Name, string Value)[] settings) =>
        await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, true)), [.. settings.Select(s => ("Serai:Backup:" + s.Name, s.Value))]);

    private static Task DoDueAsync(TestSite site) => site.Services.GetRequiredService<JobRunner>().DoDueAsync();

    private static Task<List<OutboxMail>> MailsAsync(TestSite site) => site.WithAsync<SeraiDb, List<OutboxMail>>(db => db.Outbox.Where(m => m.Kind == "backup-failed").ToListAsync());
}
