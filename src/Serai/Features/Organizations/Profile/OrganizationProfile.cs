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

    /// <summary>What it has to do with others, at any time.</summary>
    public required Dealings Dealings { get; init; }

    public IReadOnlyList<OwnMembership> Memberships => Dealings.Memberships;
    public IReadOnlyList<OwnStatement> Statements => Dealings.Statements;
    public IReadOnlyList<HeldOffice> Offices => Dealings.Offices;
    public IReadOnlyList<OwnActivity> Activities => Dealings.Activities;
    public IReadOnlyList<Relation> Relations => Dealings.Relations;

    /// <summary>One answer for each alliance that it certainly or possibly belongs to, whatever its standing there.</summary>
    public IReadOnlyList<MembershipAnswer> Answers => Dealings.Answers;

    /// <summary>What was read, by kind: for parts of the page that are kept.</summary>
    public required ProfileReads Reads { get; init; }

    public string? Acronym => Names.Select(n => n.Name).Where(n => n.Kind == NameKind.Acronym && n.Until is null).MinBy(n => n.Id)?.Text;
}

/// <summary>The very objects that were read: the same ones as long as nothing of them changed.</summary>
/// <param name="Row">The organization itself, its places, identifiers, links and source.</param>
public sealed record ProfileReads(object Row, object Names);

public sealed record NameOverTime(OrganizationName Name, Source? Source);
