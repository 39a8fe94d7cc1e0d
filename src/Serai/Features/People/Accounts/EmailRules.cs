using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Serai.Features.People.Accounts;

/// <summary>What can be an e-mail address. Whether it is one, only a mail to it shows.</summary>
public static class EmailRules
{
    public static bool IsLike([NotNullWhen(true)] string? text)
    {
        var address = text?.Trim();
        return address is { Length: > 2 and <= PersonMap.LongestEmail } && MailAddress.TryCreate(address, out var read) && read.Address == address
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
