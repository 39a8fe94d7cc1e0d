namespace Serai.Platform.Auth;

/// <summary>What a person may who does not ask just now: somebody whose calendar a program fetches. The feature that keeps people answers.</summary>
public interface IActors
{
    /// <returns>Null for somebody who is no person of this site any more.</returns>
    Task<Actor?> OfAsync(Guid person, CancellationToken stop);
}
