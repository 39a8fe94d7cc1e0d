using Serai.Credentials;

namespace Serai.Features.Certificates.Checking;

/// <summary>What is said of a certificate that this site issued.</summary>
public enum CertificateFinding
{
    Valid,
    Revoked,
    Expired,

    /// <summary>What is kept is not what was signed.</summary>
    Altered,

    /// <summary>It cannot be checked here: its key was revoked, or cannot be had.</summary>
    CannotTell,

    /// <summary>The holder had name and credential taken out.</summary>
    TakenOut,
}

/// <summary>A certificate with what was found of it now.</summary>
public sealed record CertificateVerdict(CertificateFinding Finding, CheckResult? Result)
{
    private static readonly Duration ClocksApart = Duration.FromMinutes(1);

    private static readonly CheckReason[] NotAltered = [CheckReason.Expired, CheckReason.NotYetValid, CheckReason.UnknownKey, CheckReason.StatusUnknown, CheckReason.CheckedOffline];

    /// <param name="certificate">The certificate.</param>
    /// <param name="result">What the check of its credential found; null where that was taken out.</param>
    /// <param name="now">The moment for which it is asked.</param>
    public static CertificateVerdict Of(Certificate certificate, CheckResult? result, Instant now)
    {
        if (certificate.RevokedAt is not null)
            return new(CertificateFinding.Revoked, result);
        if (certificate.IsTakenOut || result is null)
            return new(CertificateFinding.TakenOut, null);
        var reasons = result.Findings.Select(f => f.Reason).ToHashSet();
        if (reasons.Contains(CheckReason.Revoked))
            return new(CertificateFinding.Revoked, result);
        // Who looks after the database could write another name beside what was signed.
        if (reasons.Contains(CheckReason.SignatureBad) || result.Contents is not { } said || !Says(said, certificate))
            return new(CertificateFinding.Altered, result);
        // Another node's clock may be a little behind the one that issued it.
        if (said.ValidFrom <= now + ClocksApart && reasons.Remove(CheckReason.NotYetValid))
            result = result with { Findings = [.. result.Findings.Where(f => f.Reason != CheckReason.NotYetValid)] };
        if (reasons.Count == 0)
            return new(CertificateFinding.Valid, result);
        if (certificate.ValidUntil <= now && reasons.SetEquals([CheckReason.Expired]))
            return new(CertificateFinding.Expired, result);
        // What has ended, or whose key or list cannot be had, was not altered for that; and nobody can tell any more that it was good until it ended.
        return new(reasons.IsSubsetOf(NotAltered) ? CertificateFinding.CannotTell : CertificateFinding.Altered, result);
    }

    // The site may have another address by now: then it is still the same code.
    internal static bool Says(CredentialContents said, Certificate certificate) =>
        said.Id?.EndsWith(CertificateLinks.Show(certificate.Code), StringComparison.Ordinal) == true
        && said.Narrative == IssueCertificate.NarrativeOf(certificate.HolderName)
        && said.Name == IssueCertificate.Words(certificate.Achievement, "–");
}
