using Serai.Features.Sources;

namespace Serai.Features.Alliances;

/// <summary>
/// What one source says: “X is a member of Y”, since, until or listed on a day. Kept as it is for ever;
/// a mistyped one is superseded by another, with a reason.
/// </summary>
public sealed class MembershipStatement
{
    private EdtfDate? since, until, asOf;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Short, made from what it says: the same row imported twice is the same statement.</summary>
    public required string Key { get; init; }

    public Guid AllianceId { get; init; }

    /// <summary>The organization that the source means, where that is certain.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>The words that the source uses for the member.</summary>
    public required string MemberName { get; init; }

    public string? MemberNameLocal { get; init; }

    /// <summary>The source's word for the country or region.</summary>
    public string? PlaceWord { get; init; }

    /// <summary>ISO 3166-1 code that the word stands for, where it is known.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The source's word for the standing: “founder; university”, “executive council member”.</summary>
    public required string CategoryWord { get; init; }

    public EdtfDate? Since { get => since; init => since = value; }
    public EdtfDate? Until { get => until; init => until = value; }

    /// <summary>The day on which an undated list holds.</summary>
    public EdtfDate? AsOf { get => asOf; init => asOf = value; }

    /// <summary>The list that it stands in says that it is complete.</summary>
    public bool Complete { get; init; }

    public Guid SourceId { get; init; }
    public Source Source { get; set; } = null!;
    public string? PlaceInSource { get; init; }

    /// <summary>Key of the statement that replaced this mistyped one.</summary>
    public string? SupersededBy { get; set; }

    public string? SupersededReason { get; set; }
    public Instant RecordedAt { get; init; }

    /// <summary>Says whose seasons its dates are. The words stay as the source has them.</summary>
    /// <param name="member">Where the member is: for since and until.</param>
    /// <param name="list">Where the list is from: for the day on which it holds.</param>
    public void ReadFor(Hemisphere member, Hemisphere list) =>
        (since, until, asOf) = (since?.In(member), until?.In(member), asOf?.In(list));
}

/// <summary>What a person decided about a statement, and why.</summary>
public sealed class Decision
{
    public Guid Id { get; init; } = NewId.Next();
    public required string StatementKey { get; init; }
    public DecisionKind Kind { get; init; }

    /// <summary>For <see cref="DecisionKind.Supersede"/> the key of the new statement; for <see cref="DecisionKind.Identify"/> the organization.</summary>
    public string? Argument { get; init; }

    public required string Reason { get; init; }
    public required string By { get; init; }
    public required EdtfDate On { get; init; }
}

public enum DecisionKind
{
    /// <summary>This statement holds against those that contradict it.</summary>
    Accept,

    /// <summary>This statement is left aside.</summary>
    Reject,

    Supersede,

    /// <summary>The name in this statement means a certain organization.</summary>
    Identify,
}
