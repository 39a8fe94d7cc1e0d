namespace Serai.Platform.Jobs;

/// <summary>How long to wait before trying again: twice as long each time, half an hour at most.</summary>
public static class BackOff
{
    public static readonly Duration First = Duration.FromSeconds(30);
    public static readonly Duration Most = Duration.FromMinutes(30);

    /// <param name="attempts">How many have failed, from 1.</param>
    public static Duration After(int attempts)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 16);
        return Duration.Min(First * (1L << doublings), Most);
    }
}
