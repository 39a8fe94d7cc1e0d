using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.Jobs;
using Serai.Platform.History;

namespace Serai.Platform.Mail;

/// <summary>
/// A mail that is to be sent, or was. Added in the transaction of the change that it tells of, so that there is neither a
/// change without its mail nor a mail of what did not happen.
/// </summary>
public sealed class OutboxMail : IWork
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Whom it is to, where that is a person of this site.</summary>
    public Guid? PersonId { get; init; }

    public required string ToAddress { get; init; }
    public required string ToName { get; init; }

    /// <summary>The reader's language, one of <c>Languages</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The name of its <see cref="MailKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Erased a while after it was sent.</summary>
    public required string? Subject { get; set; }

    /// <summary>Erased with it, or the moment it was sent where its link lets somebody in (<see cref="MailKind.LetsIn"/>).</summary>
    public required string? Text { get; set; }
    public required string? Html { get; set; }

    /// <summary>Where this kind can be switched off, for the reader's mail program; null where it cannot.</summary>
    public string? Unsubscribe { get; set; }

    /// <summary>Without its angle brackets. Fixed when the mail is made: sent once more it is still the same mail.</summary>
    public required string MessageId { get; init; }

    public required Instant Created { get; init; }

    /// <summary>
    /// When it was last begun to be given to the server, while its answer is not known. If a process ends in between, this
    /// stays, and says of a mail that was sent again that its reader may have it twice.
    /// </summary>
    public Instant? HandedOver { get; set; }

    /// <summary>When the server took it.</summary>
    public Instant? Sent { get; set; }

    /// <summary>When it was given up, with the reason in <see cref="Problem"/>.</summary>
    public Instant? GivenUp { get; set; }

    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }

    public void IsSent(Instant now)
    {
        (Sent, HandedOver, Problem) = (now, null, null);
        this.IsOver();
    }

    public void GiveUp(Instant now, string problem)
    {
        (GivenUp, Problem) = (now, WorkRows.Short(problem));
        this.IsOver();
    }

    /// <summary>Takes away what it said, with the links, and leaves what it was about, to whom and when.</summary>
    public void EraseBody() => (Text, Html) = (null, null);

    /// <summary>Takes away all that it said, and leaves that there was such a mail.</summary>
    public void Erase() => (Subject, Text, Html, Unsubscribe) = (null, null, null, null);
}

public sealed class OutboxMailMap : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.MapWork();
        mail.HasIndex(m => m.PersonId);
        mail.HasIndex(m => m.Sent);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.MovesWithEach();
        mail.IsNotRecorded(because: "It tells of what was done, which is recorded.");
    }
}

public static class MailSets
{
    extension(SeraiDb db)
    {
        public DbSet<OutboxMail> Outbox => db.Set<OutboxMail>();
        public DbSet<HeldMail> HeldMails => db.Set<HeldMail>();
        public DbSet<MailChoice> MailChoices => db.Set<MailChoice>();
    }
}
