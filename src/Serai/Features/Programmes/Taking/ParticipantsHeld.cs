using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Taking;

/// <summary>
/// That somebody took part is the institution's own record: it keeps the number, the group and the home institution, without a name and an address. Where the edition
/// is not over, they take part no more. What they needed goes as a whole.
/// </summary>
public sealed class ParticipantsHeld(SeraiDb db, EraseParticipants erase) : IHeldOfPerson
{
    public string Name => "participants";

    public Type Texts => typeof(TakingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Participant)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await EraseParticipants.Of(db, person).AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop)).Select(p => HeldRow.Of(db, p, nameof(Participant.Hash)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop) => await erase.RunAsync(await EraseParticipants.Of(db, person).ToListAsync(stop), stop);
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
        var participants = EraseParticipants.Of(db, person);
        return db.ParticipantNeeds.Where(n => participants.Any(p => p.Id == n.ParticipantId));
    }
}
