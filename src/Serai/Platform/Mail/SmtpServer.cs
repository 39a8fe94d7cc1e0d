using System.Globalization;
using MailKit.Security;

namespace Serai.Platform.Mail;

/// <summary>
/// The server that takes the mail: <c>Serai:Mail:Smtp</c> as one address, <c>smtp://user:password@host:port</c> or
/// <c>smtps://</c>, and what <c>Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c> say besides or instead.
/// </summary>
public sealed class SmtpServer
{
    private const int Submission = 587, Plain = 25, OverTls = 465;

    private SmtpServer(IConfigurationSection mail, Uri? address)
    {
        var user = address?.UserInfo.Split(':', 2) ?? [];
        Host = MailSettings.Given(mail["Host"]) ?? address!.Host;
        User = MailSettings.Given(mail["User"]) ?? Part(user, 0);
        Password = mail["Password"] is { Length: > 0 } password ? password : Part(user, 1);
        var tlsAtOnce = address?.Scheme == "smtps";
        Tls = Security(MailSettings.Given(mail["Tls"]), tlsAtOnce);
        Port = Number(MailSettings.Given(mail["Port"])) ?? (address is { Port: > 0 } ? address.Port : tlsAtOnce ? OverTls : User is null ? Plain : Submission);
        if (User is null != Password is null)
            throw new InvalidOperationException("Serai:Mail names a user of the mail server without a password, or a password without a user: give both or neither.");
    }

    public string Host { get; }
    public int Port { get; }
    public string? User { get; }
    public string? Password { get; }

    /// <summary>Required where there is a password to protect, used where it is offered otherwise; unless <c>Serai:Mail:Tls</c> says.</summary>
    public SecureSocketOptions Tls { get; }

    /// <summary>Null where neither an address nor a host is given.</summary>
    public static SmtpServer? Read(IConfigurationSection mail)
    {
        var given = MailSettings.Given(mail["Smtp"]);
        if (given is null) return MailSettings.Given(mail["Host"]) is null ? null : new(mail, null);
        // The text itself may hold a password, so it is not repeated.
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps") || address.Host.Length == 0 || address.PathAndQuery is not ("" or "/"))
            throw new InvalidOperationException("Serai:Mail:Smtp is no address of a mail server such as smtp://user:password@mail.example.org:587 or smtps://mail.example.org; write signs such as @ : / in a password as %40 %3A %2F, or set Serai:Mail:Password.");
        return new(mail, address);
    }

    /// <summary>A problem's words without the password, should a server repeat it.</summary>
    public string Without(string words) => Password is null ? words : words.Replace(Password, "…", StringComparison.Ordinal);

    private SecureSocketOptions Security(string? setting, bool atOnce) => (setting?.ToLowerInvariant(), atOnce) switch
    {
        (null or "required", true) => SecureSocketOptions.SslOnConnect,
        (null, false) => User is null ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
        ("required", false) => SecureSocketOptions.StartTls,
        ("offered", false) => SecureSocketOptions.StartTlsWhenAvailable,
        ("off", false) => SecureSocketOptions.None,
        _ => throw new InvalidOperationException("Serai:Mail:Tls is one of required, offered and off; smtps:// is always required."),
    };

    private static int? Number(string? port) =>
        port is null ? null
        : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue ? number
        : throw new InvalidOperationException($"Serai:Mail:Port '{port}' is no port from 1 to 65535.");

    private static string? Part(string[] user, int at) => user.Length > at && user[at].Length > 0 ? Uri.UnescapeDataString(user[at]) : null;
}
