using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Proposals;

/// <summary>
/// A change that somebody without the right to make it proposes, kept as the form had it: what each field was, and what it
/// should be. Accepted, it goes through the same engine as an editor's own.
/// </summary>
public sealed class Proposal : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The name of the kind of record.</summary>
    public required string Kind { get; init; }

    public ProposalVerb Verb { get; init; }

    /// <summary>The key of the record; for a new one, of what it would be a part of, or null.</summary>
    public string? RecordKey { get; init; }

    /// <summary>What the record was called when this was proposed.</summary>
    public required string Title { get; init; }

    /// <summary>The organization at which it is decided; null for what belongs to none.</summary>
    public Guid? OrganizationId { get; init; }

    public Guid PersonId { get; init; }
    public Instant At { get; init; }

    /// <summary>What the proposer began with, field → text, as JSON.</summary>
    public required string Was { get; init; }

    /// <summary>What it should be, in the same form.</summary>
    public required string Typed { get; init; }

    public string? Note { get; init; }
    public ProposalState State { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public Instant? DecidedAt { get; private set; }

    /// <summary>Why it was declined, or what was said to its acceptance.</summary>
    public string? Reason { get; private set; }

    /// <summary>The step of the history that it became.</summary>
    public Guid? Step { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => State == ProposalState.Open;

    public FieldValues WasValues => FieldValues.FromJson(Was);

    public FieldValues TypedValues => FieldValues.FromJson(Typed);

    /// <summary>A new one; it is decided at the first of the record's organizations where the proposer may propose.</summary>
    public static Proposal By(Actor actor, Instant now, RecordKind kind, RecordAt at, ProposalVerb verb, string? key, FieldValues was, FieldValues typed, string? note) => new()
    {
        Kind = kind.Name,
        Verb = verb,
        RecordKey = key,
        Title = at.Title,
        OrganizationId = actor.DecidedAt(at),
        PersonId = actor.PersonId!.Value,
        At = now,
        Was = was.ToJson(),
        Typed = typed.ToJson(),
        Note = string.IsNullOrEmpty(note) ? null : note,
    };

    public void Accept(Guid? by, Instant at, string? reason, Guid step)
    {
        Decide(ProposalState.Accepted, by, at, reason);
        Step = step;
    }

    public void Decline(Guid? by, Instant at, string reason) => Decide(ProposalState.Declined, by, at, reason);

    public void Withdraw(Instant at) => Decide(ProposalState.Withdrawn, PersonId, at, null);

    private void Decide(ProposalState state, Guid? by, Instant at, string? reason)
    {
        if (!IsOpen)
            throw new InvalidOperationException($"The proposal is {State} already.");
        (State, DecidedBy, DecidedAt, Reason) = (state, by, at, reason);
    }
}

public enum ProposalVerb
{
    Edit,
    Add,
    Remove,
}

public enum ProposalState
{
    Open,
    Accepted,
    Declined,
    Withdrawn,
}

public sealed class ProposalMap : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.HasIndex(p => new { p.State, p.OrganizationId });
        proposal.HasIndex(p => p.PersonId);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.Ignore(p => p.IsOpen).Ignore(p => p.WasValues).Ignore(p => p.TypedValues);
        // No page that anybody may see shows them.
        proposal.MovesWithEach();
        proposal.IsNotRecorded(because: "It tells by itself who proposed and decided what; what comes of it is recorded.");
    }
}

public static class ProposalSets
{
    extension(SeraiDb db)
    {
        public DbSet<Proposal> Proposals => db.Set<Proposal>();
    }
}
