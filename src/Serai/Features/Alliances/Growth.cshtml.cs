using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>How an alliance grew: counted here, and as sources report.</summary>
[AllowAnonymous]
public sealed class GrowthModel(HeadQueries heads) : PortraitPage(heads)
{
    /// <summary>Trusted figures, the dated ones first, in their order.</summary>
    public IReadOnlyList<ReportedFigure> Figures { get; private set; } = [];

    public int Untrusted { get; private set; }

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        Figures = [.. Head.Figures.Where(f => f.Source.IsTrusted).OrderBy(f => f.Measure)
            .ThenBy(f => f.Date is null ? MembershipSpan.After : When.Of(f.Date).Lo).ThenBy(f => f.Value)];
        Untrusted = Head.Figures.Count - Figures.Count;
        return Page();
    }
}
