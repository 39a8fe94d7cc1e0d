namespace Serai.Platform.SiteKeys;

/// <summary>Why a key is not revoked.</summary>
public enum KeyProblem
{
    /// <summary>This site has no such key.</summary>
    Unknown,

    /// <summary>It was revoked before, for the reason given then.</summary>
    AlreadyRevoked,
}

/// <summary>Nothing was changed.</summary>
public sealed class KeyRefused(KeyProblem problem, string kid) : Exception($"{problem}: {kid}")
{
    public KeyProblem Problem { get; } = problem;

    public string Kid { get; } = kid;
}
