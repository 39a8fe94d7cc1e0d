using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.Tokens;

/// <summary>A word by which a program acts in a person's name through the API, no further than its scope.</summary>
public sealed class ApiToken
{
    public const int LongestName = 100, UsualDays = 90, MostDays = 366, MostLive = 50, EndingLength = 4;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid PersonId { get; init; }

    /// <summary>What its owner calls it: the program that has it.</summary>
    public required string Name { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>The only organization or alliance that it is good for; null for all of its owner's.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Of the word itself, which is shown once and never stored.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its last characters, so that its owner knows one that is found somewhere.</summary>
    public required string Ending { get; init; }

    public required Instant Created { get; init; }
    public required Instant Ends { get; init; }

    /// <summary>To within an hour.</summary>
    public Instant? LastUsed { get; set; }

    public Instant? Revoked { get; private set; }

    public bool IsGood(Instant now) => Revoked is null && now < Ends;

    public void Revoke(Instant now) => Revoked ??= now;

    public ActorToken ForActor => new(Id, Name, Scope, OrganizationId, Ends);
}

public sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasIndex(t => t.PersonId);
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).IsRequired();
        token.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        token.Property(t => t.Ending).HasMaxLength(ApiToken.EndingLength);
        token.Ignore(t => t.ForActor);
        token.MovesWithEach();
        token.IsNotRecorded(because: "It comes and goes with the person, who sees it; what is done by it is recorded.");
    }
}

public static class ApiTokenSets
{
    extension(SeraiDb db)
    {
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}
