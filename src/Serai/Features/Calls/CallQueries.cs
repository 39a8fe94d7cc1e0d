using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Open;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>Finds calls and their forms.</summary>
public sealed class CallQueries(SeraiDb db, IClock clock)
{
    private const int MostClosed = 500;

    /// <summary>The calls that an actor sees: public ones, and drafts of organizations whose office they see.</summary>
    public IQueryable<Call> VisibleTo(Actor actor)
    {
        var places = actor.PlacesOf(Right.SeeOffice);
        return places is null ? db.Calls : db.Calls.Where(c => c.PublishedAt != null || places.Contains(c.KeeperId));
    }

    public Task<Call?> FindAsync(string slug, Actor actor, CancellationToken stop) => VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, stop);

    /// <summary>The form that is filled in now; null while none is published.</summary>
    public async Task<FormDesign?> PublishedAsync(Call call, CancellationToken stop) => call.FormNumber is { } number ? await DesignAsync(call.Id, number, stop) : null;

    /// <summary>The form of a number.</summary>
    /// <exception cref="InvalidDataException">What is kept cannot be read.</exception>
    public async Task<FormDesign> DesignAsync(Guid call, int number, CancellationToken stop) =>
        Read(await db.CallForms.AsNoTracking().Where(f => f.CallId == call && f.Number == number).Select(f => f.Design).FirstAsync(stop));

    /// <summary>The newest form, published or not.</summary>
    public Task<CallForm> NewestAsync(Guid call, CancellationToken stop) => db.CallForms.AsNoTracking().Where(f => f.CallId == call).OrderByDescending(f => f.Number).FirstAsync(stop);

    public static FormDesign Read(string design) => DesignJson.Read(design).Design ?? throw new InvalidDataException("The form of a call cannot be read.");

    /// <summary>Public calls: those that can be answered or will be, the first to close first; or those that have closed, the last first.</summary>
    public async Task<IReadOnlyList<Call>> PublicAsync(OpenQuestion asked, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        // A week of grace is the longest.
        var since = now - Duration.FromMinutes(Call.MostGrace);
        var found = db.Calls.AsNoTracking().Where(c => c.PublishedAt != null && (asked.Closed ? c.Closes <= now : c.Closes == null || c.Closes > since));
        if (asked.Kind is { } kind)
            found = found.Where(c => c.Kind == kind);
        if (asked.Keeper is { } slug)
        {
            var organizations = db.Organizations;
            found = found.Where(c => organizations.Any(o => o.Id == c.KeeperId && o.Slug == slug));
        }
        var calls = (await found.ToListAsync(stop)).Where(c => c.StageAt(now) is not CallStage.Draft && (c.StageAt(now) is CallStage.Closed) == asked.Closed);
        return asked.Closed ? [.. calls.OrderByDescending(c => c.Closes).ThenBy(c => c.Slug, StringComparer.Ordinal).Take(MostClosed)] : [.. calls.OrderBy(c => c.Closes ?? Instant.MaxValue).ThenBy(c => c.Slug, StringComparer.Ordinal)];
    }
}
