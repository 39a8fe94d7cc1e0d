using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform;

namespace Serai.Features.Imports.Statements;

/// <summary>Organizations kept by hand: those that are certain and in no register.</summary>
public sealed class OrganizationsTable : TableImport
{
    private readonly List<(CsvRow Row, SourceWords Source, EdtfDate? Established, EdtfDate? Closed, OrganizationTypes Types)> rows = [];
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);
    private RowReader read = null!;

    public override string Name => "organizations";

    public override IReadOnlyList<string> Signature => ["slug", "name", "types", "country_or_region_code"];

    public override IReadOnlyList<string> Optional => ["name_zh_hant", "name_zh_hans", "city", "website", "established", "closed"];

    public override void Read(CsvTable table, RowReader reader)
    {
        read = reader;
        foreach (var row in table.Rows)
        {
            read.Required(row, "slug");
            read.Address(row, "slug");
            read.Once(row, "slug", slugs);
            read.Name(row, "name");
            read.Link(row, "website");
            var (established, closed) = read.Period(row, "established", "closed");
            rows.Add((row, read.Source(row), established, closed, TypesOf(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, words, established, closed, types) in context.Each(rows))
        {
            var slug = row["slug"]!;
            if (await context.Db.Organizations.Include(o => o.Names).FirstOrDefaultAsync(o => o.Slug == slug, stop) is { } known)
            {
                if (!Bears(known, row["name"]!))
                    context.Refuse(row, $"the address “{slug}” is that of “{known.Name}”, which is in the registry already: give “{row["name"]}” another.");
                else if (known.Closed is null && Close(known, closed, context))
                    context.Count("closed organizations");
                continue;
            }
            if (row["country_or_region_code"] is { } code && !context.Places.Knows(code))
            {
                context.Refuse(row, $"“{code}” is no ISO 3166-1 code that places.csv knows.");
                continue;
            }
            var source = context.SourceOf(words);
            var organization = context.AddOrganization(row["name"]!, "en", slug, types);
            organization.Established = established;
            Close(organization, closed, context);
            organization.SourceId = source.Id;
            organization.CountryCode = row["country_or_region_code"];
            organization.City = row["city"];
            foreach (var (column, language) in new[] { ("name_zh_hant", "zh-Hant"), ("name_zh_hans", "zh-Hans") })
                if (row[column] is { } name)
                    organization.Names.Add(ImportContext.NameOf(name, language, NameKind.Official, source.Id));
            if (organization.CountryCode is { } country)
                organization.Places.Add(new() { CountryCode = country, City = organization.City });
            if (row["website"] is { } website)
                organization.Links.Add(new() { Kind = LinkKind.Website, Address = website });
            context.Count("organizations");
        }
    }

    // On the last day it still is: it has ended when that day may have passed.
    private static bool Close(Organization organization, EdtfDate? closed, ImportContext context)
    {
        organization.Closed = closed;
        if (closed is not null && organization.Status == OrganizationStatus.Active && !(closed.Earliest > context.Now.InUtc().Date))
            organization.Status = OrganizationStatus.Inactive;
        return closed is not null;
    }

    private static bool Bears(Organization organization, string name) =>
        NameFold.Fold(name) is var folded && (organization.SortName == folded || organization.Names.Any(n => n.Folded == folded));

    private OrganizationTypes TypesOf(CsvRow row)
    {
        var types = OrganizationTypes.None;
        foreach (var word in (row["types"] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (EnumNames.Read<OrganizationTypes>(word, anyCase: true) is { } type)
                types |= type;
            else
                read.Refuse(row, $"“{word}” is no type of organization that ROR knows.");
        return types;
    }
}
