namespace Serai.Features.Alliances;

/// <summary>What another feature says of an alliance, beside what it did.</summary>
public interface IBesideAlliance
{
    /// <param name="alliance">The alliance's id.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>A line for each thing that everybody may read; empty for nothing.</returns>
    Task<IReadOnlyList<BesideAlliance>> OfAsync(Guid alliance, CancellationToken stop);
}

/// <param name="Words">In the reader's language.</param>
/// <param name="Address">Where more is told.</param>
public sealed record BesideAlliance(string Words, string Address);
