using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.InCommon;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Profile;

/// <summary>The company an organization keeps: who sits with it in two or more alliances.</summary>
/// <param name="Alliances">Those it certainly or possibly belongs to.</param>
/// <param name="Members">The others; an answer is certain only where both certainly belong.</param>
public sealed record Company(
    OrganizationBrief Organization, IReadOnlyList<OrganizationBrief> Alliances, IReadOnlyList<SharedMember> Members, IReadOnlyDictionary<Guid, OrganizationBrief> Briefs);

/// <summary>Reads it: five statements.</summary>
public sealed class CompanyQueries(SeraiDb db, MemberAnswers members, OrganizationQueries organizations)
{
    /// <summary>Null where there is no such organization, or it was merged into another.</summary>
    public async Task<Company?> Load(string slug, DayRange when, string reader, CancellationToken stop)
    {
        var id = await db.Organizations.Where(o => o.Slug == slug && o.MergedIntoId == null).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop);
        if (id is not { } self)
            return null;
        var own = (await members.Of(self, when, stop)).ToDictionary(a => a.AllianceId, a => a.Answer);
        var answers = own.Count < 2 ? [] : await members.On(when, own.Keys, stop);
        var shared = SharedMembers.Of(answers.Where(a => a.MemberId != self).Select(a => a with { Answer = Lesser(a.Answer, own[a.AllianceId]) }));
        var briefs = await organizations.Briefs([.. shared.Select(m => m.MemberId).OfType<Guid>().Concat(own.Keys).Append(self).Distinct()], reader, stop);
        return new(briefs[self], [.. own.Keys.Select(a => briefs[a]).OrderByName(a => a.Acronym ?? a.Name).ThenBy(a => a.Slug, StringComparer.Ordinal)], SharedMembers.InOrder(shared, briefs), briefs);
    }

    private static MembershipAnswer Lesser(MembershipAnswer one, MembershipAnswer other) => one < other ? one : other;
}
