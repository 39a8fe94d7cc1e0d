using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Alliances;

public sealed class AllianceMap : IEntityTypeConfiguration<Alliance>
{
    internal const string Concluded = "It is concluded from statements and decisions, which are recorded, and drawn anew from them.";

    public void Configure(EntityTypeBuilder<Alliance> alliance)
    {
        alliance.Property(a => a.Id).ValueGeneratedNever();
        alliance.HasOne(a => a.Organization).WithOne().HasForeignKey<Alliance>(a => a.Id);
        alliance.HasOne<Alliance>().WithMany().HasForeignKey(a => a.ParentAllianceId);
        alliance.HasOne<Organization>().WithMany().HasForeignKey(a => a.SecretariatHostId);
        alliance.MovesWithEach(nameof(Alliance.Id), nameof(Alliance.ParentAllianceId));
        alliance.IsRecorded(nameof(Alliance.Id));
    }
}

public sealed class MembershipStatementMap : IEntityTypeConfiguration<MembershipStatement>
{
    public void Configure(EntityTypeBuilder<MembershipStatement> statement)
    {
        statement.HasIndex(s => s.Key).IsUnique();
        statement.HasIndex(s => s.AllianceId);
        statement.HasIndex(s => s.MemberId);
        statement.HasOne<Alliance>().WithMany().HasForeignKey(s => s.AllianceId);
        statement.HasOne<Organization>().WithMany().HasForeignKey(s => s.MemberId);
        statement.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId);
        statement.MovesWithEach(nameof(MembershipStatement.AllianceId), nameof(MembershipStatement.MemberId));
        statement.IsRecorded(nameof(MembershipStatement.AllianceId), nameof(MembershipStatement.MemberId));
        statement.PointsAt(nameof(MembershipStatement.SupersededBy), typeof(MembershipStatement), nameof(MembershipStatement.Key));
    }
}

public sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasIndex(d => d.StatementKey);
        // Pages that show decisions read them each time.
        decision.MovesAllOf(typeof(Decision));
        decision.IsRecorded();
        decision.PointsAt(nameof(Decision.StatementKey), typeof(MembershipStatement), nameof(MembershipStatement.Key));
    }
}

public sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasIndex(m => m.AllianceId);
        membership.HasIndex(m => m.MemberId);
        membership.HasOne<Alliance>().WithMany().HasForeignKey(m => m.AllianceId);
        membership.HasOne<Organization>().WithMany().HasForeignKey(m => m.MemberId);
        membership.HasMany(m => m.Spans).WithOne().HasForeignKey(s => s.MembershipId);
        membership.HasMany(m => m.Evidence).WithOne().HasForeignKey(e => e.MembershipId);
        membership.MovesWithEach(nameof(Membership.AllianceId), nameof(Membership.MemberId));
        membership.IsNotRecorded(because: AllianceMap.Concluded);
    }
}

public sealed class MembershipEvidenceMap : IEntityTypeConfiguration<MembershipEvidence>
{
    public void Configure(EntityTypeBuilder<MembershipEvidence> evidence)
    {
        evidence.HasOne(e => e.Statement).WithMany().HasForeignKey(e => e.StatementId);
        evidence.MovesAsPartOf(typeof(Membership), nameof(Alliances.MembershipEvidence.MembershipId));
        evidence.IsNotRecorded(because: AllianceMap.Concluded);
    }
}

public sealed class MembershipSpanMap : IEntityTypeConfiguration<MembershipSpan>
{
    public void Configure(EntityTypeBuilder<MembershipSpan> span)
    {
        span.MovesAsPartOf(typeof(Membership), nameof(MembershipSpan.MembershipId));
        span.IsNotRecorded(because: AllianceMap.Concluded);
    }
}

public sealed class ReportedFigureMap : IEntityTypeConfiguration<ReportedFigure>
{
    public void Configure(EntityTypeBuilder<ReportedFigure> figure)
    {
        figure.HasIndex(f => f.Key).IsUnique();
        figure.HasIndex(f => f.AllianceId);
        figure.HasOne<Alliance>().WithMany().HasForeignKey(f => f.AllianceId);
        figure.HasOne(f => f.Source).WithMany().HasForeignKey(f => f.SourceId);
        figure.MovesWithEach(nameof(ReportedFigure.AllianceId));
        figure.IsRecorded(nameof(ReportedFigure.AllianceId));
    }
}

/// <summary>The alliances of the database and what is said of them, for queries.</summary>
public static class AllianceSets
{
    extension(SeraiDb db)
    {
        public DbSet<Alliance> Alliances => db.Set<Alliance>();
        public DbSet<MembershipStatement> MembershipStatements => db.Set<MembershipStatement>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<MembershipEvidence> MembershipEvidence => db.Set<MembershipEvidence>();
        public DbSet<ReportedFigure> ReportedFigures => db.Set<ReportedFigure>();
    }
}
