using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.SignIn;

/// <summary>How often something that could be guessed was tried lately: for one account, or from one network address.</summary>
public sealed class Attempt
{
    /// <summary>A hash of what is counted: whoever reads the table learns no addresses.</summary>
    public required byte[] Key { get; init; }

    public int Count { get; private set; }
    public Instant Last { get; private set; }

    /// <summary>Nothing is tried before.</summary>
    public Instant Until { get; private set; }

    /// <summary>Counts one more.</summary>
    /// <returns>How long to wait; null where it may be tried now.</returns>
    public Duration? Take(AttemptLimit limit, Instant now)
    {
        if (now < Until) return Until - now;
        if (now - Last > limit.Forgotten) Count = 0;
        (Count, Last) = (Count + 1, now);
        // The last free one goes ahead; the next has to wait, and each after it twice as long.
        if (Count >= limit.Free)
        {
            var wait = limit.First.TotalSeconds * Math.Pow(2, Math.Min(Count - limit.Free, 20));
            Until = now + Duration.FromSeconds(Math.Min(wait, limit.Longest.TotalSeconds));
        }
        return null;
    }

    /// <summary>The last one was no guess.</summary>
    public void GiveBack() => (Count, Until) = (Math.Max(0, Count - 1), Last);
}

/// <summary>How often something may be tried.</summary>
/// <param name="Free">So many one after the other.</param>
/// <param name="First">Then this long a wait, doubling with each.</param>
/// <param name="Longest">But never longer than this.</param>
/// <param name="Forgotten">After this long without any, it starts anew.</param>
public sealed record AttemptLimit(int Free, Duration First, Duration Longest, Duration Forgotten)
{
    /// <summary>Passwords of one account.</summary>
    public static readonly AttemptLimit OfAccount = new(5, Duration.FromSeconds(30), Duration.FromMinutes(15), Duration.FromHours(1));

    /// <summary>Passwords from one network address, behind which a whole campus may sit.</summary>
    public static readonly AttemptLimit OfNetwork = new(50, Duration.FromSeconds(30), Duration.FromMinutes(15), Duration.FromMinutes(15));

    /// <summary>Mails to one address.</summary>
    public static readonly AttemptLimit OfMails = new(3, Duration.FromMinutes(5), Duration.FromHours(1), Duration.FromHours(6));

    /// <summary>Things begun without an account from one network address, behind which a whole campus may sit before a deadline.</summary>
    public static readonly AttemptLimit OfBegun = new(500, Duration.FromSeconds(10), Duration.FromMinutes(5), Duration.FromMinutes(10));

    /// <summary>One-time links from one network address.</summary>
    public static readonly AttemptLimit OfLinks = new(30, Duration.FromMinutes(1), Duration.FromMinutes(15), Duration.FromMinutes(15));
}

public sealed class AttemptMap : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.HasKey(a => a.Key);
        attempt.Property(a => a.Count).IsConcurrencyToken();
        attempt.MovesWithEach();
        attempt.IsNotRecorded(because: "It counts guesses and is forgotten.");
    }
}
