namespace Serai.Platform.Auth.Tokens;

/// <summary>Knows whom a token stands for. The feature that keeps people answers.</summary>
public interface ITokens
{
    /// <summary>The person with what the token leaves of the roles held today; null where it is no token, has ended or was revoked.</summary>
    ValueTask<Actor?> WhoAsync(string token, CancellationToken stop);
}
