namespace Serai.Features.Organizations.Merging;

/// <summary>A feature whose rows point at organizations: after a merger they point at the heir, within the step that merges.</summary>
public interface IFollowsHeir
{
    /// <summary>Changes rows that the context tracks; the merger saves them.</summary>
    Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop);
}
