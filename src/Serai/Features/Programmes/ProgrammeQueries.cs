using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Programmes;

/// <summary>Finds programmes, their editions and what belongs to these.</summary>
public sealed class ProgrammeQueries(SeraiDb db)
{
    /// <summary>The programmes that an actor sees: public ones, and drafts of organizations whose office they see.</summary>
    public IQueryable<Programme> VisibleTo(Actor actor)
    {
        var places = actor.PlacesOf(Right.SeeOffice);
        return places is null ? db.Programmes : db.Programmes.Where(p => p.PublishedAt != null || places.Contains(p.KeeperId));
    }

    /// <summary>The public programmes.</summary>
    /// <param name="words">Words that their titles must have; null or empty for all.</param>
    public IQueryable<Programme> Public(string? words = null)
    {
        var found = db.Programmes.AsNoTracking().Where(p => p.PublishedAt != null);
        foreach (var word in NameFold.Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(p => p.Folded.Contains(word));
        return found;
    }

    public Task<Programme?> FindAsync(string slug, Actor actor, CancellationToken stop) => VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, stop);

    /// <summary>An edition that an actor sees, with its programme; null where there is none.</summary>
    public async Task<(Programme Programme, Edition Edition)?> FindAsync(string slug, string edition, Actor actor, CancellationToken stop)
    {
        var editions = db.Editions;
        var found = await VisibleTo(actor).Join(editions, p => p.Id, e => e.ProgrammeId, (p, e) => new { Programme = p, Edition = e }).AsNoTracking()
            .FirstOrDefaultAsync(x => x.Programme.Slug == slug && x.Edition.Slug == edition, stop);
        return found is not null && (found.Edition.PublishedAt is not null || actor.May(Right.SeeOffice, found.Programme.KeeperId)) ? (found.Programme, found.Edition) : null;
    }

    /// <summary>The editions of a programme that an actor sees, the latest first.</summary>
    public async Task<IReadOnlyList<Edition>> EditionsAsync(Programme programme, Actor actor, CancellationToken stop)
    {
        var (id, all) = (programme.Id, actor.May(Right.SeeOffice, programme.KeeperId));
        var found = await db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && (all || e.PublishedAt != null)).ToListAsync(stop);
        return [.. found.OrderByDescending(e => e.Begins ?? LocalDate.MinIsoValue).ThenByDescending(e => e.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Those that had begun by a day; today those to come as well.</summary>
    public async Task<IReadOnlyList<Edition>> EditionsAsync(Programme programme, AsOf asOf, Actor actor, CancellationToken stop) =>
        [.. (await EditionsAsync(programme, actor, stop)).Where(e => asOf.IsToday || e.Begins <= asOf.To)];

    /// <summary>How many take part in editions, where they are listed here.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> ParticipantsAsync(IReadOnlyCollection<Guid> editions, CancellationToken stop) =>
        await db.Participants.Where(p => editions.Contains(p.EditionId) && p.State == ParticipantState.Confirmed).GroupBy(p => p.EditionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);

    /// <summary>The sessions of an edition in the order of their times.</summary>
    public async Task<IReadOnlyList<EditionSession>> SessionsAsync(Guid edition, CancellationToken stop)
    {
        var found = await db.EditionSessions.AsNoTracking().Where(s => s.EditionId == edition).ToListAsync(stop);
        return [.. found.OrderBy(s => s.Starts).ThenBy(s => s.Number)];
    }
}
