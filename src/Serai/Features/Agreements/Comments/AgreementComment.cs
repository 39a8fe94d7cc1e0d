using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Agreements.Comments;

/// <summary>What somebody says of a clause of the text, until it is settled.</summary>
public sealed class AgreementComment : AgreementRow
{
    /// <summary>The clause's key or number; null for the text as a whole.</summary>
    public string? Clause { get; init; }

    public string Text { get; init; } = "";

    /// <summary>For the keeper's office alone; else the parties' offices read it too.</summary>
    public bool IsInternal { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>For whose office it was written.</summary>
    public Guid OfficeId { get; set; }

    public Instant At { get; init; }
    public Guid? SettledBy { get; set; }

    /// <summary>Null while it is open.</summary>
    public Instant? SettledAt { get; set; }
}

public sealed class AgreementCommentMap : IEntityTypeConfiguration<AgreementComment>
{
    public void Configure(EntityTypeBuilder<AgreementComment> row)
    {
        AgreementRowMap.IsPartOfOne(row);
        row.Property(r => r.Clause).HasMaxLength(CommentRules.LongestClause);
        row.HasOne<Organization>().WithMany().HasForeignKey(r => r.OfficeId);
        row.MovesWithEach();
    }
}
