using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>What the registry concludes: one period of one member in one alliance in one standing.</summary>
/// <param name="MemberName">As the best of its sources writes it.</param>
/// <param name="Member">The organization; null where the name is still to be decided.</param>
/// <param name="Category">The alliance's own word for the standing.</param>
/// <param name="Disputed">Sources contradict each other and nobody has decided.</param>
/// <param name="Answer">Whether it held on the day asked for: certain, possible or no.</param>
/// <param name="Because">The statements that it rests on.</param>
public sealed record MembershipJson(
    Guid Id,
    AllianceRef Alliance,
    string MemberName,
    string? MemberNameLocal,
    OrganizationRef? Member,
    string? Country,
    Standing Standing,
    bool Founder,
    string Category,
    DateJson? Since,
    DateJson? Until,
    bool Disputed,
    MembershipAnswer Answer,
    IReadOnlyList<BecauseJson> Because,
    IReadOnlyDictionary<string, string> Links)
{
    public static MembershipJson Of(Membership m, MembershipAnswer answer, AllianceRef alliance, OrganizationBrief? member, IEnumerable<MembershipEvidence> because) => new(
        m.Id, alliance, m.MemberName, m.MemberNameLocal, member is null ? null : OrganizationRef.Of(member), m.CountryCode, m.Standing, m.IsFounder, m.CategoryWord,
        DateJson.Of(m.Since), DateJson.Of(m.Until), m.IsDisputed, answer, [.. because.OrderBy(e => e.Id).Select(BecauseJson.Of)],
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Membership(m.Id), ["alliance"] = alliance.Links["self"] });
}

/// <summary>Who belongs to an alliance on a day.</summary>
/// <param name="Count">Of members, not of memberships: who was an observer and became a full member counts once.</param>
public sealed record MembersJson(string AsOf, AllianceRef Alliance, CountJson Count, IReadOnlyList<MembershipJson> Items, IReadOnlyDictionary<string, string> Links);
