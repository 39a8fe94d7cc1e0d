using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Activities;

/// <summary>Something dated that an alliance or organizations did: a founding, an assembly, a forum, a memorandum, a training programme.</summary>
public sealed class Activity
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Key { get; init; }

    /// <summary>The alliance whose activity it is; null for one of organizations among themselves.</summary>
    public Guid? AllianceId { get; init; }

    public EdtfDate? Date { get; set; }

    /// <summary>The source's kind: founding, general assembly, forum, memorandum, training programme …</summary>
    public required string Kind { get; set; }

    public required string Title { get; set; }
    public string? Place { get; set; }

    /// <summary>Who took part, as the source writes it.</summary>
    public string? People { get; set; }

    /// <summary>The organization that hosted it, as the source writes it.</summary>
    public string? HostName { get; set; }

    /// <summary>The same, where it is certain which one is meant.</summary>
    public Guid? HostId { get; set; }

    public Guid SourceId { get; set; }
    public Source Source { get; set; } = null!;
    public string? PlaceInSource { get; set; }
    public List<ActivityParticipant> Participants { get; init; } = [];
}

/// <summary>One of those who took part: an organization where the name is certain, else a name.</summary>
public sealed class ActivityParticipant
{
    public long Id { get; init; }
    public Guid ActivityId { get; init; }
    public Guid? OrganizationId { get; set; }
    public required string Name { get; init; }
}

/// <summary>A presidency, chair or secretariat that an organization or person holds for a period.</summary>
public sealed class Office
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Key { get; init; }
    public Guid AllianceId { get; init; }

    /// <summary>The source's word: presidency, chair, secretariat, president, vice president.</summary>
    public required string Kind { get; set; }

    public required string HolderName { get; set; }
    public Guid? HolderId { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
    public Guid SourceId { get; set; }
    public Source Source { get; init; } = null!;
    public string? PlaceInSource { get; set; }
}

public sealed class ActivityMap : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.HasIndex(a => a.Key).IsUnique();
        activity.HasIndex(a => a.AllianceId);
        activity.HasIndex(a => a.HostId);
        activity.HasOne<Alliance>().WithMany().HasForeignKey(a => a.AllianceId);
        activity.HasOne<Organization>().WithMany().HasForeignKey(a => a.HostId);
        activity.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId);
        activity.HasMany(a => a.Participants).WithOne().HasForeignKey(p => p.ActivityId);
        // Whoever took part shows it, and that is told by other rows.
        activity.MovesAllOf(typeof(Activity));
        activity.IsRecorded(nameof(Activity.AllianceId), nameof(Activity.HostId));
    }
}

public sealed class ActivityParticipantMap : IEntityTypeConfiguration<ActivityParticipant>
{
    public void Configure(EntityTypeBuilder<ActivityParticipant> participant)
    {
        participant.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId);
        participant.MovesAllOf(typeof(Activity));
        participant.IsRecorded(nameof(ActivityParticipant.OrganizationId));
    }
}

public sealed class OfficeMap : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.HasIndex(o => o.Key).IsUnique();
        office.HasIndex(o => o.AllianceId);
        office.HasOne<Alliance>().WithMany().HasForeignKey(o => o.AllianceId);
        office.HasOne<Organization>().WithMany().HasForeignKey(o => o.HolderId);
        office.HasOne(o => o.Source).WithMany().HasForeignKey(o => o.SourceId);
        office.MovesWithEach(nameof(Office.AllianceId), nameof(Office.HolderId));
        office.IsRecorded(nameof(Office.AllianceId), nameof(Office.HolderId));
    }
}

public static class ActivitySets
{
    extension(SeraiDb db)
    {
        public DbSet<Activity> Activities => db.Set<Activity>();
        public DbSet<ActivityParticipant> ActivityParticipants => db.Set<ActivityParticipant>();
        public DbSet<Office> Offices => db.Set<Office>();
    }
}
