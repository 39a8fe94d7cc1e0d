using Serai.Platform.Auth;

namespace Serai.Features.Office.Start;

/// <summary>Tells what waits for a person at an office: the features that know it answer, and the office's start page lists it.</summary>
public interface IWaitsForMe
{
    Task<IReadOnlyList<Waiting>> OfAsync(OfficeEnd office, Actor actor, CancellationToken stop);
}

/// <summary>Something that waits for the reader.</summary>
/// <param name="What">In the reader's words.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Since">When the reader was asked.</param>
public sealed record Waiting(string What, string Address, Instant Since);
