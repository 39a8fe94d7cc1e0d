namespace Serai.Features.Calls.Deciding;

/// <summary>Whoever makes something of a place of a call is told when the place is given up or taken back, in the same step: nobody holds it there any longer than here.</summary>
public interface IPlaceGivenUp
{
    /// <summary>In the context; the caller has the call's turn (see <see cref="CallTurn"/>), and saves.</summary>
    /// <param name="submissions">Whose places they were.</param>
    /// <param name="stop">To stop.</param>
    Task GivenUpAsync(IReadOnlyCollection<Guid> submissions, CancellationToken stop);
}
