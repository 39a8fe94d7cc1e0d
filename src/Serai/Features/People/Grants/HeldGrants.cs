using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Auth;

namespace Serai.Features.People.Grants;

/// <summary>A grant, and where it counts: null for everywhere.</summary>
public sealed record HeldGrant(Grant Grant, IReadOnlyList<Guid?> At)
{
    /// <summary>
    /// The roles that it comes to. Of an organization that was merged into another, more than contributor does not go along: who edits
    /// or speaks for the heir is for its stewards to say, not for whoever merges, or for a register.
    /// </summary>
    public IEnumerable<Held> Roles => At.Select(at => new Held(IsOwn(at) || Grant.Role < MostAtHeir ? Grant.Role : MostAtHeir, at));

    private const Role MostAtHeir = Role.Contributor;

    // At the heir a role counts in full, also for what was merged into it.
    private bool IsOwn(Guid? at) => at == Grant.OrganizationId || At[0] == Grant.OrganizationId;
}

/// <summary>
/// Reads grants through mergers: a role that was given at an organization which is another now counts at its heir, as contributor
/// at most, and a role at the heir for all that became it. Nothing is rewritten for that, so that a merger can be taken back.
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

    // The heir first.
    private static async Task<IReadOnlyList<Guid?>> AtAsync(SeraiDb db, Guid id, CancellationToken stop)
    {
        var heir = (await db.HeirOf(id, stop))?.Id ?? id;
        return [heir, .. (await db.WithMergedAsync(heir, stop)).Where(o => o != heir).Select(o => (Guid?)o)];
    }
}
