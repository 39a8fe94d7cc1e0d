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
    private IReadOnlyList<MemberRow>? members;
    private MemberCount? counted;
    private int? recordedPlaces;
    private IReadOnlyList<object?>? own, all;

    public required AllianceRow Row { get; init; }
    public Alliance Alliance => Row.Alliance;
    public Source? Source => Row.Source;
    public IReadOnlyList<Guid> SubAllianceIds => Row.SubAllianceIds;
    public int SourceCount => Row.SourceCount;
    public required IReadOnlyList<SourcedName> Names { get; init; }
    public required IReadOnlyList<Membership> Memberships { get; init; }
    public required IReadOnlyList<ReportedFigure> Figures { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required DayRange When { get; init; }

    /// <summary>Its own name, its relatives' and hosts', its members', in the reader's language.</summary>
    public required IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; init; }

    public Guid Id => Alliance.Id;
    public OrganizationBrief Brief => Briefs[Alliance.Id];
    public string Slug => Alliance.Organization.Slug;
    public string? Acronym => Names.FirstOrDefault(n => n.Name.Kind == NameKind.Acronym)?.Name.Text;
    public MemberCount Counted => counted ??= MemberCount.On(Memberships, When);

    /// <summary>The names that trusted sources use, each with its time.</summary>
    public IReadOnlyList<UsedName> UsedNames => UsedName.Of(Names.Where(n => n.Source?.IsTrusted != false).Select(n => n.Name));

    public IEnumerable<Activity> TrustedActivities => Activities.Where(a => a.Source.IsTrusted);

    public IEnumerable<OrganizationBrief?> BriefsOf(IEnumerable<Membership> memberships) => memberships.Select(m => BriefOf(m.MemberId));

    public OrganizationBrief? BriefOf(Guid? id) => id is { } known ? Briefs.GetValueOrDefault(known) : null;

    /// <summary>All that pages show of the alliance itself, but not of its members: for parts of pages that are kept.</summary>
    public IReadOnlyList<object?> Own => own ??= [Row, Names, Memberships, Activities, Figures, Brief, BriefOf(Alliance.ParentAllianceId), BriefOf(Alliance.SecretariatHostId), .. SubAllianceIds.Select(id => BriefOf(id))];

    /// <summary>And what they show of everybody named.</summary>
    public IReadOnlyList<object?> All => all ??= [.. Own, .. Briefs.Values];

    /// <summary>Who belonged on the days asked for, one row for each member, by name.</summary>
    public IReadOnlyList<MemberRow> Members => members ??= MemberRow.On(Memberships, When, Briefs);

    /// <summary>Countries and regions of those members.</summary>
    public int RecordedPlaces => recordedPlaces ??= Members.Select(m => m.CountryCode).OfType<string>().Distinct().Count();

    /// <summary>The secretariat's host as the record names it, else as an activity tells of it where it is a known organization.</summary>
    public (string Name, OrganizationBrief? Host, Source? Source)? Secretariat
    {
        get
        {
            if (BriefOf(Alliance.SecretariatHostId) is { } host)
                return (host.Name, host, Source);
            if (Alliance.SecretariatHost is { } name)
                return (name, null, Source);
            var told = TrustedActivities.Where(a => a is { Kind: "secretariat", People: not null }
                    && (a.Date is null || Conclusions.When.Of(a.Date).Lo <= When.Last && (!a.Date.IsInterval || Conclusions.When.Of(a.Date).Hi >= When.First)))
                .OrderByDescending(a => a.Date is null ? MembershipSpan.Before : Conclusions.When.Of(a.Date).Lo)
                .Select(a => (Activity: a, Host: Briefs.Values.FirstOrDefault(b => NameFold.Fold(b.Name) == NameFold.Fold(a.People!))))
                .FirstOrDefault(a => a.Host is not null);
            return told.Host is { } known ? (known.Name, known, told.Activity.Source) : null;
        }
    }
}

/// <summary>A name of the alliance and the source that uses it.</summary>
public sealed record SourcedName(OrganizationName Name, Source? Source);

/// <param name="Source">Where the record of the alliance itself comes from.</param>
/// <param name="SourceCount">Sources that say anything about it, trusted or not.</param>
public sealed record AllianceRow(Alliance Alliance, Source? Source, IReadOnlyList<Guid> SubAllianceIds, int SourceCount);
