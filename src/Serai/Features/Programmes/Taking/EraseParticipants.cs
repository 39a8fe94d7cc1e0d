using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Surveys;
using Serai.Platform.Privacy;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>
/// Takes away whatever names participants: name, address, account, link, what they needed, their decision's words, and what they answered under their name. The number stays,
/// with group and home institution, so that counts stay. Where the edition is not over they take part no more.
/// </summary>
public sealed class EraseParticipants(SeraiDb db, Today today)
{
    /// <summary>Whose participants are: by the account, or by its address, since most came by a list or an invitation.</summary>
    public static IQueryable<Participant> Of(SeraiDb db, HeldPerson person)
    {
        var (id, email) = (person.Id, person.Email.ToLowerInvariant());
        return db.Participants.Where(p => p.PersonId == id || (p.Email != null && p.Email.ToLower() == email));
    }

    /// <summary>Takes away what they needed, in the context: whoever takes part no more has no page to do it on.</summary>
    public static async Task NeedsAsync(SeraiDb db, IReadOnlyCollection<Guid> participants, CancellationToken stop) =>
        db.RemoveRange(await db.ParticipantNeeds.Where(n => participants.Contains(n.ParticipantId)).ToListAsync(stop));

    /// <summary>In the context; the caller saves.</summary>
    public async Task RunAsync(IReadOnlyList<Participant> participants, CancellationToken stop)
    {
        var day = today.Day;
        List<Guid> ids = [.. participants.Select(p => p.Id)], editions = [.. participants.Select(p => p.EditionId).Distinct()];
        var over = await db.Editions.AsNoTracking().Where(e => editions.Contains(e.Id) && e.Ends != null && e.Ends < day).Select(e => e.Id).ToListAsync(stop);
        foreach (var participant in participants)
        {
            (participant.Name, participant.Email, participant.Hash, participant.PersonId, participant.AlumniSince, participant.CompletedWhy) = ("", null, null, null, null, null);
            if (!over.Contains(participant.EditionId))
                participant.State = ParticipantState.Removed;
        }
        await NeedsAsync(db, ids, stop);
        db.RemoveRange(await db.SurveyMarks.Where(m => ids.Contains(m.ParticipantId)).ToListAsync(stop));
        db.RemoveRange(await db.SurveySlots.Where(s => s.ParticipantId != null && ids.Contains(s.ParticipantId.Value)).ToListAsync(stop));
        db.RemoveRange(await db.SurveyKeys.Where(k => ids.Contains(k.ParticipantId)).ToListAsync(stop));
    }
}
