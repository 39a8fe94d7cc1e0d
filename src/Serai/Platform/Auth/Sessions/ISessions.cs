namespace Serai.Platform.Auth.Sessions;

/// <summary>Knows whom a session's cookie stands for. The feature that keeps people answers.</summary>
public interface ISessions
{
    /// <summary>The person with the roles held today; nobody where there is no such session any more.</summary>
    ValueTask<Actor> WhoAsync(string token, CancellationToken stop);
}
