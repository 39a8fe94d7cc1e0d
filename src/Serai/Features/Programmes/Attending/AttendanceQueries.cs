using Microsoft.EntityFrameworkCore;
using Serai.Names;

namespace Serai.Features.Programmes.Attending;

/// <summary>What a list of participants is narrowed to.</summary>
/// <param name="Words">Of name, institution or address; empty for all.</param>
/// <param name="Group">The group of origin; empty for all.</param>
public sealed record AttendanceAsked(string Words, string Group)
{
    public const int LongestWords = 200;

    public static AttendanceAsked Read(IQueryCollection query) => new(Cut(query["q"].ToString()), Cut(query["group"].ToString()));

    /// <summary>The same for an address.</summary>
    public QueryString Query(int? page = null) => QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Words, ["group"] = Group, ["page"] = page?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(p => !string.IsNullOrEmpty(p.Value)));

    private static string Cut(string text) => text.Trim() is var trimmed && trimmed.Length > LongestWords ? trimmed[..LongestWords] : trimmed;
}

/// <summary>A phone, and what it told of.</summary>
/// <param name="Place">Which of several browsers that opened the same link, from 1.</param>
public sealed record Phone(CheckInDevice Device, CheckInBrowser? Browser, int Place, int Places);

/// <summary>Reads who came.</summary>
public sealed class AttendanceQueries(SeraiDb db)
{
    /// <summary>Those who take part, in the order of their numbers.</summary>
    public IQueryable<Participant> Participants(Guid edition, AttendanceAsked asked)
    {
        var found = db.Participants.AsNoTracking().Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed);
        foreach (var word in NameFold.Fold(asked.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(p => p.Folded.Contains(word));
        if (asked.Group is { Length: > 0 } group)
            found = found.Where(p => p.Group == group);
        return found.OrderBy(p => p.Number);
    }

    /// <summary>The groups of origin there are.</summary>
    public async Task<IReadOnlyList<string>> GroupsAsync(Guid edition, CancellationToken stop)
    {
        var groups = await db.Participants.Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed && p.Group != null).Select(p => p.Group!).Distinct().ToListAsync(stop);
        return [.. groups.Order(StringComparer.Ordinal)];
    }

    /// <summary>When these people were at the sessions of their edition.</summary>
    public async Task<IReadOnlyDictionary<(Guid Session, Guid Participant), Attendance>> OfAsync(IReadOnlyCollection<Participant> people, CancellationToken stop)
    {
        // Not by the edition besides: a database may then look through all of it for the few.
        var ids = people.Select(p => p.Id).ToList();
        return await db.Attendances.AsNoTracking().Where(a => ids.Contains(a.ParticipantId)).ToDictionaryAsync(a => (a.SessionId, a.ParticipantId), stop);
    }

    /// <summary>When all who take part were at which session.</summary>
    public async Task<IReadOnlyDictionary<(Guid Session, Guid Participant), Instant>> AllAsync(Guid edition, CancellationToken stop)
    {
        var attendances = db.Attendances;
        return await db.Participants.Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed).Join(attendances, p => p.Id, a => a.ParticipantId, (p, a) => new { a.SessionId, a.ParticipantId, a.At })
            .ToDictionaryAsync(a => (a.SessionId, a.ParticipantId), a => a.At, stop);
    }

    /// <summary>How many who take part were at each session.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> TotalsAsync(Guid edition, CancellationToken stop)
    {
        // All, less the few who take part no more: looking up each one takes long.
        var attendances = db.Attendances;
        var all = await db.EditionSessions.Where(s => s.EditionId == edition).Select(s => new { s.Id, Count = attendances.Count(a => a.SessionId == s.Id) }).ToListAsync(stop);
        var without = await db.Participants.Where(p => p.EditionId == edition && p.State != ParticipantState.Confirmed).Join(attendances, p => p.Id, a => a.ParticipantId, (p, a) => a.SessionId)
            .GroupBy(s => s).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return all.ToDictionary(s => s.Id, s => s.Count - without.GetValueOrDefault(s.Id));
    }

    /// <summary>All phones of an edition, by name.</summary>
    public async Task<IReadOnlyList<Phone>> PhonesAsync(Guid edition, CancellationToken stop)
    {
        var devices = await db.CheckInDevices.AsNoTracking().Where(d => d.EditionId == edition).OrderBy(d => d.Id).ToListAsync(stop);
        var ids = devices.Select(d => d.Id).ToList();
        var browsers = (await db.CheckInBrowsers.AsNoTracking().Where(b => ids.Contains(b.DeviceId)).OrderBy(b => b.Id).ToListAsync(stop)).ToLookup(b => b.DeviceId);
        return [.. devices.SelectMany(d => browsers[d.Id].ToList() is { Count: > 0 } of ? of.Select((b, i) => new Phone(d, b, i + 1, of.Count)) : [new Phone(d, null, 1, 1)])];
    }
}
