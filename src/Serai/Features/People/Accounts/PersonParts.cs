using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.Accounts;

/// <summary>What the framework notes of a person besides: not used so far.</summary>
public sealed class PersonClaim : IdentityUserClaim<Guid>;

/// <summary>A person's account at another place that vouches for them.</summary>
public sealed class PersonLogin : IdentityUserLogin<Guid>;

/// <summary>What the framework would keep of an authenticator app: not used, see <see cref="SecondFactor.Authenticator"/>.</summary>
public sealed class PersonToken : IdentityUserToken<Guid>;

/// <summary>A key on one of the person's devices.</summary>
public sealed class PersonPasskey : IdentityUserPasskey<Guid>
{
    /// <summary>When somebody signed in by it; null where nobody has.</summary>
    public Instant? LastUsed { get; set; }
}

public sealed class PersonPartMaps :
    IEntityTypeConfiguration<PersonClaim>, IEntityTypeConfiguration<PersonLogin>, IEntityTypeConfiguration<PersonToken>, IEntityTypeConfiguration<PersonPasskey>
{
    // The longest that an authenticator may make (WebAuthn, level 3).
    private const int LongestCredentialId = 1023;

    public void Configure(EntityTypeBuilder<PersonClaim> claim) => OfPerson(claim, nameof(PersonClaim.UserId));

    public void Configure(EntityTypeBuilder<PersonLogin> login)
    {
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        OfPerson(login, nameof(PersonLogin.UserId));
    }

    public void Configure(EntityTypeBuilder<PersonToken> token)
    {
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        OfPerson(token, nameof(PersonToken.UserId));
    }

    public void Configure(EntityTypeBuilder<PersonPasskey> passkey)
    {
        passkey.HasKey(k => k.CredentialId);
        passkey.Property(k => k.CredentialId).HasMaxLength(LongestCredentialId);
        passkey.OwnsOne(k => k.Data, data => data.ToJson("data"));
        OfPerson(passkey, nameof(PersonPasskey.UserId));
    }

    private static void OfPerson<T>(EntityTypeBuilder<T> part, string key)
        where T : class
    {
        part.HasOne<Person>().WithMany().HasForeignKey(key).IsRequired();
        part.MovesWithEach();
        part.IsNotRecorded(because: "It is a secret between the program and the person.");
    }
}
