using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Compared;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>What became of an alliance between the day asked for and today. One statement besides the head's.</summary>
[AllowAnonymous]
public sealed class SinceModel(HeadQueries heads, OverviewQueries overview) : PortraitPage(heads)
{
    public IReadOnlyList<MembershipChange> Changes { get; private set; } = [];
    public IReadOnlyList<FigureChange> Figures { get; private set; } = [];
    public ILookup<Guid, MembershipEvidence> Because { get; private set; } = null!;
    public MemberCount Then { get; private set; }
    public MemberCount Now { get; private set; }

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        var days = TwoDays.Of(asOf);
        Changes = [.. Head.Memberships.GroupBy(m => m.MemberKey).Select(g => MembershipChange.Of([.. g], days)).OfType<MembershipChange>()
            .OrderBy(c => c.Kind).ThenByName(c => Head.BriefOf(c.Any.MemberId)?.Name ?? c.Any.MemberName).ThenBy(c => c.Any.Id)];
        Figures = FigureChange.Of(Head.Figures, days);
        (Then, Now) = (MemberCount.On(Head.Memberships, days.Earlier), MemberCount.On(Head.Memberships, days.Later));
        Because = await overview.Because(Head.Id, stop);
        return Page();
    }
}
