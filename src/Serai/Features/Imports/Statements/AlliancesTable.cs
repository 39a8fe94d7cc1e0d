using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>What each alliance is: its address, acronym, legal nature, parent alliance, charter and secretariat's host.</summary>
public sealed class AlliancesTable : TableImport
{
    private readonly List<(CsvRow Row, string Name, AllianceKind? Kind, EdtfDate? Established, EdtfDate? Dissolved, SourceWords? Source)> rows = [];

    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public override string Name => "alliances";

    public override IReadOnlyList<string> Signature => ["alliance", "slug", "legal_nature"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Optional => ["acronym", "ror", "kind", "parent_alliance", "secretariat_host", "charter_url", "website", "established", "dissolved"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Address(row, "slug");
            read.Once(row, "slug", slugs);
            if (row["ror"] is { } id && RorId.Read(id) is null)
                read.Refuse(row, $"the column “ror” holds “{id}”. {RorId.Expected}");
            read.Once(row, "ror", ids);
            read.Link(row, "website");
            read.Link(row, "charter_url");
            var (established, dissolved) = read.Period(row, "established", "dissolved");
            rows.Add((
                row,
                read.Name(row, "alliance"),
                row["kind"] is null ? null : read.Word(row, "kind", AllianceKind.Alliance),
                established,
                dissolved,
                row["source_title"] is null ? null : read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, name, _, _, _, _) in rows)
            await Join(context, row, name, stop);
        foreach (var row in context.Each(rows).Where(r => HasItsAddress(context, r.Row, r.Name)))
            Write(context, row.Row, row.Name, row.Kind, row.Established, row.Dissolved, row.Source);
        foreach (var (row, name, _, _, _, _) in rows)
            if (context.FindAlliance(name) is { } alliance)
            {
                await Identify(context, row, alliance.Organization, stop);
                await Relate(context, row, alliance, stop);
            }
    }

    // An address is kept for ever: a second one for the same alliance, or one that another bears, would be dropped in silence.
    private static bool HasItsAddress(ImportContext context, CsvRow row, string name)
    {
        if (row["slug"] is not { } slug)
            return true;
        if (context.FindAlliance(name) is { } known)
        {
            if (known.Organization.Slug != slug)
                context.Refuse(row, $"the alliance “{known.Organization.Name}” has the address “{known.Organization.Slug}” already, and addresses are kept for ever: write that one, or none.");
            return known.Organization.Slug == slug;
        }
        if (context.HasSlug(slug))
            context.Refuse(row, $"the address “{slug}” is that of another organization: give “{name}” another.");
        return !context.HasSlug(slug);
    }

    private static void Write(ImportContext context, CsvRow row, string name, AllianceKind? kind, EdtfDate? established, EdtfDate? dissolved, SourceWords? words)
    {
        var isKnown = context.FindAlliance(name) is not null;
        var alliance = context.FindAlliance(name) ?? context.AddAlliance(name, row["slug"]);
        var organization = alliance.Organization;
        // An empty cell says nothing; one that is filled in takes the place of what was there.
        if (kind is { } word)
        {
            if (isKnown)
                context.History.Replaced(alliance, "kind", SnakeCase.Of(alliance.Kind.ToString()), SnakeCase.Of(word.ToString()));
            alliance.Kind = word;
        }
        alliance.LegalNature = Anew("legal_nature", alliance.LegalNature);
        alliance.CharterAddress = Anew("charter_url", alliance.CharterAddress);
        alliance.Established = established ?? alliance.Established;
        alliance.Dissolved = dissolved ?? alliance.Dissolved;
        if (words is { } source)
            organization.SourceId ??= context.SourceOf(source).Id;
        if (row["acronym"] is { } acronym && organization.Names.All(n => n.Text != acronym)
            && ImportContext.NameOf(acronym, "en", NameKind.Acronym, organization.SourceId) is var called && !context.Removed.Has(called, organization.Id))
            organization.Names.Add(called);
        if (row["website"] is { } website && organization.Links.All(l => l.Address != website)
            && new OrganizationLink { OrganizationId = organization.Id, Kind = LinkKind.Website, Address = website } is var link && !context.Removed.Has(link))
            organization.Links.Add(link);
        context.Touched.Add(alliance.Id);

        string? Anew(string column, string? old)
        {
            context.History.Replaced(alliance, column, old, row[column]);
            return row[column] ?? old;
        }
    }

    // Where the register came first, its record is the alliance's: one of both names and that id.
    private static async Task Join(ImportContext context, CsvRow row, string name, CancellationToken stop)
    {
        if (context.FindAlliance(name) is null && row["ror"] is { } word && RorId.Read(word) is { } id
            && await Bearers(context, id).Include(o => o.Names).Include(o => o.Links).AsSplitQuery().FirstOrDefaultAsync(stop) is { } bearer
            && NameFold.Fold(bearer.Name) == NameFold.Fold(name) && !await context.Db.Alliances.AnyAsync(a => a.Id == bearer.Id, stop))
            context.MakeAlliance(bearer);
    }

    private static IQueryable<Organization> Bearers(ImportContext context, string id) =>
        context.Db.Organizations.Include(o => o.Identifiers).Where(o => o.MergedIntoId == null && o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == id));

    // The register's own record joins the organization that bears its id; a second bearer would stand beside it for ever.
    private static async Task Identify(ImportContext context, CsvRow row, Organization organization, CancellationToken stop)
    {
        if (row["ror"] is not { } word || RorId.Read(word) is not { } id || organization.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == id))
            return;
        if (organization.Identifiers.FirstOrDefault(i => i.Scheme == RorId.Scheme) is { } other)
            context.Refuse(row, $"“{organization.Name}” has the ROR id {other.Value} already, not {id}.");
        else if (await Bearers(context, id).FirstOrDefaultAsync(stop) is { } bearer)
            context.Refuse(row, $"{id} is the ROR id of “{bearer.Name}”, which is in the registry already: call the alliance so, or leave the column empty.");
        else
            organization.Identifiers.Add(new() { Scheme = RorId.Scheme, Value = id, Preferred = true });
    }

    private static async Task Relate(ImportContext context, CsvRow row, Alliance alliance, CancellationToken stop)
    {
        if (row["parent_alliance"] is { } parent)
        {
            var above = context.FindAlliance(parent) ?? throw new ImportRefused(row.File, row.Record, $"the parent alliance “{parent}” is not known.");
            for (var up = above; up is not null; up = context.ParentOf(up))
                if (up.Id == alliance.Id)
                    throw new ImportRefused(row.File, row.Record, $"“{alliance.Organization.Name}” cannot be part of “{parent}”, which is part of it.");
            context.History.Replaced(alliance, "parent_alliance", context.ParentOf(alliance)?.Organization.Name, above.Organization.Name);
            alliance.ParentAllianceId = above.Id;
        }
        if (row["secretariat_host"] is { } host)
        {
            context.History.Replaced(alliance, "secretariat_host", alliance.SecretariatHost, host);
            // What the host's name was found to mean since stands, as long as it is the same name.
            var before = alliance.SecretariatHost == host ? alliance.SecretariatHostId : null;
            alliance.SecretariatHost = host;
            alliance.SecretariatHostId = await context.Names.Find(host, stop) ?? await context.Names.Resolve(row["alliance"]!, host, null, null, null, stop) ?? before;
        }
    }
}
