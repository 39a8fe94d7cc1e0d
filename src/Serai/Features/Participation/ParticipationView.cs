using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;

namespace Serai.Features.Participation;

/// <summary>The home organization's part in its alliances, as of a date.</summary>
public sealed record ParticipationView
{
    public required OrganizationBrief Home { get; init; }

    /// <summary>How the home organization is called for short: its acronym where it has one.</summary>
    public required string ShortName { get; init; }

    /// <summary>The initiative of the front page, in the reader's language; null where the page shows all alliances.</summary>
    public string? Initiative { get; init; }

    /// <summary>The last part of its page's address.</summary>
    public string? InitiativeSlug { get; init; }

    public required IReadOnlyList<AlliancePart> Alliances { get; init; }

    /// <summary>Alliances outside the initiative: one link away.</summary>
    public required IReadOnlyList<AlliancePart> Others { get; init; }

    /// <summary>Memoranda, programmes and the like with other organizations.</summary>
    public required IReadOnlyList<JointActivity> Joint { get; init; }

    public IEnumerable<AlliancePart> Held => Alliances.Where(a => a.Answer != MembershipAnswer.No);
}

/// <summary>One alliance of the home organization.</summary>
/// <param name="Periods">All memberships of the home organization in it, at any time, the earliest first.</param>
/// <param name="Answer">Whether it belongs on the days asked for.</param>
/// <param name="Counted">Members recorded on those days.</param>
public sealed record AlliancePart(
    Alliance Alliance,
    OrganizationBrief Organization,
    string? Acronym,
    IReadOnlyList<Membership> Periods,
    MembershipAnswer Answer,
    MemberCount Counted)
{
    public IReadOnlyList<ReportedFigure> Figures { get; init; } = [];
    public IReadOnlyList<SubjectText> Aims { get; init; } = [];
    public IReadOnlyList<SubjectText> Themes { get; init; } = [];
    public IReadOnlyList<Activity> Activities { get; init; } = [];
    public IReadOnlyList<OrganizationName> Names { get; init; } = [];

    /// <summary>The membership that the page speaks of: the one that holds, else the latest.</summary>
    public Membership? Membership(DayRange when) => Periods.OrderByDescending(p => p.On(when.First, when.Last)).ThenByDescending(p => p.Spans.Max(s => (int?)s.FromDay)).FirstOrDefault();
}

/// <summary>Something that the home organization does with others, outside of any alliance.</summary>
/// <param name="Partners">The others, by their names in the reader's language.</param>
/// <param name="Text">What it is for, in the reader's language.</param>
public sealed record JointActivity(Activity Activity, IReadOnlyList<JointPartner> Partners, string Text);

public sealed record JointPartner(string Name, string? Slug, string? Local, string? LocalLanguage);
