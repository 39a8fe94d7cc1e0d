using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.InCommon;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Compare;

/// <summary>What some alliances share.</summary>
/// <param name="Alliances">In the order asked for.</param>
/// <param name="Counted">All members of each.</param>
/// <param name="Members">Those in two or more of them.</param>
public sealed record Comparison(
    IReadOnlyList<OrganizationBrief> Alliances, IReadOnlyDictionary<Guid, MemberCount> Counted, IReadOnlyList<SharedMember> Members, IReadOnlyDictionary<Guid, OrganizationBrief> Briefs)
{
    public int Certain => Members.Count(m => m.Answer == MembershipAnswer.Certain);

    public int Possible => Members.Count - Certain;
}

/// <summary>An alliance that can be chosen.</summary>
public sealed record Candidate(Guid Id, OrganizationBrief Organization);

/// <summary>Reads them: six statements, however many members there are.</summary>
public sealed class CompareQueries(SeraiDb db, MemberAnswers members, OrganizationQueries organizations)
{
    public async Task<IReadOnlyList<Candidate>> Candidates(string reader, CancellationToken stop)
    {
        var ids = await db.Alliances.Select(a => a.Id).ToListAsync(stop);
        var briefs = await organizations.Briefs(ids, reader, stop);
        return [.. briefs.Values.Select(b => new Candidate(b.Id, b)).OrderByName(c => c.Organization.Name).ThenBy(c => c.Organization.Slug, StringComparer.Ordinal)];
    }

    public async Task<Comparison> Compare(IReadOnlyList<OrganizationBrief> alliances, DayRange when, string reader, CancellationToken stop)
    {
        var answers = await members.On(when, [.. alliances.Select(a => a.Id)], stop);
        var shared = SharedMembers.Of(answers);
        var briefs = await organizations.Briefs([.. shared.Select(m => m.MemberId).OfType<Guid>().Distinct()], reader, stop);
        var counted = answers.GroupBy(a => a.AllianceId)
            .ToDictionary(g => g.Key, g => new MemberCount(g.Count(a => a.Answer == MembershipAnswer.Certain), g.Count(a => a.Answer == MembershipAnswer.Possible)));
        return new(alliances, counted, SharedMembers.InOrder(shared, briefs), briefs);
    }
}
