using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>The alliances inside an alliance.</summary>
[AllowAnonymous]
public sealed class SubAlliancesModel(HeadQueries heads, SubAllianceQueries subs) : PortraitPage(heads)
{
    public IReadOnlyList<SubAlliance> Subs { get; private set; } = [];

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        Subs = [.. (await subs.Of(Head.SubAllianceIds, Head.When, stop)).OrderByName(s => Head.BriefOf(s.Id)!.Name).ThenBy(s => s.Id)];
        return Page();
    }
}
