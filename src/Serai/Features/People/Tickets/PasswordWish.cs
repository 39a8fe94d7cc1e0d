using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.People.Accounts;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;
using Serai.Platform.Jobs;

namespace Serai.Features.People.Tickets;

/// <summary>
/// Somebody wants a link for a new password. The same row is written whether the address has an account, and what follows is done
/// after the answer: so neither the answer nor its time tells.
/// </summary>
public sealed class PasswordWish : IWork
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>As it was typed.</summary>
    public required string Email { get; init; }

    /// <summary>The site's address, as the request that asked may say it.</summary>
    public required string Site { get; init; }

    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }
}

public sealed class PasswordWishMap : IEntityTypeConfiguration<PasswordWish>
{
    public void Configure(EntityTypeBuilder<PasswordWish> wish)
    {
        wish.MapWork();
        wish.Property(w => w.Email).HasMaxLength(PersonMap.LongestEmail);
        wish.MovesWithEach();
        wish.IsNotRecorded(because: "It is gone when the mail is written.");
    }
}
