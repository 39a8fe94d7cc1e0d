using Serai.Platform.Jobs;
using Serai.Platform.Mail;

namespace Serai.Platform.Backup.Scheduled;

public static class BackupSetup
{
    /// <summary>The backups that the site makes by itself, where a folder is named for them.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton(parts => BackupSettings.Read(parts.GetRequiredService<IConfiguration>()))
        .AddMailKind(BackupMail.Failed)
        .AddJob<MakeBackup>();
}
