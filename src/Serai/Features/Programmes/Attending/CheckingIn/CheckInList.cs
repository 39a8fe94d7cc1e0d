using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>What a phone takes along: rows as short lists, since 500 people must be there in under 300 kB.</summary>
/// <param name="Edition">What codes call it.</param>
/// <param name="X">The public key.</param>
/// <param name="Sessions">Number, title, begins and ends in milliseconds.</param>
/// <param name="People">Number, mark of the code, name, institution, group.</param>
/// <param name="Here">Session, participant, milliseconds.</param>
/// <param name="At">The server's clock.</param>
public sealed record ListForPhone(string Edition, string X, string Y, IReadOnlyList<object?[]> Sessions, IReadOnlyList<object?[]> People, IReadOnlyList<long[]> Here, long At);

/// <summary>Reads what a phone takes along, and what others saw meanwhile.</summary>
public sealed class CheckInList(SeraiDb db, ProgrammeQueries programmes, CodesOfEdition codes, IClock clock)
{
    /// <summary>Chinese letters as they are: escaped they would be six each.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<ListForPhone> OfAsync(Edition edition, string language, CancellationToken stop)
    {
        var key = await codes.KeyAsync(edition.Id, stop);
        var (id, now) = (edition.Id, clock.GetCurrentInstant());
        var sessions = await programmes.SessionsAsync(id, stop);
        var people = await db.Participants.AsNoTracking().Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed).OrderBy(p => p.Number)
            .Select(p => new { p.Id, p.Number, p.Name, p.InstitutionName, p.Group }).ToListAsync(stop);
        return new(key.Code, key.X, key.Y,
            [.. sessions.Select(s => (object?[])[s.Number, s.TitleIn(language), s.Starts.ToUnixTimeMilliseconds(), s.Ends.ToUnixTimeMilliseconds()])],
            [.. people.Select(p => (object?[])[p.Number, ParticipantCode.CheckOf(p.Id), p.Name, p.InstitutionName, p.Group])],
            await HereAsync(id, Instant.FromUnixTimeTicks(0), stop), now.ToUnixTimeMilliseconds());
    }

    /// <summary>How many are recorded in all.</summary>
    public Task<int> CountAsync(Guid edition, CancellationToken stop) => db.Attendances.CountAsync(a => a.EditionId == edition, stop);

    /// <summary>What was recorded or moved since.</summary>
    public async Task<IReadOnlyList<long[]>> HereAsync(Guid edition, Instant since, CancellationToken stop)
    {
        var (sessions, people) = (db.EditionSessions, db.Participants);
        var found = await (from a in db.Attendances
                           join s in sessions on a.SessionId equals s.Id
                           join p in people on a.ParticipantId equals p.Id
                           where a.EditionId == edition && a.ChangedAt >= since
                           select new { Session = s.Number, Person = p.Number, a.At }).ToListAsync(stop);
        return [.. found.Select(f => (long[])[f.Session, f.Person, f.At.ToUnixTimeMilliseconds()])];
    }
}
