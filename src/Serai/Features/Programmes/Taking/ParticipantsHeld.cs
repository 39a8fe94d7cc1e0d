using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>
/// That somebody took part is the institution's own record: it keeps the number, the group and the home institution, without a name and an address. Where the edition
/// is not over, they take part no more. What they needed goes as a whole.
/// </summary>
public sealed class ParticipantsHeld(SeraiDb db, Today today) : IHeldOfPerson
{
    public string Name => "participants";

    public Type Texts => typeof(TakingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Participant)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop)).Select(p => HeldRow.Of(db, p, nameof(Participant.Hash)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        var (day, editions) = (today.Day, db.Editions);
        var own = await Of(person).ToListAsync(stop);
        List<Guid> ids = [.. own.Select(p => p.EditionId).Distinct()];
        var over = await editions.AsNoTracking().Where(e => ids.Contains(e.Id) && e.Ends != null && e.Ends < day).Select(e => e.Id).ToListAsync(stop);
        foreach (var participant in own)
        {
            (participant.Name, participant.Email, participant.Hash, participant.PersonId, participant.AlumniSince) = ("", null, null, null, null);
            if (!over.Contains(participant.EditionId))
                participant.State = ParticipantState.Removed;
        }
    }

    private IQueryable<Participant> Of(HeldPerson person)
    {
        var id = person.Id;
        return db.Participants.Where(p => p.PersonId == id);
    }
}

/// <summary>What somebody needed, and what stood in their passport.</summary>
public sealed class NeedsHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "participant-needs";

    public Type Texts => typeof(TakingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(ParticipantNeeds)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(n => n.ParticipantId).ToListAsync(stop)).Select(n => HeldRow.Of(db, n))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop) => db.RemoveRange(await Of(person).ToListAsync(stop));

    private IQueryable<ParticipantNeeds> Of(HeldPerson person)
    {
        var (id, participants) = (person.Id, db.Participants);
        return db.ParticipantNeeds.Where(n => participants.Any(p => p.Id == n.ParticipantId && p.PersonId == id));
    }
}
