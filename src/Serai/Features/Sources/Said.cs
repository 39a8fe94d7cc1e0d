using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;

namespace Serai.Features.Sources;

/// <summary>What one source says, in its own words.</summary>
public sealed record Said(Source Source, IReadOnlyList<SaidMembership> Memberships, IReadOnlyList<SaidFact> Facts)
{
    public int Count => Memberships.Count + Facts.Count;
}

/// <summary>A statement that someone belongs somewhere, and what people decided about it.</summary>
/// <param name="Member">The organization that the registry takes it to mean; null where that is not certain.</param>
/// <param name="Alliance">Null on a page that is about one alliance.</param>
public sealed record SaidMembership(MembershipStatement Statement, OrganizationBrief? Member, OrganizationBrief? Alliance, IReadOnlyList<Decision> Decisions)
{
    public bool IsSuperseded => Statement.SupersededBy is not null;
    public bool IsRejected => Ruling.Now(Decisions) == DecisionKind.Reject;
}

/// <summary>Any other fact of a source: a figure, an activity, a name, a text.</summary>
/// <param name="Kind">Key of the kind's word among the texts of this feature.</param>
/// <param name="Words">What is said, without its date.</param>
/// <param name="Language">BCP 47 tag of <paramref name="Words"/>, where known.</param>
public sealed record SaidFact(SaidKind Kind, string Words, string? Language, EdtfDate? Date, string? Place, OrganizationBrief? Alliance)
{
    public ReportedFigure? Figure { get; init; }
    public Activity? Activity { get; init; }
}

public enum SaidKind
{
    Figure,
    Activity,
    Name,
    Text,
}
