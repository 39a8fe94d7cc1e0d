using Serai.Platform.Mail;

namespace Serai.Platform.Backup.Scheduled;

/// <summary>The mail that administrators get when no backup could be made.</summary>
public static class BackupMail
{
    public static readonly MailKind Failed = new("backup-failed", typeof(BackupTexts)) { MustCome = true, TellsOfOthers = false };
}

/// <summary>Marks the texts of backups.</summary>
public sealed class BackupTexts;
