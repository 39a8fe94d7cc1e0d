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
    /// <summary>Whose. It stays when the person is deleted, and then leads nowhere: that the role was held is the institution's own record.</summary>
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
    public string? Reason { get; set; }

    public Guid? EndedBy { get; private set; }
    public string? EndReason { get; private set; }

    public bool IsHeldOn(LocalDate day) => Since <= day && (Until is null || day < Until);

    /// <summary>Ends it: from this day on it is not held.</summary>
    public void End(LocalDate day, Guid? by, string? reason) => (Until, EndedBy, EndReason) = (day, by, reason);

    /// <summary>The person is deleted: what was held is held no longer, and what was said of the person is gone.</summary>
    public void Forget(LocalDate day, Guid? by)
    {
        if (Until is null || Until > day) (Until, EndedBy) = (day, by);
        (Reason, EndReason) = (null, null);
    }
}

public sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public const int LongestReason = 1000;

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.HasIndex(g => g.PersonId);
        grant.HasIndex(g => g.OrganizationId);
        // No foreign key: the grant outlives the person.
        grant.PointsAt(nameof(Grant.PersonId), typeof(Person), nameof(Person.Id));
        // What others wrote of a person is erased with the person.
        grant.Property(g => g.Reason).HasMaxLength(LongestReason).IsPrivate(nameof(Grant.PersonId));
        grant.Property(g => g.EndReason).HasMaxLength(LongestReason).IsPrivate(nameof(Grant.PersonId));
        grant.MovesWithEach();
        grant.IsNobodyElsesBusiness();
        grant.IsRecorded(nameof(Grant.OrganizationId), nameof(Grant.PersonId));
    }
}
