using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Web;

namespace Serai.Features.Alliances.Portrait;

/// <summary>A page about one alliance: finds it, follows an old address, answers 404 where there is none.</summary>
public abstract class PortraitPage(HeadQueries heads) : PageModel
{
    public AllianceHead Head { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;

    /// <summary>Null where the page may go on; else the answer.</summary>
    protected async Task<IActionResult?> Find(string slug, AsOf asOf, CancellationToken stop)
    {
        AsOf = asOf;
        if (await heads.Load(slug, DayRange.Of(asOf), stop) is { } head)
        {
            Head = head;
            return null;
        }
        return await heads.Moved(slug, stop) is { } now && now != slug
            ? RedirectPermanent(HttpContext.Kept().Link(AllianceLinks.Moved(Request.Path.Value!, slug, now)))
            : NotFound();
    }
}
