using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>What each alliance is: its address, acronym, legal nature, parent alliance, charter and secretariat's host.</summary>
public sealed class AlliancesTable : TableImport
{
    private readonly List<(CsvRow Row, string Name, AllianceKind Kind, EdtfDate? Established, EdtfDate? Dissolved, SourceWords? Source)> rows = [];

    public override IReadOnlyList<string> Signature => ["alliance", "slug", "legal_nature"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Address(row, "slug");
            read.Link(row, "website");
            read.Link(row, "charter_url");
            rows.Add((
                row,
                read.Name(row, "alliance"),
                read.Word(row, "kind", AllianceKind.Alliance),
                read.Date(row, "established"),
                read.Date(row, "dissolved"),
                row["source_title"] is null ? null : read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var row in rows)
            Write(context, row.Row, row.Name, row.Kind, row.Established, row.Dissolved, row.Source);
        foreach (var (row, name, _, _, _, _) in rows)
            await Relate(context, row, context.AllianceOf(name), stop);
    }

    private static void Write(ImportContext context, CsvRow row, string name, AllianceKind kind, EdtfDate? established, EdtfDate? dissolved, SourceWords? words)
    {
        var alliance = context.FindAlliance(name) ?? context.AddAlliance(name, row["slug"]);
        var organization = alliance.Organization;
        alliance.Kind = kind;
        alliance.LegalNature ??= row["legal_nature"];
        alliance.CharterAddress ??= row["charter_url"];
        alliance.Established ??= established;
        alliance.Dissolved ??= dissolved;
        if (words is { } source)
            organization.SourceId ??= context.SourceOf(source).Id;
        if (row["acronym"] is { } acronym && organization.Names.All(n => n.Text != acronym))
            organization.Names.Add(ImportContext.NameOf(acronym, "en", NameKind.Acronym, organization.SourceId));
        if (row["website"] is { } website && organization.Links.All(l => l.Address != website))
            organization.Links.Add(new() { Kind = LinkKind.Website, Address = website });
        context.Touched.Add(alliance.Id);
    }

    private static async Task Relate(ImportContext context, CsvRow row, Alliance alliance, CancellationToken stop)
    {
        if (row["parent_alliance"] is { } parent)
        {
            var above = context.FindAlliance(parent) ?? throw new ImportRefused(row.File, row.Record, $"the parent alliance “{parent}” is not known.");
            for (var up = above; up is not null; up = context.ParentOf(up))
                if (up.Id == alliance.Id)
                    throw new ImportRefused(row.File, row.Record, $"“{alliance.Organization.Name}” cannot be part of “{parent}”, which is part of it.");
            alliance.ParentAllianceId = above.Id;
        }
        if (row["secretariat_host"] is { } host)
        {
            alliance.SecretariatHost = host;
            alliance.SecretariatHostId = await context.Names.Find(host, stop) ?? await context.Names.Resolve(row["alliance"]!, host, null, null, null, stop);
        }
    }
}
