using MimeKit;

namespace Serai.Platform.Mail;

/// <summary>The way by which a mail leaves: a folder of files, or a server.</summary>
public interface IMailTransport
{
    /// <summary>Gives one mail away, and returns when it has certainly been taken.</summary>
    /// <param name="message">With the Message-ID that it always has, so that one that comes twice can be known.</param>
    /// <param name="handOver">Called once, after all that can fail without doubt, right before the mail is given away. If it fails the mail stays.</param>
    /// <param name="stop">Heeded until then; afterwards only a while.</param>
    /// <exception cref="MailNotTaken">It was not taken, or that is not known.</exception>
    Task SendAsync(MimeMessage message, Func<Task> handOver, CancellationToken stop);
}

/// <summary>Why a mail has not left, and what that means for it and for the next one.</summary>
public sealed class MailNotTaken(string words, MailFailure failure, Exception? cause = null) : Exception(words, cause)
{
    public MailFailure Failure => failure;
}

public enum MailFailure
{
    /// <summary>This mail will never be taken: there is no such address, it is too large.</summary>
    ForEver,

    /// <summary>This mail was not taken for now: a full mailbox, greylisting.</summary>
    ForNow,

    /// <summary>No mail is taken for now: the server is down, the password is wrong.</summary>
    NoServer,

    /// <summary>The connection broke before the answer came: it may have been taken.</summary>
    Unknown,
}
