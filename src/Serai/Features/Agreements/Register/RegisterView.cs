using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Register;

/// <summary>A question to the register that somebody keeps under a name, alone or for all at an office.</summary>
public sealed class RegisterView
{
    public const int LongestName = 100, LongestQuery = 4000, Most = 100;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The organization at whose office all find it; null where only its owner does.</summary>
    public Guid? OfficeId { get; set; }

    public required string Name { get; set; }

    /// <summary>The question as the address has it, with its question mark.</summary>
    public required string Query { get; set; }
}

public sealed class RegisterViewMap : IEntityTypeConfiguration<RegisterView>
{
    public void Configure(EntityTypeBuilder<RegisterView> view)
    {
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Name).HasMaxLength(RegisterView.LongestName);
        view.Property(v => v.Query).HasMaxLength(RegisterView.LongestQuery);
        view.HasIndex(v => v.PersonId);
        view.HasIndex(v => v.OfficeId);
        view.HasOne<Organization>().WithMany().HasForeignKey(v => v.OfficeId);
        view.MovesWithEach();
        view.IsNotRecorded(because: "It is the reader's own business.");
    }
}
