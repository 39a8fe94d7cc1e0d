using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Places;

/// <summary>The members from one country or region, and their alliances.</summary>
[AllowAnonymous]
public sealed class ShowModel(PlaceQueries queries, PlaceLabels places) : PageModel
{
    public string Code { get; private set; } = "";
    public string Label { get; private set; } = "";
    public IReadOnlyList<PlaceMember> Members { get; private set; } = [];

    /// <summary>Organizations of the register there, whether in an alliance or not.</summary>
    public int Registered { get; private set; }

    public int Alliances => Members.SelectMany(m => m.In).Select(a => a.Alliance.Id).Distinct().Count();

    public async Task<IActionResult> OnGet(string code, AsOf asOf, CancellationToken stop)
    {
        Code = code.ToUpperInvariant();
        if (!places.Knows(Code))
            return NotFound();
        if (code != code.ToLowerInvariant())
            return RedirectPermanent(HttpContext.Kept().Link(PlaceLinks.Show(code)));
        var reader = CultureInfo.CurrentUICulture.Name;
        Label = places.Label(Code, reader);
        Members = await queries.From(Code, DayRange.Of(asOf), reader, stop);
        Registered = await queries.Registered(Code, stop);
        return Page();
    }
}
