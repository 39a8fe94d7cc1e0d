using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Leading;

/// <summary>What an agreement is called where a programme names it: nothing to whoever does not see it.</summary>
public static class AgreementNames
{
    /// <param name="db">The database.</param>
    /// <param name="id">The agreement; null for none.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<(string Address, string Name)?> OfAsync(SeraiDb db, Guid? id, Actor actor, CancellationToken stop) =>
        id is { } agreement && await db.Agreements.AsNoTracking().VisibleTo(actor).Where(a => a.Id == agreement).Select(a => new { a.Slug, a.Title, a.SortName }).FirstOrDefaultAsync(stop) is { } found
            ? (AgreementLinks.Show(found.Slug), found.Title ?? found.SortName)
            : null;
}
