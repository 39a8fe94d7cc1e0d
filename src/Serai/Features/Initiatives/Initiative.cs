using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Alliances;
using Serai.Features.Sources;
using Serai.Platform.History;

namespace Serai.Features.Initiatives;

/// <summary>
/// A policy frame such as Belt and Road or the Greater Bay Area: groups alliances, agreements and programmes of
/// many organizations. Its names are texts, one for each language.
/// </summary>
public sealed class Initiative
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Slug { get; init; }
    public Guid? SourceId { get; set; }
    public Source? Source { get; init; }
    public List<InitiativeAlliance> Alliances { get; init; } = [];
}

public sealed class InitiativeAlliance
{
    public Guid InitiativeId { get; init; }
    public Guid AllianceId { get; init; }
}

public sealed class InitiativeMap : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> initiative)
    {
        initiative.HasIndex(i => i.Slug).IsUnique();
        initiative.HasOne(i => i.Source).WithMany().HasForeignKey(i => i.SourceId);
        initiative.HasMany(i => i.Alliances).WithOne().HasForeignKey(a => a.InitiativeId);
        initiative.IsRecorded(nameof(Initiative.Id));
    }
}

public sealed class InitiativeAllianceMap : IEntityTypeConfiguration<InitiativeAlliance>
{
    public void Configure(EntityTypeBuilder<InitiativeAlliance> link)
    {
        link.HasKey(l => new { l.InitiativeId, l.AllianceId });
        link.HasOne<Alliance>().WithMany().HasForeignKey(l => l.AllianceId);
        link.IsRecorded(nameof(InitiativeAlliance.InitiativeId), nameof(InitiativeAlliance.AllianceId));
    }
}

public static class InitiativeSets
{
    extension(SeraiDb db)
    {
        public DbSet<Initiative> Initiatives => db.Set<Initiative>();
    }
}
