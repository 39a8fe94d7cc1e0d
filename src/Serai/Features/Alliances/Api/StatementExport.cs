using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Files;

namespace Serai.Features.Alliances.Api;

/// <summary>All that sources say about memberships, in the words of the sources.</summary>
public sealed class StatementExport : ExportTable<StatementRow>
{
    private readonly SeraiDb db;
    private readonly ApiSubjects subjects;

    public StatementExport(SeraiDb db, ApiSubjects subjects)
    {
        (this.db, this.subjects) = (db, subjects);
        Column("id", r => r.Statement.Key);
        Column("alliance", r => r.Alliance.Slug);
        Column("member_name", r => r.Statement.MemberName);
        Column("member_name_local", r => r.Statement.MemberNameLocal);
        Column("member_slug", r => r.Member?.Slug);
        Column("ror", r => r.Member?.Ror);
        Column("country_or_region", r => r.Statement.PlaceWord);
        Column("country", r => r.Statement.CountryCode);
        Column("category", r => r.Statement.CategoryWord);
        Column("since", r => r.Statement.Since);
        Column("until", r => r.Statement.Until);
        Column("as_of", r => r.Statement.AsOf);
        Column("complete", r => r.Statement.Complete);
        Column("source", r => r.Statement.Source.Key);
        Column("source_title", r => r.Statement.Source.Title);
        Column("source_url", r => r.Statement.Source.Address);
        Column("place_in_source", r => r.Statement.PlaceInSource);
        Column("trust", r => r.Statement.Source.Trust);
        Column("superseded_by", r => r.Statement.SupersededBy);
        Column("superseded_reason", r => r.Statement.SupersededReason);
    }

    public override string Name => "statements";
    public override string About => "What sources say about memberships, trusted or not, in their own words.";

    public override Task<long> CountAsync(CancellationToken stop) => db.MembershipStatements.LongCountAsync(stop);

    protected override async Task<List<StatementRow>> PartAsync(StatementRow? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var key = after?.Statement.Key ?? "";
        var part = await db.MembershipStatements.AsNoTracking().Where(s => string.Compare(s.Key, key) > 0)
            .OrderBy(s => s.Key).Take(PartSize).Include(s => s.Source).ToListAsync(stop);
        var briefs = await subjects.Briefs(part.SelectMany(s => new[] { s.MemberId, s.AllianceId }), stop);
        return [.. part.Select(s => new StatementRow(s, briefs[s.AllianceId], s.MemberId is { } id ? briefs[id] : null))];
    }
}

public sealed record StatementRow(MembershipStatement Statement, OrganizationBrief Alliance, OrganizationBrief? Member);
