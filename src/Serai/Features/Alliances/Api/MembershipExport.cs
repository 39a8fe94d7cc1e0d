using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Files;

namespace Serai.Features.Alliances.Api;

/// <summary>Who belongs to what on the day, certainly or possibly.</summary>
public sealed class MembershipExport : ExportTable<MembershipRow>
{
    private readonly SeraiDb db;
    private readonly ApiSubjects subjects;

    public MembershipExport(SeraiDb db, ApiSubjects subjects)
    {
        (this.db, this.subjects) = (db, subjects);
        Column("alliance", r => r.Alliance.Slug);
        Column("alliance_name", r => r.Alliance.Name);
        Column("member", r => r.Member?.Name ?? r.Membership.MemberName);
        Column("member_local", r => r.Membership.MemberNameLocal);
        Column("member_slug", r => r.Member?.Slug);
        Column("ror", r => r.Member?.Ror);
        Column("country", r => r.Membership.CountryCode);
        Column("standing", r => r.Membership.Standing);
        Column("category", r => r.Membership.CategoryWord);
        Column("founder", r => r.Membership.IsFounder);
        Column("since", r => r.Membership.Since);
        Column("until", r => r.Membership.Until);
        Column("answer", r => r.Answer);
        Column("disputed", r => r.Membership.IsDisputed);
        Column("statements", r => r.Statements);
    }

    public override string Name => "memberships";
    public override string About => "Who belongs to what on the day, certainly or possibly, and the statements that say so.";

    public override Task<long> CountAsync(CancellationToken stop) => db.Memberships.LongCountAsync(stop);

    protected override bool IsWanted(MembershipRow row, LocalDate first, LocalDate last) => row.Answer != MembershipAnswer.No;

    protected override async Task<List<MembershipRow>> PartAsync(MembershipRow? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var found = db.Memberships.AsNoTracking();
        if (after?.Membership.Id is { } id)
            found = found.Where(m => m.Id > id);
        var part = await found.OrderBy(m => m.Id).Take(PartSize).Include(m => m.Spans).ToListAsync(stop);
        var ids = part.Select(m => m.Id).ToList();
        var statements = (await db.MembershipEvidence.Where(e => ids.Contains(e.MembershipId)).OrderBy(e => e.Id)
            .Select(e => new { e.MembershipId, e.Statement.Key }).ToListAsync(stop)).ToLookup(e => e.MembershipId, e => e.Key);
        var briefs = await subjects.Briefs(part.SelectMany(m => new[] { m.MemberId, m.AllianceId }), stop);
        var (from, to) = (DayRange.Of(first).First, DayRange.Of(last).Last);
        return [.. part.Select(m => new MembershipRow(
            m, m.On(from, to), briefs[m.AllianceId], m.MemberId is { } member ? briefs[member] : null, [.. statements[m.Id]]))];
    }
}

public sealed record MembershipRow(Membership Membership, MembershipAnswer Answer, OrganizationBrief Alliance, OrganizationBrief? Member, IReadOnlyList<string> Statements);
