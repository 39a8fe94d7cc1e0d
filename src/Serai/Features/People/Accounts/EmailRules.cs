using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;

namespace Serai.Features.People.Accounts;

/// <summary>What can be an e-mail address. Whether it is one, only a mail to it shows.</summary>
public static class EmailRules
{
    /// <summary>What is wrong with one that <see cref="IsLike"/> refuses, in words.</summary>
    public static string Problem(IStringLocalizer<PeopleTexts> texts, string? text) => TypedLine.Problem(texts, "Email", text, PersonMap.LongestEmail) ?? texts["Email.Wrong"];

    public static bool IsLike([NotNullWhen(true)] string? text)
    {
        var address = text?.Trim();
        return address is { Length: > 2 and <= PersonMap.LongestEmail } && MailAddress.TryCreate(address, out var read) && read.Address == address
            && !address.Any(char.IsWhiteSpace) && HiddenSigns.First(address) is null;
    }
}
