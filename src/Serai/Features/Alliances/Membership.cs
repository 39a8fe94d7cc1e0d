using Serai.Features.Alliances.Answers;

namespace Serai.Features.Alliances;

/// <summary>
/// What the registry concludes from the statements: one period of one member in one alliance in one standing.
/// Someone who left and returned has two; founder, then observer, then member has three.
/// </summary>
public sealed class Membership
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AllianceId { get; init; }

    /// <summary>The member, where the name was certain.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>One member, whether an organization or a name still to be decided: equal keys are the same member.</summary>
    public required string MemberKey { get; init; }

    /// <summary>The name as the best of its sources writes it.</summary>
    public required string MemberName { get; init; }

    public string? MemberNameLocal { get; init; }

    /// <summary>ISO 3166-1 code: the organization's, or the source's word where the name is undecided.</summary>
    public string? CountryCode { get; init; }

    public Standing Standing { get; init; }

    /// <summary>Founded the alliance.</summary>
    public bool IsFounder { get; init; }

    /// <summary>The alliance's own word for the category, as the source writes it.</summary>
    public required string CategoryWord { get; init; }

    /// <summary>The finest stated beginning; null where none is stated.</summary>
    public EdtfDate? Since { get; init; }

    public EdtfDate? Until { get; init; }

    /// <summary>Sources contradict each other and nobody has decided.</summary>
    public bool IsDisputed { get; init; }

    public List<MembershipSpan> Spans { get; init; } = [];
    public List<MembershipEvidence> Evidence { get; init; } = [];

    /// <summary>The answer for every day of a stretch: certain where it held on all of them.</summary>
    public MembershipAnswer On(int firstDay, int lastDay) => SpanAnswer.Of(Spans, firstDay, lastDay);
}

/// <summary>Whether an organization belonged.</summary>
public enum MembershipAnswer
{
    No,
    Possible,
    Certain,
}

/// <summary>How a member stands in an alliance.</summary>
public enum Standing
{
    Full,
    Associate,
    Observer,

    /// <summary>Any other of the alliance's own words that still means belonging.</summary>
    Other,
}

/// <summary>A stretch of days, both ends included, counted from 1970-01-01.</summary>
public sealed class MembershipSpan
{
    /// <summary>Stands for “no beginning known” and “no end known”.</summary>
    public const int Before = -10_000_000, After = 10_000_000;

    public long Id { get; init; }
    public Guid MembershipId { get; init; }
    public int FromDay { get; init; }
    public int ToDay { get; init; }
    public bool IsCertain { get; init; }
}

/// <summary>A statement that a membership rests on, and what for.</summary>
public sealed class MembershipEvidence
{
    public long Id { get; init; }
    public Guid MembershipId { get; init; }
    public Guid StatementId { get; init; }
    public MembershipStatement Statement { get; init; } = null!;
    public EvidenceUse Use { get; init; }
}

public enum EvidenceUse
{
    Begins,
    Ends,
    Attests,
    Undated,

    /// <summary>Contradicts the others, or was left aside by a decision.</summary>
    Contradicts,
    LeftAside,
}
