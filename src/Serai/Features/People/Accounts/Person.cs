using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Serai.Platform.Db.Kept;
using Serai.Platform.Localisation;
using Serai.Platform.History;

namespace Serai.Features.People.Accounts;

/// <summary>Somebody who can sign in. What the person may do stands in grants.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>An account of a person who has shown to have this address.</summary>
    public static Person With(string email, string name, string language, Instant now)
    {
        var person = new Person { Id = NewId.Next(), Name = name, Email = email, EmailConfirmed = true, Language = language, Created = now };
        // The framework wants a name of the account besides the address; nobody sees it.
        person.UserName = person.Id.ToString("N");
        return person;
    }

    public required string Name { get; set; }

    /// <summary>What mails to the person are written in.</summary>
    public string Language { get; set; } = Languages.English;

    public Instant Created { get; init; }
    public Instant? LastSeen { get; set; }

    /// <summary>When the person was told that the account will be deleted because nobody uses it.</summary>
    public Instant? Warned { get; set; }
}

public sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public const int LongestName = 200, LongestEmail = 254;

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Name).HasMaxLength(LongestName);
        person.Property(p => p.Email).HasMaxLength(LongestEmail);
        person.Property(p => p.NormalizedEmail).HasMaxLength(LongestEmail);
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
        person.HasIndex(p => p.NormalizedUserName).IsUnique();
        person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        // As instants are, so that it orders in SQLite too.
        person.Property(p => p.LockoutEnd).HasConversion(new ValueConverter<DateTimeOffset, long>(
            at => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            micros => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)));
        // No public page names a person.
        person.MovesWithEach();
        person.IsRecorded(nameof(Person.Id));
        person.IsNobodyElsesBusiness();
        // Secrets, and what the program notes by itself, are no facts about anybody.
        person.LeavesOut(nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp), nameof(Person.UserName), nameof(Person.NormalizedUserName), nameof(Person.NormalizedEmail),
            nameof(Person.LockoutEnd), nameof(Person.LockoutEnabled), nameof(Person.AccessFailedCount), nameof(Person.LastSeen), nameof(Person.Warned), nameof(Person.PhoneNumber), nameof(Person.PhoneNumberConfirmed), nameof(Person.EmailConfirmed), nameof(Person.Created));
        person.Property(p => p.Name).IsPrivate(nameof(Person.Id));
        person.Property(p => p.Email).IsPrivate(nameof(Person.Id));
    }
}
