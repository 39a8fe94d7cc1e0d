using System.Globalization;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Reports;

/// <summary>All that an office's report of a year tells, as the registry concludes it and the office keeps it.</summary>
public sealed record OfficeReport
{
    public required ReportYear Year { get; init; }
    public required OrganizationBrief Organization { get; init; }

    /// <summary>Alliances that its organization was in on any day of the year, by initiative.</summary>
    public required IReadOnlyList<ReportGroup> Groups { get; init; }

    /// <summary>In how many alliances it was at the end of each of the last years, the last being this one.</summary>
    public required IReadOnlyList<(int Year, MemberCount Count)> Years { get; init; }

    public required IReadOnlyList<HeldPost> Posts { get; init; }
    public required YearDues Dues { get; init; }

    /// <summary>Dated within the year, the earliest first.</summary>
    public required IReadOnlyList<ReportActivity> Activities { get; init; }

    /// <summary>Activities of these alliances that no source dates.</summary>
    public required int Undated { get; init; }

    /// <summary>Whatever is named, in the reader's language.</summary>
    public required IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; init; }

    /// <summary>The statements behind the memberships that it names.</summary>
    public required ILookup<Guid, MembershipEvidence> Because { get; init; }

    /// <summary>The first year of which anything is known.</summary>
    public required int FirstYear { get; init; }

    /// <summary>How the organization is called in a sentence: in English for short, as it is called there.</summary>
    public string ShortName => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Languages.English ? Organization.Acronym ?? Organization.Name : Organization.Name;

    public IEnumerable<AllianceYear> Alliances => Groups.SelectMany(g => g.Alliances);

    public OrganizationBrief? BriefOf(Guid? id) => id is { } known ? Briefs.GetValueOrDefault(known) : null;
}

/// <summary>The alliances of one initiative.</summary>
/// <param name="Name">In the reader's language; null for those that belong to none.</param>
public sealed record ReportGroup(string? Name, IReadOnlyList<AllianceYear> Alliances);

/// <summary>What the year was to one alliance.</summary>
/// <param name="Own">The part that the office's organization had in it.</param>
/// <param name="Also">Other initiatives that it belongs to.</param>
public sealed record AllianceYear(OrganizationBrief Organization, AllianceKind Kind, YearTurn Own, IReadOnlyList<string> Also)
{
    public required MemberCount Begin { get; init; }
    public required MemberCount End { get; init; }

    /// <summary>Members that certainly joined within the year, by name.</summary>
    public required IReadOnlyList<YearTurn> Joined { get; init; }

    public required IReadOnlyList<YearTurn> Left { get; init; }

    /// <summary>Of how many the dates leave open whether they joined or left within the year.</summary>
    public required int Open { get; init; }

    /// <summary>How many steps of the registry's history touched it within the year.</summary>
    public required int Steps { get; init; }
}

/// <summary>A presidency, chair or seat that the organization held within the year.</summary>
public sealed record HeldPost(Serai.Features.Activities.Office Office, OrganizationBrief? Alliance);

/// <param name="Translation">Its title in the reader's language, where the site has one.</param>
/// <param name="IsHost">Whether the organization was its host.</param>
/// <param name="TookPart">Whether a source names the organization among those who took part.</param>
public sealed record ReportActivity(Activity Activity, OrganizationBrief? Alliance, SubjectText? Translation, bool IsHost, bool TookPart);

/// <summary>What was to be paid.</summary>
/// <param name="Rows">Of the year, by whom they are owed to.</param>
/// <param name="Sums">Of the year, one for each currency: different currencies are never added.</param>
/// <param name="Years">Of the years before and this one, for each currency.</param>
public sealed record YearDues(IReadOnlyList<DuesOf> Rows, IReadOnlyList<MoneySum> Sums, IReadOnlyList<(string Currency, IReadOnlyList<(int Year, MoneySum Sum)> Years)> Years);

/// <summary>One row of dues and whom they are owed to.</summary>
public sealed record DuesOf(OfficeDues Dues, OrganizationBrief? Partner, bool IsPaid);

/// <summary>Money of one currency.</summary>
public readonly record struct MoneySum(string Currency, decimal Paid, decimal Open)
{
    public decimal All => Paid + Open;
}
