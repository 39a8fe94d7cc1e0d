using Serai.Features.Activities;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Alliances.Portrait;

/// <summary>What every page about an alliance needs: itself, its memberships, figures and activities, on the days asked for.</summary>
public sealed record AllianceHead
{
    public required AllianceRow Row { get; init; }
    public Alliance Alliance => Row.Alliance;
    public required Source? Source { get; init; }
    public IReadOnlyList<Guid> SubAllianceIds => Row.SubAllianceIds;
    public required IReadOnlyList<SourcedName> Names { get; init; }

    /// <summary>Its aims, themes and notes in all languages.</summary>
    public required IReadOnlyList<SourcedText> Texts { get; init; }

    /// <summary>The sources whose statements say who belongs.</summary>
    public required IEnumerable<Guid> Witnesses { get; init; }

    public required IReadOnlyList<Membership> Memberships { get; init; }
    public required IReadOnlyList<ReportedFigure> Figures { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required DayRange When { get; init; }

    /// <summary>What it was on the days asked for.</summary>
    public required AllianceOnDays On { get; init; }

    /// <summary>Its own name, its relatives' and hosts', its members', in the reader's language.</summary>
    public required IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; init; }

    public Guid Id => Alliance.Id;
    public OrganizationBrief Brief => Briefs[Alliance.Id];
    public string Slug => Alliance.Organization.Slug;
    public string? Acronym => Names.FirstOrDefault(n => n.Name.Kind == NameKind.Acronym)?.Name.Text;
    public MemberCount Counted => On.Counted;

    /// <summary>Sources that say anything about it, trusted or not.</summary>
    public int SourceCount => Witnesses.Concat(Figures.Select(f => f.SourceId)).Concat(Activities.Select(a => a.SourceId))
        .Concat(Names.Select(n => n.Name.SourceId).OfType<Guid>()).Distinct().Count();

    /// <summary>The names that trusted sources use, each with its time.</summary>
    public IReadOnlyList<UsedName> UsedNames => UsedName.Of(Names.Where(n => n.Source?.IsTrusted != false).Select(n => n.Name));

    public IEnumerable<Activity> TrustedActivities => Activities.Where(a => a.Source.IsTrusted);

    public IEnumerable<OrganizationBrief?> BriefsOf(IEnumerable<Membership> memberships) => memberships.Select(m => BriefOf(m.MemberId));

    /// <summary>The alliance it is part of, and those that are part of it.</summary>
    public IEnumerable<OrganizationBrief?> Relatives => SubAllianceIds.Select(id => BriefOf(id)).Prepend(BriefOf(Alliance.ParentAllianceId));

    public OrganizationBrief? BriefOf(Guid? id) => id is { } known ? Briefs.GetValueOrDefault(known) : null;

    /// <summary>Who belonged on the days asked for, one row for each member, by name.</summary>
    public IReadOnlyList<MemberRow> Members => On.Members;

    /// <summary>Countries and regions of those members.</summary>
    public int RecordedPlaces => On.Places;

    public Secretariat? Secretariat => On.Secretariat;
}

/// <summary>A name of the alliance and the source that uses it.</summary>
public sealed record SourcedName(OrganizationName Name, Source? Source);

/// <summary>A text and the source it comes from.</summary>
public sealed record SourcedText(SubjectText Text, Source? Source);

/// <param name="SubAllianceIds">Those that are part of it.</param>
public sealed record AllianceRow(Alliance Alliance, IReadOnlyList<SubjectText> Texts, IReadOnlyList<Guid> SubAllianceIds);
