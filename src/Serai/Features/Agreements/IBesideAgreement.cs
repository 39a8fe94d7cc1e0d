using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>What another feature says of an agreement on its page.</summary>
public interface IBesideAgreement
{
    /// <summary>A line for each thing; empty for nothing.</summary>
    Task<IReadOnlyList<Beside>> OfAsync(Agreement agreement, Actor actor, CancellationToken stop);
}

/// <param name="Words">In the reader's language.</param>
/// <param name="Address">Where more is told.</param>
public sealed record Beside(string Words, string Address);
