using System.Globalization;
using NodaTime.Text;

namespace Serai.Platform.Backup.Scheduled;

/// <summary>Whether and where the site makes backups by itself, as <c>Serai:Backup</c> says. Not a record: what holds a password must not print itself.</summary>
public sealed class BackupSettings
{
    private const int MostKept = 10_000;

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private BackupSettings(IConfiguration configuration)
    {
        var backup = configuration.GetSection("Serai:Backup");
        Folder = Given(backup["Folder"]) is { } folder ? Path.GetFullPath(folder) : null;
        At = Given(backup["At"]) is not { } at ? new LocalTime(2, 0) : Time.Parse(at) is { Success: true } read ? read.Value
            : throw new InvalidOperationException($"Serai:Backup:At '{at}' is no time of the day such as 02:00.");
        Keep = Given(backup["Keep"]) is not { } keep ? 14
            : int.TryParse(keep, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostKept ? number
            : throw new InvalidOperationException($"Serai:Backup:Keep '{keep}' is no number of backups from 1 on.");
        passwordFile = Given(backup["PasswordFile"]);
        if (Folder is not null)
            _ = Password;
    }

    private readonly string? passwordFile;

    /// <summary>Where they are put; null where the site makes none.</summary>
    public string? Folder { get; }

    /// <summary>The time of the site's day.</summary>
    public LocalTime At { get; }

    /// <summary>How many of them stay: the oldest go when a new one is there.</summary>
    public int Keep { get; }

    public bool IsEncrypted => passwordFile is not null;

    /// <summary>Read anew each time, so that it can be changed.</summary>
    public string? Password => passwordFile is null ? null : BackupPassword.Read(passwordFile, null);

    /// <exception cref="InvalidOperationException">A setting cannot be meant; the message says which and how it is written.</exception>
    public static BackupSettings Read(IConfiguration configuration) => new(configuration);

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
