using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;
using Serai.Platform.Settings;

namespace Serai.Features.People.Sessions;

/// <summary>A browser in which a person is signed in.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Of the random word in the browser's cookie: who reads the database cannot sign in by it.</summary>
    public required byte[] TokenHash { get; init; }

    public required Guid PersonId { get; init; }
    public required Instant Created { get; init; }

    /// <summary>To within some minutes.</summary>
    public required Instant LastSeen { get; set; }

    /// <summary>Browser and system in words.</summary>
    public required string Device { get; init; }

    /// <summary>Of the random word by which the browser is known again after signing out, together with the person.</summary>
    public byte[]? Browser { get; init; }

    public Instant? Ended { get; private set; }

    public void End(Instant now) => Ended ??= now;

    public bool IsOpen(Instant now, SessionLimits limits) => Ended is null && now < Created + limits.Longest && now < LastSeen + limits.Idle;
}

/// <summary>How long a session lasts: as chosen on the page, else from <c>Serai:SessionDays</c> and <c>Serai:SessionIdleDays</c>.</summary>
public sealed class SessionLimits(IConfiguration settings, SiteChoices choices)
{
    private readonly Duration longest = Days(settings, KeptDays.Session.Configuration, KeptDays.Session.Usual), idle = Days(settings, KeptDays.Idle.Configuration, KeptDays.Idle.Usual);

    /// <summary>Since signing in.</summary>
    public Duration Longest => KeptDays.Session.Chosen(choices.Now) is { } days ? Duration.FromDays(days) : longest;

    /// <summary>Since the last request.</summary>
    public Duration Idle => KeptDays.Idle.Chosen(choices.Now) is { } days ? Duration.FromDays(days) : idle;

    private static Duration Days(IConfiguration settings, string key, int usual)
    {
        if (settings[key] is not { Length: > 0 } text) return Duration.FromDays(usual);
        return double.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650
            ? Duration.FromDays(days)
            : throw new InvalidOperationException($"{key} '{text}' is not a number of days.");
    }
}

public sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.HasIndex(s => s.TokenHash).IsUnique();
        session.HasIndex(s => s.PersonId);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).IsRequired();
        session.MovesWithEach();
        session.IsNotRecorded(because: "It comes and goes with the reader, who sees it.");
    }
}
