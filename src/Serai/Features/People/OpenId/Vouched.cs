using System.Security.Claims;
using Serai.Features.People.Accounts;
using Serai.Platform.Editing;

namespace Serai.Features.People.OpenId;

/// <summary>What a provider says of somebody, after its signature was checked.</summary>
/// <param name="Issuer">The provider's own name of itself: subjects are its own only.</param>
/// <param name="Subject">What it calls the person, for ever.</param>
/// <param name="Email">Null where it names none that can be one.</param>
/// <param name="IsVerified">Whether it says that the address is the person's.</param>
public sealed record Vouched(string Issuer, string Subject, string? Email, bool IsVerified, string? Name)
{
    public const string IssuerClaim = "iss", EmailVerified = "email_verified";

    /// <summary>What the person will know the account by.</summary>
    public string Label => Email ?? Name ?? Subject;

    /// <returns>Null where it says too little to tell people apart.</returns>
    public static Vouched? Of(ClaimsPrincipal principal)
    {
        if (principal.FindFirst(IssuerClaim)?.Value is not { Length: > 0 } issuer || principal.FindFirst("sub")?.Value is not { Length: > 0 } subject) return null;
        var email = principal.FindFirst("email")?.Value.Trim();
        var name = principal.FindFirst("name")?.Value.Trim();
        return new(issuer, subject, EmailRules.IsLike(email) ? email : null, string.Equals(principal.FindFirst(EmailVerified)?.Value, "true", StringComparison.OrdinalIgnoreCase),
            name is { Length: > 0 and <= PersonMap.LongestName } && HiddenSigns.First(name) is null ? name : null);
    }
}
