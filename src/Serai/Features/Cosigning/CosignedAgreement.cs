using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Jobs;

namespace Serai.Features.Cosigning;

/// <summary>An agreement, with all that take each other's place, that an office signs together with a partner. What stands here follows from the messages, and can be told from them anew.</summary>
public sealed class CosignedAgreement : IVersioned
{
    /// <summary>The id that both sites know it by.</summary>
    public Guid Id { get; init; }

    /// <summary>The office's organization.</summary>
    public Guid KeeperId { get; set; }

    public Guid PartnerId { get; init; }

    /// <summary>The family of the agreement here.</summary>
    public Guid FamilyId { get; init; }

    /// <summary>The agreement here whose document is on the table; null where none is.</summary>
    public Guid? OpenId { get; set; }

    /// <summary>The agreement here whose document is in force.</summary>
    public Guid? HoldingId { get; set; }

    public CosignStage Stage { get; set; }

    /// <summary>The digest of the document on the table.</summary>
    public string? Table { get; set; }

    /// <summary>The digest of the document in force.</summary>
    public string? InForce { get; set; }

    /// <summary>The last day, once notice ends it.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>The partner's latest statement of its own copy (JWS), and its number.</summary>
    public string? TheirCopy { get; set; }
    public long TheirCopyNumber { get; set; }
    public Instant? TheirCopyAt { get; set; }

    /// <summary>Whether the copies were found to differ when they were last compared.</summary>
    public bool CopiesDiffer { get; set; }

    public int Version { get; set; }
}

/// <summary>A message that was sent or has come. Rows are added; of what is sent, the receipt and the attempts are written down too.</summary>
public sealed class CosignMessage : IWork
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The id that both sites know it by.</summary>
    public Guid MessageId { get; init; }

    public Guid CosignedId { get; init; }
    public Guid PartnerId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>Sent from here.</summary>
    public bool IsOurs { get; init; }

    public int Number { get; init; }
    public int Seen { get; init; }
    public int Clock { get; init; }
    public MessageType Type { get; init; }

    /// <summary>The digest of the document that it is about.</summary>
    public required string Document { get; init; }

    /// <summary>The day on which it was sent, by its sender's clock.</summary>
    public LocalDate Day { get; set; }

    public int? NoticeMonths { get; init; }
    public LocalDate? LastDay { get; init; }

    /// <summary>The digest of the message.</summary>
    public required string Digest { get; set; }

    /// <summary>As it goes over the line, signed.</summary>
    public required string Jws { get; set; }

    /// <summary>What its sender's clock said.</summary>
    public Instant Time { get; set; }

    /// <summary>When it was written, or came.</summary>
    public Instant At { get; init; }

    /// <summary>Whoever here caused it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The receipt of whom it was sent to (JWS).</summary>
    public string? Receipt { get; set; }
    public Instant? ReceiptAt { get; set; }

    /// <summary>How many messages the receiver had sent itself by then, as the receipt says.</summary>
    public int? ReceiptOwn { get; set; }

    /// <summary>Why the partner does not take it, as the code of its answer; null where it does, or has not answered.</summary>
    public string? Refused { get; set; }

    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }

    public Told Told(SiteEnd own, SiteEnd theirs) => new((IsOurs ? own : theirs).Key, Number, Seen, Clock, Type, Document, Day, NoticeMonths, LastDay);
}
