namespace Serai.Platform.Auth.Doors;

/// <summary>Knows which organization or alliance an address names. The feature that keeps organizations answers.</summary>
public interface IOrganizationOfAddress
{
    /// <param name="word">A slug or an id of this registry.</param>
    ValueTask<Guid?> FindAsync(string word, CancellationToken stop);
}

/// <summary>On a request: its address names no organization, so there is nothing that a role is missing for.</summary>
public sealed class NothingThere
{
    public static readonly NothingThere Known = new();
}
