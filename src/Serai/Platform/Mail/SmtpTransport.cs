using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Serai.Platform.Mail;

/// <summary>Speaks to the server that <see cref="MailSettings.Smtp"/> names: one connection for each mail.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    /// <summary>Half of what a mail's lease lasts, so that it ends while the lease holds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>How long a mail that is being given away may go on when the program stops.</summary>
    private static readonly TimeSpan WhenStopping = TimeSpan.FromSeconds(5);

    private readonly SmtpServer server = settings.Smtp ?? throw new InvalidOperationException("No mail server is set.");

    public async Task SendAsync(MimeMessage message, Func<Task> handOver, CancellationToken stop)
    {
        using var client = new SmtpClient();
        client.Timeout = (int)TimeSpan.FromSeconds(30).TotalMilliseconds;
        using var end = new CancellationTokenSource(Longest);
        await ConnectAsync(client, end.Token, stop);
        await handOver();
        using var stopping = stop.Register(() => end.CancelAfter(WhenStopping));
        await GiveAsync(client, message, end.Token);
        try
        {
            using var leave = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await client.DisconnectAsync(quit: true, leave.Token);
        }
        catch (Exception)
        {
            // The mail is taken, however the conversation ends.
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken end, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, stop);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Tls, either.Token);
            if (server is { User: { } user, Password: { } password }) await client.AuthenticateAsync(user, password, either.Token);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested && problem is SocketException or IOException or TimeoutException or OperationCanceledException
            or NotSupportedException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException)
        {
            throw new MailNotTaken(server.Without($"The mail server cannot be used: {problem.Message.Split('\n')[0]}"), MailFailure.NoServer, problem);
        }
    }

    private async Task GiveAsync(SmtpClient client, MimeMessage message, CancellationToken end)
    {
        try
        {
            await client.SendAsync(message, end);
        }
        catch (SmtpCommandException refused)
        {
            throw new MailNotTaken(server.Without($"The mail server refused it ({(int)refused.StatusCode}): {refused.Message}"), IsForEver(refused) ? MailFailure.ForEver : MailFailure.ForNow, refused);
        }
        catch (Exception problem) when (problem is SocketException or IOException or TimeoutException or OperationCanceledException or ProtocolException)
        {
            throw new MailNotTaken(server.Without($"The mail server did not say whether it took it: {problem.Message}"), MailFailure.Unknown, problem);
        }
    }

    // RFC 5321: five hundred and more is for ever. But a sender that is not accepted, a log-in that lacks and a policy (5.7, RFC 3463)
    // are mended by whoever runs the site or the server, and no mail shall be lost for it.
    private static bool IsForEver(SmtpCommandException refused) =>
        (int)refused.StatusCode >= 500
        && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
        && refused.StatusCode is not SmtpStatusCode.AuthenticationRequired && !refused.Message.StartsWith("5.7.", StringComparison.Ordinal);
}
