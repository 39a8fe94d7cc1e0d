using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>Puts a proof to a credential, of one kind; <see cref="VcJwtSigner"/> is the one that there is.</summary>
public interface ICredentialSigner
{
    /// <summary>The credential with its proof, as it is handed out.</summary>
    /// <param name="credential">A credential without a proof; it is not changed.</param>
    /// <exception cref="ArgumentException">It lacks what the proof has to repeat, or becomes larger than <see cref="CredentialLimits"/> allow.</exception>
    string Sign(JsonObject credential);
}
