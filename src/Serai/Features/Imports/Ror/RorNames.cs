using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Names;

namespace Serai.Features.Imports.Ror;

/// <summary>A dump as a resolver knows its records, straight from the file: no database is needed to read names against it.</summary>
public static class RorNames
{
    /// <summary>What is known by a record; its id is the record's.</summary>
    public static KnownOrganization Of(RorRecord record) => new(record.Id, [.. record.Names.Select(n => new KnownName(n.Text, RorOrganization.KindOf(n.Kinds), n.Language)).Distinct()])
    {
        Places = [.. record.Places.Select(p => new KnownPlace(p.CountryCode, p.Region, p.City))],
        Addresses = [.. record.Links.Where(l => l.Kind is LinkKind.Website or LinkKind.Domain).Select(l => l.Address)],
        Types = [.. record.Types.Each().Select(TypeWords.Word)],
        Parents = Related(record, RorRelationKind.Parent),
        Successors = Related(record, RorRelationKind.Successor),
        Established = record.Established is { } year ? new LocalDate(year, 1, 1) : null,
        Ended = record.Status == OrganizationStatus.Inactive,
        Withdrawn = record.Status == OrganizationStatus.Withdrawn,
        Ties = record.ExternalIds.Select(i => i.Scheme).Distinct().Count() + record.Relations.Count,
    };

    private static string[] Related(RorRecord record, RorRelationKind kind) =>
        [.. record.Relations.Where(r => r.Kind == kind).Select(r => r.Id)];
}
