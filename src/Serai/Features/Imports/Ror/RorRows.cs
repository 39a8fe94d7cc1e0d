using Serai.Features.Organizations;
using Serai.Platform.Db.Bulk;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// What a batch of records adds, as rows. Those of records that are surely new are made by the thread that reads, ahead
/// of the one that writes.
/// </summary>
internal sealed class RorRows(BulkInsert insert, Guid source, Instant now, RemovedByHand removed, EditedByHand edited)
{
    private readonly BulkRows<OrganizationName> names = insert.Collect<OrganizationName>();
    private readonly BulkRows<OrganizationPlace> places = insert.Collect<OrganizationPlace>();
    private readonly BulkRows<OrganizationIdentifier> identifiers = insert.Collect<OrganizationIdentifier>();
    private readonly BulkRows<OrganizationLink> links = insert.Collect<OrganizationLink>();
    private readonly BulkRows<RegisterRecord> register = insert.Collect<RegisterRecord>();
    private readonly List<object?[]> incoming = [];
    private readonly List<object?[]> stated = [];
    private readonly List<(Organization Organization, string[] Slugs)> fresh = [];

    /// <summary>New organizations, with the addresses each can have; which of them is free the database knows.</summary>
    public IReadOnlyList<(Organization Organization, string[] Slugs)> New => fresh;

    public void AddNew(RorRecord record, byte[] said)
    {
        var organization = RorOrganization.Of(record, source);
        fresh.Add((organization, RorOrganization.Slugs(record, organization.Id)));
        AddSaid(record, organization.Id, own: true, said);
        AddStated(record, organization.Id);
    }

    /// <summary>What the record says of an organization; of one that is kept by hand only its names and ids.</summary>
    public void AddSaid(RorRecord record, Guid id, bool own, byte[] said)
    {
        register.Add(new() { Register = RorSource.Register, ExternalId = record.Id, OrganizationId = id, Digest = said, ImportedAt = now });
        foreach (var name in RorOrganization.Names(record, id, source))
            if (!edited.Has(name, id) && !removed.Has(name, id))
                names.Add(name);
        foreach (var identifier in RorOrganization.Identifiers(record, id))
            if (!edited.Has(identifier) && !removed.Has(identifier))
                identifiers.Add(identifier);
        if (!own)
            return;
        if (!edited.HasPlaces(id))
            foreach (var place in RorOrganization.Places(record, id))
                places.Add(place);
        foreach (var link in RorOrganization.Links(record, id))
            if (!edited.Has(link) && !removed.Has(link))
                links.Add(link);
    }

    /// <summary>That the record is in the file, and its relations.</summary>
    public void AddStated(RorRecord record, Guid id)
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

    public async Task InsertAsync(CancellationToken stop)
    {
        await insert.EntitiesAsync(fresh.ConvertAll(f => f.Organization), stop);
        await insert.EntitiesAsync(names, stop);
        await insert.EntitiesAsync(places, stop);
        await insert.EntitiesAsync(identifiers, stop);
        await insert.EntitiesAsync(links, stop);
        await insert.EntitiesAsync(register, stop);
        await insert.RowsAsync(RorStaging.Incoming, incoming, stop);
        await insert.RowsAsync(RorStaging.Stated, stated, stop);
    }
}
