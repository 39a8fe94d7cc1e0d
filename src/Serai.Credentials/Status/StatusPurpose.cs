namespace Serai.Credentials;

/// <summary>What it means where a bit of a status list is set. Source: Bitstring Status List 1.0, statusPurpose.</summary>
public enum StatusPurpose
{
    /// <summary>Withdrawn for good.</summary>
    Revocation,

    /// <summary>Does not hold for now.</summary>
    Suspension,
}

internal static class StatusPurposes
{
    public static string Name(this StatusPurpose purpose) => purpose == StatusPurpose.Revocation ? "revocation" : "suspension";

    /// <returns>Null for the purposes that tell nothing of whether a credential holds, and for unknown ones.</returns>
    public static StatusPurpose? Read(string? name) => name switch { "revocation" => StatusPurpose.Revocation, "suspension" => StatusPurpose.Suspension, _ => null };
}
