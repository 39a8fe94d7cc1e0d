using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Participation;

/// <summary>The front page: the home organization's participation, or the alliances where the site has no home.</summary>
[AllowAnonymous]
public sealed class IndexModel(ParticipationQueries queries, FrontAlliances alliances) : PageModel
{
    public ParticipationView? View { get; private set; }
    public IReadOnlyList<FrontAlliance> All { get; private set; } = [];
    public DayRange When { get; private set; }
    public AsOf AsOf { get; private set; } = null!;

    public async Task OnGet(AsOf asOf, CancellationToken stop)
    {
        (AsOf, When) = (asOf, DayRange.Of(asOf));
        var reader = CultureInfo.CurrentUICulture.Name;
        View = await queries.Load(When, reader, stop);
        if (View is null)
            All = await alliances.Load(When, reader, stop);
    }
}
