namespace Serai.Features.Programmes.Taking;

/// <summary>What a part of this feature adds to a participant's own page: their code for the check-in, the survey, their certificate.</summary>
public interface IBesideParticipant
{
    /// <summary>What this participant finds beside their own page, in the reader's language; empty for nothing.</summary>
    /// <param name="secret">The secret of their own address: what is linked to from there may need it.</param>
    Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Participant participant, string secret, CancellationToken stop);
}
