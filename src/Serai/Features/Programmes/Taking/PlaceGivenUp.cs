using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Deciding;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Whoever gives up the place in the call takes part no more, and the place in the edition is free: the call may have given it to the next already. Once the edition is over it stays that they took part.</summary>
public sealed class PlaceGivenUp(SeraiDb db, ParticipantMail mail, Today today) : IPlaceGivenUp
{
    public async Task GivenUpAsync(IReadOnlyCollection<Guid> submissions, CancellationToken stop)
    {
        var (day, editions) = (today.Day, db.Editions);
        var giving = await db.Participants.Where(p => p.SubmissionId != null && submissions.Contains(p.SubmissionId.Value) && p.State == ParticipantState.Confirmed
            && editions.Any(e => e.Id == p.EditionId && (e.Ends == null || e.Ends >= day))).ToListAsync(stop);
        if (giving.Count == 0)
            return;
        List<Guid> of = [.. giving.Select(p => p.EditionId).Distinct()];
        foreach (var edition in await editions.AsNoTracking().Where(e => of.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(stop))
            (await EditionTurn.OfAsync(db, edition, stop)).Turns++;
        await mail.EndAsync(giving, stop);
        foreach (var participant in giving)
            participant.State = ParticipantState.Declined;
        await EraseParticipants.NeedsAsync(db, [.. giving.Select(p => p.Id)], stop);
    }
}
