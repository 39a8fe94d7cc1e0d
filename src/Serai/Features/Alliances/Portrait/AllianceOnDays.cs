using Serai.Features.Activities;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Alliances.Portrait;

/// <summary>What an alliance was on the days asked for: worked out once for each day and language that readers ask for.</summary>
/// <param name="Members">One row for each member, by name.</param>
/// <param name="Places">How many countries and regions they are from.</param>
/// <param name="Secretariat">As the record names its host, else as an activity tells of it where it is a known organization.</param>
public sealed record AllianceOnDays(IReadOnlyList<MemberRow> Members, MemberCount Counted, int Places, Secretariat? Secretariat)
{
    /// <param name="briefs">Of its members and of the hosts that are told of.</param>
    public static AllianceOnDays Of(AllianceRow row, Source? source, IReadOnlyList<Membership> memberships, IReadOnlyList<Activity> activities, DayRange when, IReadOnlyDictionary<Guid, OrganizationBrief> briefs)
    {
        var members = MemberRow.On(memberships, when, briefs);
        return new(
            members,
            new(members.Count(r => r.Answer == MembershipAnswer.Certain), members.Count(r => r.Answer == MembershipAnswer.Possible)),
            members.Select(r => r.CountryCode).OfType<string>().Distinct().Count(),
            Stated(row, source, briefs) ?? Told(activities, when, briefs));
    }

    private static Secretariat? Stated(AllianceRow row, Source? source, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) =>
        row.Alliance.SecretariatHostId is { } id && briefs.TryGetValue(id, out var host) ? new(host.Name, host, source)
        : row.Alliance.SecretariatHost is { } name ? new(name, null, source)
        : null;

    private static Secretariat? Told(IReadOnlyList<Activity> activities, DayRange when, IReadOnlyDictionary<Guid, OrganizationBrief> briefs)
    {
        var told = activities.Where(a => a is { Kind: "secretariat", People: not null, Source.IsTrusted: true }
                && (a.Date is null || Conclusions.When.Of(a.Date).Lo <= when.Last && (!a.Date.IsInterval || Conclusions.When.Of(a.Date).Hi >= when.First)))
            .OrderByDescending(a => a.Date is null ? MembershipSpan.Before : Conclusions.When.Of(a.Date).Lo).ToList();
        if (told.Count == 0)
            return null;
        var named = briefs.Values.OrderBy(b => b.Slug, StringComparer.Ordinal).ToLookup(b => NameFold.Fold(b.Name));
        return told.Select(a => named[NameFold.Fold(a.People!)].FirstOrDefault() is { } host ? new Secretariat(host.Name, host, a.Source) : null).FirstOrDefault(s => s is not null);
    }
}

/// <param name="Host">Null where it is no known organization.</param>
public sealed record Secretariat(string Name, OrganizationBrief? Host, Source? Source) : ISaysItAll;
