using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Organizations;

public sealed class OrganizationMap : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.HasIndex(o => o.Slug).IsUnique();
        organization.HasIndex(o => o.SortName);
        // The register in its order: any page of it is read off this index alone.
        organization.HasIndex(o => new { o.SortName, o.Id }).HasFilter("merged_into_id IS NULL");
        organization.HasIndex(o => new { o.CountryCode, o.SortName });
        // Nearly all are merged into none: an index of those would lead every list through itself.
        organization.HasIndex(o => o.MergedIntoId).HasFilter("merged_into_id IS NOT NULL");
        // What the register's facets are counted from.
        organization.HasIndex(o => new { o.CountryCode, o.Types }).HasFilter("merged_into_id IS NULL");
        organization.Property(o => o.Types).HasConversion<int>();
        organization.Property(o => o.Version).IsConcurrencyToken();
        organization.HasMany(o => o.Names).WithOne().HasForeignKey(n => n.OrganizationId);
        organization.HasMany(o => o.Places).WithOne().HasForeignKey(p => p.OrganizationId);
        organization.HasMany(o => o.Identifiers).WithOne().HasForeignKey(i => i.OrganizationId);
        organization.HasMany(o => o.Links).WithOne().HasForeignKey(l => l.OrganizationId);
        organization.HasOne<Organization>().WithMany().HasForeignKey(o => o.MergedIntoId);
        organization.MovesWithEach(nameof(Organization.Id));
        organization.IsRecorded(nameof(Organization.Id));
        organization.PointsAt(nameof(Organization.SourceId), typeof(Source), nameof(Source.Id));
    }
}

public sealed class OrganizationNameMap : IEntityTypeConfiguration<OrganizationName>
{
    public void Configure(EntityTypeBuilder<OrganizationName> name)
    {
        name.HasIndex(n => n.OrganizationId);
        name.HasIndex(n => n.Folded);
        name.MovesWithEach(nameof(OrganizationName.OrganizationId));
        name.IsRecorded(nameof(OrganizationName.OrganizationId));
        name.PointsAt(nameof(OrganizationName.SourceId), typeof(Source), nameof(Source.Id));
    }
}

public sealed class OrganizationIdentifierMap : IEntityTypeConfiguration<OrganizationIdentifier>
{
    public void Configure(EntityTypeBuilder<OrganizationIdentifier> identifier)
    {
        identifier.HasIndex(i => i.OrganizationId);
        // The value first: one scheme has as many rows as there are organizations, and finding one by it would read them all.
        identifier.HasIndex(i => new { i.Value, i.Scheme });
        identifier.MovesWithEach(nameof(OrganizationIdentifier.OrganizationId));
        identifier.IsRecorded(nameof(OrganizationIdentifier.OrganizationId));
    }
}

public sealed class OrganizationRelationMap : IEntityTypeConfiguration<OrganizationRelation>
{
    public void Configure(EntityTypeBuilder<OrganizationRelation> relation)
    {
        // A register states a pair once; lists may tell of several periods of it, or several sources of one.
        relation.HasIndex(r => new { r.FromId, r.ToId, r.Kind }).IsUnique().HasFilter("key IS NULL");
        relation.HasIndex(r => r.Key).IsUnique().HasFilter("key IS NOT NULL");
        relation.HasIndex(r => r.FromId);
        relation.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromId);
        relation.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId);
        relation.MovesWithEach(nameof(OrganizationRelation.FromId), nameof(OrganizationRelation.ToId));
        relation.IsRecorded(nameof(OrganizationRelation.FromId), nameof(OrganizationRelation.ToId));
        relation.PointsAt(nameof(OrganizationRelation.SourceId), typeof(Source), nameof(Source.Id));
    }
}

public sealed class OrganizationPlaceMap : IEntityTypeConfiguration<OrganizationPlace>
{
    public void Configure(EntityTypeBuilder<OrganizationPlace> place)
    {
        place.MovesWithEach(nameof(OrganizationPlace.OrganizationId));
        place.IsRecorded(nameof(OrganizationPlace.OrganizationId));
    }
}

public sealed class OrganizationLinkMap : IEntityTypeConfiguration<OrganizationLink>
{
    public void Configure(EntityTypeBuilder<OrganizationLink> link)
    {
        link.MovesWithEach(nameof(OrganizationLink.OrganizationId));
        link.IsRecorded(nameof(OrganizationLink.OrganizationId));
    }
}

/// <summary>The organizations of the database, for queries.</summary>
public static class OrganizationSets
{
    extension(SeraiDb db)
    {
        public DbSet<Organization> Organizations => db.Set<Organization>();
        public DbSet<OrganizationName> OrganizationNames => db.Set<OrganizationName>();
        public DbSet<OrganizationPlace> OrganizationPlaces => db.Set<OrganizationPlace>();
        public DbSet<OrganizationIdentifier> OrganizationIdentifiers => db.Set<OrganizationIdentifier>();
        public DbSet<OrganizationLink> OrganizationLinks => db.Set<OrganizationLink>();
        public DbSet<OrganizationRelation> OrganizationRelations => db.Set<OrganizationRelation>();
    }
}
