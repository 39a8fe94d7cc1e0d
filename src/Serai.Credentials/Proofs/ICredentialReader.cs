using System.Text.Json;

namespace Serai.Credentials;

/// <summary>Checks proofs of one kind; <see cref="VcJwtReader"/> is the one that there is.</summary>
public interface ICredentialReader
{
    /// <summary>Whether the text looks as if it had a proof of this kind.</summary>
    bool Reads(string text);

    /// <summary>Reads the text and checks its proof, nothing else.</summary>
    Task<ReadProof> ReadAsync(string text, KeyFinder keys, CancellationToken cancellation);
}

/// <summary>What a reader found.</summary>
/// <param name="Credential">What was signed; null where it cannot be read, or its signature is bad.</param>
/// <param name="Findings">What is wrong with the proof; empty where it is good.</param>
public sealed record ReadProof(JsonElement? Credential, IReadOnlyList<CheckFinding> Findings);
