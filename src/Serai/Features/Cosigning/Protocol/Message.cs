using Serai.Features.Agreements.Content;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>What one site says to another about an agreement. See docs/protocols/agreements.md.</summary>
public enum MessageType
{
    /// <summary>Puts a document on the table.</summary>
    Propose,

    /// <summary>Puts another document in the place of the one on the table.</summary>
    Counter,

    /// <summary>The sender agrees to the document on the table.</summary>
    Approve,

    /// <summary>The sender steps back from its approval, and from its signature while the other has not signed.</summary>
    WithdrawApproval,

    /// <summary>The sender signs the document on the table.</summary>
    Sign,

    /// <summary>The sender gives notice: the document in force ends with a day.</summary>
    Notice,
}

/// <summary>One end of the line.</summary>
/// <param name="Address">The site's, without a path: <c>https://serai.example.org</c>.</param>
/// <param name="Organization">The identifier of the party for which it speaks, as <see cref="ContentParty.Identifier"/>.</param>
public sealed record SiteEnd(string Address, string Organization)
{
    /// <summary>What the two are ordered by where a rule must choose between them.</summary>
    public string Key => Address + " " + Organization;
}

/// <summary>
/// A message. Those of one sender about one agreement are numbered from 1 and each names the digest of the one before it; each says too which
/// messages of the other its sender knew. So both sites see the same order of things, whatever the line between them does.
/// </summary>
public sealed record Message
{
    /// <summary>What the form is called; another set of members gets another.</summary>
    public const string Form = "serai-message/1";

    public required Guid Id { get; init; }

    /// <summary>The agreement, and all that take its place: an id that the site made which proposed it first.</summary>
    public required Guid Agreement { get; init; }

    public required SiteEnd From { get; init; }
    public required SiteEnd To { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>The digest of the sender's message before this one; null for its first.</summary>
    public required string? Previous { get; init; }

    /// <summary>The number of the latest message of the receiver that the sender knew; 0 for none.</summary>
    public required int Seen { get; init; }

    /// <summary>The digest of that message.</summary>
    public required string? SeenDigest { get; init; }

    /// <summary>One more than that of any message the sender knew (Lamport 1978): an order that no clock of a wall can disturb.</summary>
    public required int Clock { get; init; }

    /// <summary>By the sender's clock, to the second. It says when, and decides nothing but whether notice was given in time.</summary>
    public required Instant Time { get; init; }

    public required MessageBody Body { get; init; }
}

/// <summary>What a message says.</summary>
/// <param name="Document">The digest of the document that it is about.</param>
public abstract record MessageBody(MessageType Type, string Document);

/// <param name="Content">The document, whole.</param>
/// <param name="Against">The digest of the document that it would take the place of: the one on the table, or the one in force; null where there is none.</param>
public sealed record Offer(MessageType Type, AgreementContent Content, string? Against) : MessageBody(Type, Content.Digest());

public sealed record Approval(string Document) : MessageBody(MessageType.Approve, Document);

/// <param name="Why">In the sender's own words.</param>
public sealed record StepBack(string Document, string? Why) : MessageBody(MessageType.WithdrawApproval, Document);

/// <param name="Name">The person who signed for the party.</param>
/// <param name="On">The day of signing, as EDTF.</param>
public sealed record Signature(string Document, string Name, string? Post, string On) : MessageBody(MessageType.Sign, Document);

/// <param name="LastDay">The last day on which the document is in force.</param>
public sealed record TerminationNotice(string Document, LocalDate LastDay, string? Why) : MessageBody(MessageType.Notice, Document);
