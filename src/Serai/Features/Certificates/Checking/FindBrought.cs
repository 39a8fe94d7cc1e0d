using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Editing;

namespace Serai.Features.Certificates.Checking;

/// <summary>Gets the credential that somebody means by an address or a code.</summary>
public sealed class FindBrought(SeraiDb db, AddressesRead read, IssuerAddress own)
{
    private const string Https = "https://";

    /// <param name="typed">A code of this site, the address of a certificate, or of a credential at another site.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The credential, or what is in the way.</returns>
    public async Task<(string? Text, FieldProblem? Problem)> AtAsync(string typed, CancellationToken stop)
    {
        if (typed.Length == Certificate.CodeLength && typed.All(char.IsAsciiLetterOrDigit))
            return await OwnAsync(typed.ToLowerInvariant(), typed, stop);
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
            return (null, Problem(typed.StartsWith(Https, StringComparison.OrdinalIgnoreCase) ? "NotAWholeAddress" : "NotAnHttpsAddress", FieldProblem.Quoted(typed)));
        if (own.Has(address))
            return await OwnAsync(CodeIn(address.AbsolutePath), typed, stop);
        if (await read.FetchAsync(address.AbsoluteUri, CredentialLimits.CredentialLength, stop) is not { } text)
            return (null, Problem("AddressSilent", typed));
        if (BroughtText.LooksLikeOne(text))
            return (text, null);
        // The page of a certificate at another site like this one.
        var last = address.Segments[^1];
        if (last.Length == Certificate.CodeLength && await read.FetchAsync(address.GetLeftPart(UriPartial.Path) + CertificateLinks.CredentialEnding, CredentialLimits.CredentialLength, stop) is { } beside && BroughtText.LooksLikeOne(beside))
            return (beside, null);
        return (null, Problem("NoCredentialThere", typed));
    }

    private async Task<(string?, FieldProblem?)> OwnAsync(string? code, string typed, CancellationToken stop) =>
        code is not null && await db.Certificates.Where(c => c.Code == code && c.Token != "").Select(c => c.Token).FirstOrDefaultAsync(stop) is { } token ? (token, null) : (null, Problem("NoCredentialThere", typed));

    private static string? CodeIn(string path) =>
        path.StartsWith(CertificateLinks.All + "/", StringComparison.Ordinal) && path[(CertificateLinks.All.Length + 1)..].Split('.', '/') is [{ Length: Certificate.CodeLength } code, ..] ? code : null;

    private static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(CertificateTexts) };
}
