using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Db.Bulk;

namespace Serai.Features.Imports.Ror;

/// <summary>Writes some records at a time: what is new, what says something else than last time, and nothing of the rest.</summary>
internal sealed class RorBatch(SeraiDb db, BulkInsert insert, RorStaging staging, Guid source, Instant now, RorImported imported)
{
    private readonly List<Organization> organizations = [];
    private readonly List<OrganizationName> names = [];
    private readonly List<OrganizationPlace> places = [];
    private readonly List<OrganizationIdentifier> identifiers = [];
    private readonly List<OrganizationLink> links = [];
    private readonly List<RegisterRecord> register = [];
    private readonly List<object?[]> incoming = [];
    private readonly List<object?[]> stated = [];
    private readonly List<object?[]> changed = [];

    public async Task WriteAsync(List<(RorRecord Record, byte[] Digest)> records, CancellationToken stop)
    {
        var known = await KnownAsync(records.ConvertAll(r => r.Record.Id), stop);
        var fresh = new List<(RorRecord Record, byte[] Digest)>();
        foreach (var (record, said) in records)
            if (!known.TryGetValue(record.Id, out var before))
                fresh.Add((record, said));
            else
            {
                if (!said.AsSpan().SequenceEqual(before.Digest))
                    Change(record, said, before);
                Stage(record, before.OrganizationId);
            }
        await AddAsync(fresh, stop);
        imported.Records += records.Count;
        await FlushAsync(stop);
    }

    /// <summary>The organizations that these records stand for already: from an earlier import, or kept by hand and bearing the id.</summary>
    private async Task<Dictionary<string, Known>> KnownAsync(List<string> ids, CancellationToken stop)
    {
        var known = await (
            from r in db.RegisterRecords
            join o in db.Organizations on r.OrganizationId equals o.Id
            where r.Register == RorSource.Register && EF.Parameter(ids).Contains(r.ExternalId)
            select new Known(r.ExternalId, o.Id, r.Digest, o.SourceId == source)).AsNoTracking().ToDictionaryAsync(k => k.RorId, stop);
        var bearers =
            from i in db.OrganizationIdentifiers
            join o in db.Organizations on i.OrganizationId equals o.Id
            where i.Scheme == RorSource.Register && EF.Parameter(ids).Contains(i.Value)
            select new Known(i.Value, o.Id, Array.Empty<byte>(), o.SourceId == source);
        foreach (var bearer in await bearers.AsNoTracking().ToListAsync(stop))
            known.TryAdd(bearer.RorId, bearer);
        return known;
    }

    private async Task AddAsync(List<(RorRecord Record, byte[] Digest)> fresh, CancellationToken stop)
    {
        var wanted = fresh.ConvertAll(f => (f.Record, f.Digest, Id: NewId.Next()));
        var slugs = wanted.ConvertAll(w => RorOrganization.Slugs(w.Record, w.Id));
        var candidates = slugs.SelectMany(s => s).Distinct(StringComparer.Ordinal).ToList();
        var taken = candidates.Count == 0 ? [] : (await db.Organizations.Where(o => EF.Parameter(candidates).Contains(o.Slug)).Select(o => o.Slug).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Count; i++)
        {
            var (record, said, id) = wanted[i];
            organizations.Add(RorOrganization.Of(record, id, slugs[i].First(taken.Add), source));
            AddParts(record, id, own: true);
            register.Add(new() { Register = RorSource.Register, ExternalId = record.Id, OrganizationId = id, Digest = said, ImportedAt = now });
            Stage(record, id);
        }
        imported.New += fresh.Count;
    }

    /// <summary>An organization kept by hand stays as it is; the register adds its names and ids to it.</summary>
    private void Change(RorRecord record, byte[] said, Known before)
    {
        var o = RorOrganization.Of(record, before.OrganizationId, "", source);
        changed.Add([o.Id, before.Own, o.Name, o.NameLanguage, o.SortName, (int)o.Types, o.Status.ToString(), o.Established?.Text, o.CountryCode, o.City]);
        AddParts(record, o.Id, before.Own);
        register.Add(new() { Register = RorSource.Register, ExternalId = record.Id, OrganizationId = o.Id, Digest = said, ImportedAt = now });
        imported.Changed++;
    }

    private void AddParts(RorRecord record, Guid id, bool own)
    {
        names.AddRange(RorOrganization.Names(record, id, source));
        identifiers.AddRange(RorOrganization.Identifiers(record, id));
        if (!own)
            return;
        places.AddRange(RorOrganization.Places(record, id));
        links.AddRange(RorOrganization.Links(record, id));
    }

    private void Stage(RorRecord record, Guid id)
    {
        incoming.Add([record.Id, id, record.Status == OrganizationStatus.Withdrawn]);
        foreach (var (kind, other) in record.Relations)
            stated.Add(kind switch
            {
                RorRelationKind.Parent => [record.Id, other, nameof(RelationKind.Parent)],
                RorRelationKind.Child => [other, record.Id, nameof(RelationKind.Parent)],
                RorRelationKind.Successor => [record.Id, other, nameof(RelationKind.Successor)],
                RorRelationKind.Predecessor => [other, record.Id, nameof(RelationKind.Successor)],
                _ => [record.Id, other, nameof(RelationKind.Related)],
            });
    }

    private async Task FlushAsync(CancellationToken stop)
    {
        if (changed.Count > 0)
        {
            await insert.RowsAsync(RorStaging.Changed, changed, stop);
            await staging.ReplaceAsync(stop);
        }
        await insert.EntitiesAsync(organizations, stop);
        await insert.EntitiesAsync(names, stop);
        await insert.EntitiesAsync(places, stop);
        await insert.EntitiesAsync(identifiers, stop);
        await insert.EntitiesAsync(links, stop);
        await insert.EntitiesAsync(register, stop);
        await insert.RowsAsync(RorStaging.Incoming, incoming, stop);
        await insert.RowsAsync(RorStaging.Stated, stated, stop);
        foreach (var list in new System.Collections.IList[] { organizations, names, places, identifiers, links, register, incoming, stated, changed })
            list.Clear();
    }

    private sealed record Known(string RorId, Guid OrganizationId, byte[] Digest, bool Own);
}
