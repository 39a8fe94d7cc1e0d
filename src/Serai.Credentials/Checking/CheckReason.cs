namespace Serai.Credentials;

/// <summary>What was found of a credential that is not as it should be.</summary>
public enum CheckReason
{
    /// <summary>Larger than <see cref="CredentialLimits"/> allow; it was not read.</summary>
    TooLarge,

    /// <summary>Neither three parts of base64url with JSON in the first two, nor JSON; or JSON too deep, or with a member twice.</summary>
    NotAJwt,

    /// <summary>Signed by another algorithm than RS256, or by none.</summary>
    WrongAlgorithm,

    /// <summary>The key is not where the proof says, is no key that can be used, or is not among those that are known.</summary>
    UnknownKey,

    /// <summary>The key is at an address that is not the issuer's.</summary>
    KeyOfAnother,

    /// <summary>The key came in the credential itself, and nobody says that it is the issuer's.</summary>
    KeyUnvouched,

    /// <summary>Not signed by that key, or changed afterwards.</summary>
    SignatureBad,

    /// <summary>Written as in Verifiable Credentials 1.1, which is not read here.</summary>
    OldForm,

    /// <summary>There is no proof at all.</summary>
    NoProof,

    /// <summary>A proof of a kind that is not read here.</summary>
    UnreadableProof,

    /// <summary>A context that must be there is not, or one is no address.</summary>
    ContextWrong,

    /// <summary>The contexts are there, in another order.</summary>
    ContextOrder,

    /// <summary>Something does not say that it is what must stand there.</summary>
    TypeMissing,

    /// <summary>Something that must be there is missing.</summary>
    FieldMissing,

    /// <summary>Something is not written as it must be.</summary>
    MalformedField,

    /// <summary>A claim of the JWT says something else than the credential, or is not there.</summary>
    ClaimMismatch,

    /// <summary>It holds only later.</summary>
    NotYetValid,

    /// <summary>It holds no more.</summary>
    Expired,

    /// <summary>It was withdrawn for good.</summary>
    Revoked,

    /// <summary>It does not hold for now.</summary>
    Suspended,

    /// <summary>Whether it was revoked or suspended cannot be found out.</summary>
    StatusUnknown,

    /// <summary>Nothing was asked of anybody: whether it was revoked is known for an earlier moment at best.</summary>
    CheckedOffline,
}
