using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.People.Tickets;

/// <summary>What a one-time link is for.</summary>
public enum TicketKind
{
    /// <summary>To make the first administrator.</summary>
    First,

    /// <summary>To take a role that somebody was invited to.</summary>
    Join,

    /// <summary>To choose a new password.</summary>
    Password,

    /// <summary>To have another e-mail address.</summary>
    Email,
}

/// <summary>A link that works once and for some time. Only its random word's hash is stored.</summary>
public sealed class Ticket
{
    private static readonly Duration FirstLasts = Duration.FromHours(24), JoinLasts = Duration.FromDays(14), PasswordLasts = Duration.FromHours(1), EmailLasts = Duration.FromDays(2);

    public Guid Id { get; init; } = NewId.Next();
    public required TicketKind Kind { get; init; }
    public required byte[] TokenHash { get; init; }
    public required Instant Created { get; init; }
    public required Instant Expires { get; init; }

    /// <summary>When it was used or taken back.</summary>
    public Instant? Closed { get; private set; }

    /// <summary>Whose password or address; null for the other kinds.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Whom the invitation was sent to, or the address that somebody wants to have.</summary>
    public string? Email { get; init; }

    public Role? Role { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? GivenBy { get; init; }
    public string? Reason { get; init; }

    /// <summary>Moves when it is closed, so that of two who use it at once one comes too late.</summary>
    public int Uses { get; private set; }

    public bool IsOpen(Instant now) => Closed is null && now < Expires;

    public void Close(Instant now) => (Closed, Uses) = (now, Uses + 1);

    public static Ticket ForFirst(string token, Instant now) => New(TicketKind.First, token, now, FirstLasts);

    public static Ticket ForPassword(string token, Guid person, Instant now) => New(TicketKind.Password, token, now, PasswordLasts, person);

    public static Ticket ForEmail(string token, Guid person, string email, Instant now) => New(TicketKind.Email, token, now, EmailLasts, person, email);

    public static Ticket ForJoin(string token, string email, Role role, Guid? organization, Guid? by, string? reason, Instant now) => new()
    {
        Kind = TicketKind.Join,
        TokenHash = Secret.Hash(token),
        Created = now,
        Expires = now + JoinLasts,
        Email = email,
        Role = role,
        OrganizationId = organization,
        GivenBy = by,
        Reason = reason,
    };

    private static Ticket New(TicketKind kind, string token, Instant now, Duration lasts, Guid? person = null, string? email = null) =>
        new() { Kind = kind, TokenHash = Secret.Hash(token), Created = now, Expires = now + lasts, PersonId = person, Email = email };
}

public sealed class TicketMap : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.HasIndex(t => t.TokenHash).IsUnique();
        ticket.HasIndex(t => t.OrganizationId);
        ticket.Property(t => t.Uses).IsConcurrencyToken();
        ticket.MovesWithEach();
        ticket.IsNotRecorded(because: "It is a secret for one use; what comes of it is recorded.");
    }
}
