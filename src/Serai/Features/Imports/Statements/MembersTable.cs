using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Statements;
using Serai.Features.Sources;

namespace Serai.Features.Imports.Statements;

/// <summary>What sources say of who belongs to which alliance.</summary>
public sealed class MembersTable : TableImport
{
    private readonly List<Row> rows = [];

    private sealed record Row(CsvRow Cells, string Alliance, string Name, string Category, EdtfDate? Since, EdtfDate? Until, EdtfDate? AsOf, bool Complete, SourceWords Source);

    public override string Name => "members";

    public override IReadOnlyList<string> Signature => ["alliance", "member_name", "category"];

    public override IReadOnlyList<string> Optional => ["member_name_local", "country_or_region", "since", "until", "as_of", "complete"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            var (since, until) = read.Period(row, "since", "until");
            read.NoInterval(row, "as_of", "write its beginning into since and its end into until");
            if (row["complete"] is "yes" && row["as_of"] is null)
                read.Refuse(row, "says that the list is complete but not for which day: fill in as_of.");
            rows.Add(new(
                row,
                read.Name(row, "alliance"),
                read.Name(row, "member_name"),
                read.Required(row, "category"),
                since,
                until,
                read.Date(row, "as_of"),
                read.YesOrEmpty(row, "complete"),
                read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var known = (await context.Db.MembershipStatements.Select(s => s.Key).ToListAsync(stop)).ToHashSet();
        var offices = (await context.Db.Offices.Select(o => o.Key).ToListAsync(stop)).ToHashSet();
        foreach (var row in context.Each(rows))
        {
            var statement = await StatementOf(context, row, stop);
            if (!known.Add(statement.Key))
                continue;
            context.Db.Add(statement);
            context.Touched.Add(statement.AllianceId);
            context.Count("statements");
            if (StatedOffice.Of(statement) is { } office && offices.Add(office.Key))
                context.Db.Add(office);
        }
    }

    private static async Task<MembershipStatement> StatementOf(ImportContext context, Row row, CancellationToken stop)
    {
        var cells = row.Cells;
        var local = cells["member_name_local"] is { } text && text != row.Name ? text : null;
        var country = context.CountryOf(cells, "country_or_region");
        var alliance = context.AllianceOf(cells, row.Alliance).Id;
        var member = await context.Names.Resolve(row.Alliance, row.Name, local, cells["country_or_region"], country, stop);
        return new MembershipStatement
        {
            Key = StatementKey.Of(row.Alliance, row.Name, local, cells["country_or_region"], row.Category, cells["since"], cells["until"], cells["as_of"],
                row.Complete, row.Source.Title, row.Source.Address, cells["place_in_source"], row.Source.Trust),
            AllianceId = alliance,
            // Nothing belongs to itself: who bears the alliance's own name is another.
            MemberId = member == alliance ? null : member,
            MemberName = row.Name,
            MemberNameLocal = local,
            PlaceWord = cells["country_or_region"],
            CountryCode = country,
            CategoryWord = row.Category,
            Since = row.Since,
            Until = row.Until,
            AsOf = row.AsOf,
            Complete = row.Complete,
            SourceId = context.SourceOf(row.Source).Id,
            PlaceInSource = cells["place_in_source"],
            RecordedAt = context.Now,
        };
    }
}
