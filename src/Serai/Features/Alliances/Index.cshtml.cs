using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Register;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>All alliances as of a day.</summary>
[AllowAnonymous]
public sealed class AlliancesModel(AllianceRegister register) : PageModel
{
    public RegisterView View { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;
    public InitiativeChoice? Initiative { get; private set; }

    public async Task<IActionResult> OnGet(AsOf asOf, string? initiative, CancellationToken stop)
    {
        AsOf = asOf;
        initiative = initiative?.ToLowerInvariant();
        View = await register.Load(DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, string.IsNullOrEmpty(initiative) ? null : initiative, stop);
        Initiative = View.Initiatives.FirstOrDefault(i => i.Slug == initiative);
        if (Initiative is not null || string.IsNullOrEmpty(initiative))
            return Page();
        await Refusal.Answer(HttpContext, RegisterView.NoInitiative, initiative);
        return new EmptyResult();
    }
}
