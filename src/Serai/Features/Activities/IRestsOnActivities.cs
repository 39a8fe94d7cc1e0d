namespace Serai.Features.Activities;

/// <summary>A feature whose records rest on activities, and follow when one is changed or removed, within the same step.</summary>
public interface IRestsOnActivities
{
    /// <param name="db">Tracks what it changes; the step saves it.</param>
    /// <param name="activity">As it becomes.</param>
    /// <param name="isRemoved">Whether it goes.</param>
    /// <param name="stop">To stop.</param>
    Task FollowAsync(SeraiDb db, Activity activity, bool isRemoved, CancellationToken stop);
}
