using System.CommandLine;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>The password of a backup: from a file or the environment, since what stands on a command line everybody at the machine can read.</summary>
public static class BackupPassword
{
    public const string Variable = "SERAI_BACKUP_PASSWORD";

    /// <summary>Fewer characters a machine has tried in no time.</summary>
    public const int Shortest = 12;

    public static Option<string?> Option() => new("--password-file")
    {
        Description = $"A file whose first line is the password of the encrypted backup. Default: ${Variable}, else it is not encrypted.",
        HelpName = "FILE",
    };

    /// <exception cref="CommandRefused">It is too short, or the file has none.</exception>
    public static string? Of(ParseResult parsed, Option<string?> option) => Read(parsed.GetValue(option), Environment.GetEnvironmentVariable(Variable));

    /// <param name="file">The file with the password; null for none.</param>
    /// <param name="said">The password itself, where no file is named.</param>
    public static string? Read(string? file, string? said)
    {
        var password = file is null ? said : File.ReadLines(file).FirstOrDefault() ?? "";
        return string.IsNullOrEmpty(password) && file is null ? null
            : password!.Length >= Shortest ? password
            : throw new CommandRefused($"The password of a backup has {Shortest} characters or more.");
    }
}
