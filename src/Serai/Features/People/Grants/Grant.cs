using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.Grants;

/// <summary>A role that a person holds or held at an organization.</summary>
public sealed class Grant
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid PersonId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The organization or alliance; null for everywhere.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>The first day on which it is held.</summary>
    public required LocalDate Since { get; init; }

    /// <summary>The first day on which it is held no longer.</summary>
    public LocalDate? Until { get; private set; }

    /// <summary>Null for the first administrator and for the command line.</summary>
    public Guid? GivenBy { get; init; }

    /// <summary>Why, in the words of whoever gave it.</summary>
    public string? Reason { get; init; }

    public Guid? EndedBy { get; private set; }
    public string? EndReason { get; private set; }

    public bool IsHeldOn(LocalDate day) => Since <= day && (Until is null || day < Until);

    /// <summary>Ends it: from this day on it is not held.</summary>
    public void End(LocalDate day, Guid? by, string? reason) => (Until, EndedBy, EndReason) = (day, by, reason);
}

public sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public const int LongestReason = 1000;

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.HasIndex(g => g.PersonId);
        grant.HasIndex(g => g.OrganizationId);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).IsRequired();
        grant.Property(g => g.Reason).HasMaxLength(LongestReason);
        grant.Property(g => g.EndReason).HasMaxLength(LongestReason);
        grant.MovesWithEach();
        grant.IsNobodyElsesBusiness();
        grant.IsRecorded(nameof(Grant.OrganizationId), nameof(Grant.PersonId));
    }
}
