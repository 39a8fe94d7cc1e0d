using MimeKit;

namespace Serai.Platform.Mail;

/// <summary>What a mail can be sent to.</summary>
public static class MailAddresses
{
    public const int Longest = 254;

    /// <summary>Whether a mail can go there: one address and nothing beside it, with a domain. The parser alone is content with a name.</summary>
    public static bool CanGoTo(string address) =>
        !address.Any(char.IsControl) && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address && mailbox.Domain.Length > 0;

    /// <summary>Whether what somebody typed is taken for an address.</summary>
    public static bool IsOne(string typed) => typed.Length <= Longest && typed.Contains('.', StringComparison.Ordinal) && CanGoTo(typed);
}
