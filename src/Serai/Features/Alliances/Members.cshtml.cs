using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>Who belonged on a day, by country or region and by how sure it is.</summary>
[AllowAnonymous]
public sealed class MembersModel(HeadQueries heads, OverviewQueries overview, AllianceWords words) : PortraitPage(heads)
{
    public IReadOnlyList<MemberRow> All { get; private set; } = [];
    public IReadOnlyList<MemberRow> Shown { get; private set; } = [];
    public ILookup<Guid, MembershipEvidence> Because { get; private set; } = null!;
    public MemberChoice Choice { get; private set; } = new(null, null);

    /// <summary>Code, label and number of members of each country or region, the most first.</summary>
    public IEnumerable<(string Code, string? Label, int Count)> Places => All.GroupBy(m => m.CountryCode ?? MemberChoice.Nowhere)
        .Select(g => (Code: g.Key, Label: g.Key == MemberChoice.Nowhere ? null : words.Place(g.Key), Count: g.Count()))
        .OrderByDescending(p => p.Count).ThenByName(p => p.Label).ThenBy(p => p.Code, StringComparer.Ordinal);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, string? place, string? answer, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        Choice = MemberChoice.Read(place, answer);
        All = Head.Members;
        Shown = [.. All.Where(m => Choice.Takes(m.CountryCode, m.Answer))];
        Because = await overview.Because(Head.Id, stop);
        return Page();
    }
}
