namespace Serai.Credentials;

/// <summary>What can be said of a credential.</summary>
public enum Verdict
{
    /// <summary>Signed by the issuer, in force, and not revoked as of now.</summary>
    Valid,

    /// <summary>Signed by the issuer and in force; whether it was revoked is known for an earlier moment only, or not at all.</summary>
    SignatureGood,

    /// <summary>Nothing is known to be wrong, and it could not be checked: the key cannot be had, or the proof is of another kind.</summary>
    CannotTell,

    /// <summary>Not to be taken.</summary>
    NotValid,
}

internal static class Verdicts
{
    public static Verdict Of(IReadOnlyCollection<CheckFinding> findings) => findings.Count == 0 ? Verdict.Valid : findings.Max(f => Of(f.Reason));

    private static Verdict Of(CheckReason reason) => reason switch
    {
        CheckReason.StatusUnknown or CheckReason.CheckedOffline => Verdict.SignatureGood,
        CheckReason.TooLarge or CheckReason.UnknownKey or CheckReason.KeyUnvouched or CheckReason.OldForm or CheckReason.UnreadableProof => Verdict.CannotTell,
        _ => Verdict.NotValid,
    };
}
