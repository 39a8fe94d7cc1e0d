using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Ror;

/// <summary>A record whose organization is there already: from an earlier import, or kept by hand and bearing the id.</summary>
/// <param name="RorId">The record's id.</param>
/// <param name="Digest">What the record said last time; empty where it has never been imported.</param>
/// <param name="Own">Whether the organization comes from the register.</param>
internal sealed record RorKnown(string RorId, Guid OrganizationId, byte[] Digest, bool Own)
{
    /// <summary>A registry of so many organizations at most is small beside a dump.</summary>
    private const int Few = 5000;

    /// <summary>Whether it is less work to look once at all that is there than at a part for each batch.</summary>
    public static async Task<bool> AreFewAsync(SeraiDb db, CancellationToken stop) =>
        await db.Organizations.OrderBy(o => o.Id).Take(Few + 1).CountAsync(stop) <= Few
        && await db.RegisterRecords.OrderBy(r => r.Register).ThenBy(r => r.ExternalId).Take(Few + 1).CountAsync(stop) <= Few;

    /// <param name="db">Where to look.</param>
    /// <param name="source">The register as a source.</param>
    /// <param name="ids">The records asked for; null for all.</param>
    /// <param name="stop">Ends the looking.</param>
    public static async Task<Dictionary<string, RorKnown>> InAsync(SeraiDb db, Guid source, IReadOnlyList<string>? ids, CancellationToken stop)
    {
        var records = db.RegisterRecords.Where(r => r.Register == RorSource.Register);
        var identifiers = db.OrganizationIdentifiers.Where(i => i.Scheme == RorSource.Register);
        if (ids is not null)
        {
            records = records.Where(r => EF.Parameter(ids).Contains(r.ExternalId));
            identifiers = identifiers.Where(i => EF.Parameter(ids).Contains(i.Value));
        }
        var known = await (
            from r in records
            join o in db.Organizations on r.OrganizationId equals o.Id
            select new RorKnown(r.ExternalId, o.Id, r.Digest, o.SourceId == source)).AsNoTracking().ToDictionaryAsync(k => k.RorId, stop);
        var bearers =
            from i in identifiers
            join o in db.Organizations on i.OrganizationId equals o.Id
            select new RorKnown(i.Value, o.Id, Array.Empty<byte>(), o.SourceId == source);
        foreach (var bearer in await bearers.AsNoTracking().ToListAsync(stop))
            known.TryAdd(bearer.RorId, bearer);
        return known;
    }
}
