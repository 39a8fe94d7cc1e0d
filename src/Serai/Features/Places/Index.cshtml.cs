using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Places;

/// <summary>Who takes part from each country or region.</summary>
[AllowAnonymous]
public sealed class IndexModel(PlaceQueries queries, IStringLocalizer<PlaceTexts> texts) : PageModel
{
    /// <summary>More bars than this are no picture any more; the table has all.</summary>
    public const int Bars = 20;

    public IReadOnlyList<PlaceRow> Places { get; private set; } = [];

    public IEnumerable<PlaceRow> Known => Places.Where(p => p.Code is not null);

    public async Task OnGet(AsOf asOf, CancellationToken stop) =>
        Places = await queries.All(DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, texts["Unknown"], stop);
}
