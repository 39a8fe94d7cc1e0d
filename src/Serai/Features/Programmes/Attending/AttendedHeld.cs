using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Attending;

/// <summary>The sessions that somebody attended. That is the institution's record and stays, under a participant's number that names nobody any more.</summary>
public sealed class AttendedHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "sessions-attended";

    public Type Texts => typeof(AttendingTexts);

    // Whoever recorded them claims the rows.
    public IReadOnlyCollection<Type> Rows => [];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop)
    {
        var (id, participants) = (person.Id, db.Participants);
        var rows = await db.Attendances.AsNoTracking().Where(a => participants.Any(p => p.Id == a.ParticipantId && p.PersonId == id)).OrderBy(a => a.Id).ToListAsync(stop);
        // Who recorded it is another person.
        return [.. rows.Select(a => HeldRow.Of(db, a, nameof(Attendance.PersonId), nameof(Attendance.BrowserId)))];
    }

    public Task EraseAsync(HeldPerson person, CancellationToken stop) => Task.CompletedTask;
}
