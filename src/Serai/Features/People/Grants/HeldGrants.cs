using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.People.Grants;

/// <summary>A grant, and where it counts: null for everywhere.</summary>
public sealed record HeldGrant(Grant Grant, IReadOnlyList<Guid?> At);

/// <summary>
/// Reads grants through mergers: a role that was given at an organization which is another now counts at its heir, and there for
/// all that became it. Nothing is rewritten for that, so that a merger can be taken back.
/// </summary>
public static class HeldGrants
{
    /// <summary>All that a person was ever given. One statement, and some for each organization of it that was merged.</summary>
    public static async Task<IReadOnlyList<HeldGrant>> HeldByAsync(this SeraiDb db, Guid person, CancellationToken stop)
    {
        var organizations = db.Organizations;
        var rows = await db.Grants.AsNoTracking().Where(g => g.PersonId == person).Select(g => new
        {
            Grant = g,
            IsMerged = g.OrganizationId != null && organizations.Any(o => (o.Id == g.OrganizationId && o.MergedIntoId != null) || o.MergedIntoId == g.OrganizationId),
        }).ToListAsync(stop);
        var held = new List<HeldGrant>();
        foreach (var row in rows)
            held.Add(new(row.Grant, row is { IsMerged: true, Grant.OrganizationId: { } id } ? await AtAsync(db, id, stop) : [row.Grant.OrganizationId]));
        return held;
    }

    /// <summary>The organization that one became; itself where it was not merged.</summary>
    public static async Task<Guid?> AtHeirAsync(this SeraiDb db, Guid? organization, CancellationToken stop) =>
        organization is { } id ? (await db.HeirOf(id, stop))?.Id ?? id : null;

    private static async Task<IReadOnlyList<Guid?>> AtAsync(SeraiDb db, Guid id, CancellationToken stop) =>
        [.. (await db.WithMergedAsync((await db.HeirOf(id, stop))?.Id ?? id, stop)).Select(o => (Guid?)o)];
}
