using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists;

public sealed class MemberListMap : IEntityTypeConfiguration<MemberList>
{
    internal const string Draft = "It is a draft: what comes of a list is recorded when it is taken, and it tells by itself who brought it.";

    public void Configure(EntityTypeBuilder<MemberList> list)
    {
        list.HasIndex(l => l.AllianceId);
        list.HasIndex(l => l.BegunBy);
        list.HasOne<Alliance>().WithMany().HasForeignKey(l => l.AllianceId);
        list.Property(l => l.Version).IsConcurrencyToken();
        list.Ignore(l => l.IsOpen);
        list.MovesWithEach();
        list.IsNotRecorded(because: Draft);
    }
}

public sealed class MemberListRowMap : IEntityTypeConfiguration<MemberListRow>
{
    public void Configure(EntityTypeBuilder<MemberListRow> row)
    {
        row.HasIndex(r => new { r.ListId, r.Number }).IsUnique();
        row.HasIndex(r => new { r.ListId, r.Choice, r.Finding });
        row.HasIndex(r => r.DecidedBy);
        row.HasOne<MemberList>().WithMany().HasForeignKey(r => r.ListId);
        // No key leads to the organization: a draft stands in nobody's way.
        row.Property(r => r.Version).IsConcurrencyToken();
        row.Ignore(r => r.HasName).Ignore(r => r.IsSettled).Ignore(r => r.Found);
        row.MovesWithEach();
        row.IsNotRecorded(because: MemberListMap.Draft);
    }
}

public sealed class NameDecisionMap : IEntityTypeConfiguration<NameDecision>
{
    public void Configure(EntityTypeBuilder<NameDecision> decision)
    {
        decision.HasIndex(d => new { d.Key, d.AllianceId });
        decision.HasIndex(d => d.OrganizationId);
        decision.HasOne<Alliance>().WithMany().HasForeignKey(d => d.AllianceId);
        decision.HasOne<Organization>().WithMany().HasForeignKey(d => d.OrganizationId);
        decision.MovesWithEach();
        decision.IsRecorded(nameof(NameDecision.AllianceId), nameof(NameDecision.OrganizationId));
    }
}

/// <summary>The lists and their rows, for queries.</summary>
public static class ListSets
{
    extension(SeraiDb db)
    {
        public DbSet<MemberList> MemberLists => db.Set<MemberList>();
        public DbSet<MemberListRow> MemberListRows => db.Set<MemberListRow>();
        public DbSet<NameDecision> NameDecisions => db.Set<NameDecision>();
    }
}
