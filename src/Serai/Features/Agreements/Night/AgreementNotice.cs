using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Night;

/// <summary>That somebody was reminded of a day, so many months or days ahead. The row and the mail are one commit: nothing is said twice.</summary>
public sealed class AgreementNotice
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }

    /// <summary>The agreement, for its end; the obligation, for the day that it is due.</summary>
    public Guid AboutId { get; init; }

    /// <summary>The day that it is about: where that is changed, it is another one.</summary>
    public LocalDate Day { get; init; }

    /// <summary>How long before.</summary>
    public int Ahead { get; init; }

    public AheadUnit Unit { get; init; }
    public Instant Sent { get; init; }

    /// <summary>The agreement's version when it was said: where it is another one since, somebody acted.</summary>
    public int AtVersion { get; set; }

    /// <summary>When the stewards were told that nobody acted, or that there is nothing to tell them any more; null until then.</summary>
    public Instant? Closed { get; set; }
}

public enum AheadUnit
{
    Months,
    Days,
}

public sealed class AgreementNoticeMap : IEntityTypeConfiguration<AgreementNotice>
{
    public void Configure(EntityTypeBuilder<AgreementNotice> notice)
    {
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.HasIndex(n => new { n.AboutId, n.Day, n.Unit, n.Ahead }).IsUnique();
        notice.HasIndex(n => n.AgreementId);
        notice.HasIndex(n => new { n.Closed, n.Sent });
        notice.HasOne<Agreement>().WithMany().HasForeignKey(n => n.AgreementId);
        notice.MovesWithEach();
        notice.IsNotRecorded(because: "It is the program's own note of what it said.");
    }
}

public static class Notices
{
    /// <summary>Saves that what was done to agreements just now was the program's own doing: nobody acted on what they were reminded of.</summary>
    /// <param name="db">Within a transaction.</param>
    /// <param name="versions">Each agreement with its version since.</param>
    /// <param name="stop">Nothing is saved once it stops.</param>
    public static async Task NobodyActedAsync(this SeraiDb db, IReadOnlyDictionary<Guid, int> versions, CancellationToken stop)
    {
        var ids = versions.Keys.ToList();
        foreach (var notice in await db.Set<AgreementNotice>().Where(n => ids.Contains(n.AgreementId) && n.Closed == null).ToListAsync(stop))
            if (notice.AtVersion == versions[notice.AgreementId] - 1)
                notice.AtVersion = versions[notice.AgreementId];
        await db.SaveChangesAsync(stop);
    }
}
