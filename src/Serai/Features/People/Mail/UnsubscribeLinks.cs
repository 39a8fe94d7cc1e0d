using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Serai.Platform.Mail;

namespace Serai.Features.People.Mail;

/// <summary>
/// The word in a mail by which its reader stops that kind of mail without signing in (RFC 8058). It is signed and sealed: nobody can
/// make one for another person, nor learn from it whose it is. It does not run out, as the mail does not.
/// </summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Serai.People.Unsubscribe");

    public string Token(Guid person, MailKind kind) => protector.Protect($"{person:N} {kind.Name}");

    /// <returns>Null where nobody here wrote it.</returns>
    public (Guid Person, string Kind)? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(' ') is [var id, var kind] && Guid.TryParseExact(id, "N", out var person) ? (person, kind) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
