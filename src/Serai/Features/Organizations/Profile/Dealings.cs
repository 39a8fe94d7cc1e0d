using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Profile;

using Office = Serai.Features.Activities.Office;

/// <summary>What an organization has to do with others: worked out once for each day and language that readers ask for.</summary>
/// <param name="Memberships">At any time, the earliest first.</param>
/// <param name="Statements">All that sources say of its memberships, trusted or not.</param>
/// <param name="Answers">One for each alliance that it certainly or possibly belongs to on the days asked for, whatever its standing there.</param>
public sealed record Dealings(
    IReadOnlyList<OwnMembership> Memberships, IReadOnlyList<OwnStatement> Statements, IReadOnlyList<HeldOffice> Offices,
    IReadOnlyList<OwnActivity> Activities, IReadOnlyList<Relation> Relations, IReadOnlyList<MembershipAnswer> Answers)
{
    public static Dealings Of(DealingRows rows, Dictionary<Guid, OrganizationBrief> briefs, DayRange when)
    {
        var said = Said(rows, briefs);
        return new(
            [.. rows.Memberships.OrderBy(m => m.Spans.Min(s => (int?)s.FromDay)).Select(m => Own(m, when, briefs, said))],
            [.. said.Values.OrderByName(s => s.Alliance.Name).ThenBy(s => s.Alliance.Slug, StringComparer.Ordinal).ThenBy(s => Day(s.Statement.Since ?? s.Statement.AsOf ?? s.Statement.Until)).ThenBy(s => s.Statement.Key, StringComparer.Ordinal)],
            [.. rows.Offices.OrderBy(o => Day(o.Since)).Select(o => new HeldOffice(o, briefs[o.AllianceId]))],
            [.. rows.Activities.OrderBy(a => Day(a.Date)).Select(a => new OwnActivity(a, a.AllianceId is { } id ? briefs[id] : null))],
            RelationQueries.Of(rows.Relations, briefs, when),
            [.. rows.Memberships.GroupBy(m => m.AllianceId).Select(g => SpanAnswer.Of(g.SelectMany(m => m.Spans), when.First, when.Last)).Where(a => a != MembershipAnswer.No)]);
    }

    private static Dictionary<Guid, OwnStatement> Said(DealingRows rows, Dictionary<Guid, OrganizationBrief> briefs)
    {
        var uses = rows.Memberships.SelectMany(m => m.Evidence).GroupBy(e => e.StatementId).ToDictionary(g => g.Key, g => (EvidenceUse?)g.Min(e => e.Use));
        return rows.Statements.ToDictionary(s => s.Id, s => new OwnStatement(s, briefs[s.AllianceId], uses.GetValueOrDefault(s.Id)));
    }

    private static OwnMembership Own(Membership membership, DayRange when, Dictionary<Guid, OrganizationBrief> briefs, Dictionary<Guid, OwnStatement> said) => new(
        membership,
        briefs[membership.AllianceId],
        membership.On(when.First, when.Last),
        [.. membership.Evidence.Where(e => said.ContainsKey(e.StatementId)).Select(e => said[e.StatementId] with { Use = e.Use })]);

    // What has no date comes last where the earliest comes first.
    private static int Day(EdtfDate? date) => date is null ? int.MaxValue : When.Of(date).Lo;
}

/// <summary>The rows that it is worked out from.</summary>
public sealed record DealingRows(List<RelationRow> Relations, List<Membership> Memberships, List<MembershipStatement> Statements, List<Office> Offices, List<Activity> Activities)
{
    /// <summary>The alliances and organizations that are named.</summary>
    public IEnumerable<Guid> Others => Statements.Select(s => s.AllianceId).Concat(Memberships.Select(m => m.AllianceId)).Concat(Offices.Select(o => o.AllianceId))
        .Concat(Activities.Select(a => a.AllianceId).OfType<Guid>()).Concat(Relations.Select(r => r.Other)).Distinct();
}

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
