using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;

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

    /// <summary>The sessions of an edition in the order of their times.</summary>
    public async Task<IReadOnlyList<EditionSession>> SessionsAsync(Guid edition, CancellationToken stop)
    {
        var found = await db.EditionSessions.AsNoTracking().Where(s => s.EditionId == edition).ToListAsync(stop);
        return [.. found.OrderBy(s => s.Starts).ThenBy(s => s.Number)];
    }
}
