using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations.Naming;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Organizations.Profile;

/// <summary>What the page of an organization shows.</summary>
public sealed record OrganizationProfile
{
    /// <summary>With its places, identifiers and links.</summary>
    public required Organization Organization { get; init; }

    public required ShownName Name { get; init; }

    /// <summary>It has members of its own: there is a page about it as an alliance.</summary>
    public bool IsAlliance { get; init; }

    public Source? Source { get; init; }
    public IReadOnlyList<NameOverTime> Names { get; init; } = [];

    /// <summary>At any time, the earliest first.</summary>
    public IReadOnlyList<OwnMembership> Memberships { get; init; } = [];

    /// <summary>All that sources say of its memberships, trusted or not.</summary>
    public IReadOnlyList<OwnStatement> Statements { get; init; } = [];

    public IReadOnlyList<HeldOffice> Offices { get; init; } = [];
    public IReadOnlyList<OwnActivity> Activities { get; init; } = [];
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>What was read, by kind: for parts of the page that are kept.</summary>
    public required ProfileReads Reads { get; init; }

    public string? Acronym => Names.Select(n => n.Name).Where(n => n.Kind == NameKind.Acronym && n.Until is null).MinBy(n => n.Id)?.Text;

    /// <summary>One answer for each alliance that it certainly or possibly belongs to, whatever its standing there.</summary>
    public IReadOnlyList<MembershipAnswer> AnswersOn(DayRange when) => [.. Memberships.GroupBy(m => m.Alliance.Id)
        .Select(g => SpanAnswer.Of(g.SelectMany(m => m.Membership.Spans), when.First, when.Last)).Where(a => a != MembershipAnswer.No)];
}

/// <summary>The very objects that were read: the same ones as long as nothing of them changed.</summary>
/// <param name="Row">The organization itself, its places, identifiers, links and source.</param>
/// <param name="Others">The alliances and organizations that are named.</param>
public sealed record ProfileReads(object Row, object Names, object Relations, object Memberships, object Statements, object Offices, object Activities, IReadOnlyList<object?> Others);

public sealed record NameOverTime(OrganizationName Name, Source? Source);

/// <param name="Evidence">The statements it rests on, and those that contradict it.</param>
public sealed record OwnMembership(Membership Membership, OrganizationBrief Alliance, MembershipAnswer Answer, IReadOnlyList<OwnStatement> Evidence);

/// <param name="Use">Null for a statement that no conclusion rests on: a copy, a weak source, one superseded.</param>
public sealed record OwnStatement(MembershipStatement Statement, OrganizationBrief Alliance, EvidenceUse? Use);

public sealed record HeldOffice(Office Office, OrganizationBrief Alliance);

/// <param name="Alliance">Null for one of organizations among themselves.</param>
public sealed record OwnActivity(Activity Activity, OrganizationBrief? Alliance);

/// <summary>What sources say alike of how another organization stands to this one.</summary>
/// <param name="Kind">What the other one is to this one.</param>
/// <param name="Answer">Whether it was so on the day asked for; null where no source tells of a period.</param>
public sealed record Relation(RelationWord Kind, OrganizationBrief Other, EdtfDate? Since, EdtfDate? Until, IReadOnlyList<Source> Sources, MembershipAnswer? Answer);
