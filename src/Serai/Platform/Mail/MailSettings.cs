using System.Globalization;
using MimeKit;

namespace Serai.Platform.Mail;

/// <summary>How this site sends mail, as <c>Serai:Mail</c> says. Not a record: what holds a password must not print itself.</summary>
public sealed class MailSettings
{
    private MailSettings(IConfiguration configuration, DatabaseAddress database)
    {
        var mail = configuration.GetSection("Serai:Mail");
        Site = Uri.TryCreate(configuration["Serai:Address"], UriKind.Absolute, out var site) ? site : null;
        Smtp = SmtpServer.Read(mail);
        From = Sender(mail["From"]);
        Folder = Path.GetFullPath(Given(mail["Folder"]) ?? Path.Combine(database.File is { } file ? Path.GetDirectoryName(Path.GetFullPath(file))! : "data", "mail"));
        KeptFor = Duration.FromDays(Days(mail["KeepDays"]));
    }

    /// <summary>The server that takes it; null where mails are written into <see cref="Folder"/>.</summary>
    public SmtpServer? Smtp { get; }

    public MailboxAddress From { get; }

    public string Folder { get; }

    /// <summary>How long what a mail said is kept once it was sent or given up.</summary>
    public Duration KeptFor { get; }

    /// <summary>The site's public address, where it is set.</summary>
    public Uri? Site { get; }

    /// <exception cref="InvalidOperationException">A setting cannot be meant; the message says which and how it is written.</exception>
    public static MailSettings Read(IConfiguration configuration, DatabaseAddress database) => new(configuration, database);

    private MailboxAddress Sender(string? from)
    {
        if (Given(from) is not { } given)
            return Smtp is null
                ? new MailboxAddress("Serai", $"serai@{Site?.Host ?? "localhost"}")
                : throw new InvalidOperationException("Serai:Mail:Smtp names a server, so Serai:Mail:From must say whom the mail is from: Serai <serai@example.org>.");
        return MailboxAddress.TryParse(given, out var sender) && sender.Domain.Length > 0
            ? sender
            : throw new InvalidOperationException($"Serai:Mail:From '{given}' is no mail address such as Serai <serai@example.org>.");
    }

    private static int Days(string? days) =>
        Given(days) is not { } given ? 30
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 36500 ? number
        : throw new InvalidOperationException($"Serai:Mail:KeepDays '{given}' is no number of days from 1 on.");

    internal static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
