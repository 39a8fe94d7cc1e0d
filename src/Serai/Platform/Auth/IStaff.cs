namespace Serai.Platform.Auth;

/// <summary>Who holds a role at an organization. The feature that keeps people answers.</summary>
public interface IStaff
{
    /// <param name="organizations">One organization, and those that were merged into it.</param>
    /// <param name="stop">Ends the looking.</param>
    /// <returns>Those who hold a role at it today, by their names; not those whose roles count everywhere.</returns>
    Task<IReadOnlyList<(Guid Id, string Name)>> AtAsync(IReadOnlyCollection<Guid> organizations, CancellationToken stop);
}
