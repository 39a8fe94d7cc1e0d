namespace Serai.Features.Programmes.Attending;

/// <summary>By what the codes of an edition's participants are signed, so that a phone can check them without network and nobody makes one up.</summary>
public sealed class EditionKey
{
    public Guid EditionId { get; init; }

    /// <summary>What codes call the edition: five letters.</summary>
    public string Code { get; init; } = "";

    /// <summary>The public half: coordinates on P-256 as base64url.</summary>
    public string X { get; init; } = "";
    public string Y { get; init; } = "";

    /// <summary>The private half (PKCS #8), sealed by the program's keys.</summary>
    public byte[] Private { get; init; } = [];

    public Instant MadeAt { get; init; }
}
