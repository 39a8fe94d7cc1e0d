using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.People.Accounts;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.SecondFactor;

/// <summary>
/// The authenticator app of a person who has turned the second factor on: it is on while there is this row. The account's own
/// mark says the same for the history alone, which may take it back without letting anybody in or shutting anybody out.
/// </summary>
public sealed class Authenticator
{
    public required Guid PersonId { get; init; }

    /// <summary>What the app's numbers are made of, sealed by the program's keys.</summary>
    public required byte[] SealedKey { get; init; }

    public required Instant Since { get; init; }

    /// <summary>The half minute whose number was taken last: each is good once.</summary>
    public required long LastStep { get; set; }
}

/// <summary>A word that lets in once, instead of the app. Of it only the hash is kept; used, it goes.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid PersonId { get; init; }
    public required byte[] Hash { get; init; }
}

public sealed class SecondFactorMaps : IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<Authenticator> authenticator)
    {
        authenticator.HasKey(a => a.PersonId);
        authenticator.HasOne<Person>().WithOne().HasForeignKey<Authenticator>(a => a.PersonId).IsRequired();
        // Of two who show the same number at once one comes too late.
        authenticator.Property(a => a.LastStep).IsConcurrencyToken();
        authenticator.MovesWithEach();
        authenticator.IsNotRecorded(because: "It is a secret between the program and the person; that it is on is recorded of the person.");
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).IsRequired();
        code.HasIndex(c => new { c.PersonId, c.Hash }).IsUnique();
        code.MovesWithEach();
        code.IsNotRecorded(because: "It is a secret for one use.");
    }
}
