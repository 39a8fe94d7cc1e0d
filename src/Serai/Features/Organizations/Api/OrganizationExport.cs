using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Files;

namespace Serai.Features.Organizations.Api;

/// <summary>All organizations that were not merged into others.</summary>
public sealed class OrganizationExport : ExportTable<Organization>
{
    private readonly SeraiDb db;

    public OrganizationExport(SeraiDb db)
    {
        this.db = db;
        Column("id", o => o.Id);
        Column("slug", o => o.Slug);
        Column("name", o => o.Name);
        Column("name_language", o => o.NameLanguage);
        Column("acronyms", o => Names(o, NameKind.Acronym));
        Column("other_names", o => o.Names.Where(n => n.Kind != NameKind.Acronym && n.Text != o.Name).OrderBy(n => n.Id).Select(n => n.Text));
        Column("types", o => OrganizationWords.Of(o.Types));
        Column("status", o => o.Status);
        Column("country", o => o.CountryCode);
        Column("city", o => o.City);
        Column("latitude", o => o.Places.OrderBy(p => p.Id).FirstOrDefault()?.Latitude);
        Column("longitude", o => o.Places.OrderBy(p => p.Id).FirstOrDefault()?.Longitude);
        Column("established", o => o.Established);
        Column("closed", o => o.Closed);
        foreach (var scheme in (string[])["ror", "isni", "wikidata", "grid", "fundref"])
            Column(scheme, o => o.Identifier(scheme));
        Column("website", o => o.Links.OrderBy(l => l.Id).FirstOrDefault(l => l.Kind == LinkKind.Website)?.Address);
    }

    public override string Name => "organizations";
    public override string About => "Organizations with names, place, identifiers.";

    public override Task<long> CountAsync(CancellationToken stop) => db.Organizations.LongCountAsync(o => o.MergedIntoId == null, stop);

    protected override Task<List<Organization>> PartAsync(Organization? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var found = db.Organizations.AsNoTracking().Where(o => o.MergedIntoId == null);
        if (after is not null)
            found = found.Where(o => string.Compare(o.Slug, after.Slug) > 0);
        return found.OrderBy(o => o.Slug).Take(PartSize)
            .Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links).AsSplitQuery().ToListAsync(stop);
    }

    private static IEnumerable<string> Names(Organization o, NameKind kind) => o.Names.Where(n => n.Kind == kind).OrderBy(n => n.Id).Select(n => n.Text);
}
