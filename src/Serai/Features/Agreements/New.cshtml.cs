using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>Asks whose office keeps a new agreement; of one alone its form at once.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class NewModel(SeraiDb db, OrganizationQueries organizations, IServiceProvider parts, IStringLocalizerFactory texts) : PageModel
{
    public IReadOnlyList<OrganizationBrief> Keepers { get; private set; } = [];

    /// <summary>Whoever may edit everywhere may keep one for any organization.</summary>
    public bool MayAnywhere => HttpContext.Actor.May(Right.Edit, null);

    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGet(string? keeper, CancellationToken stop)
    {
        var actor = HttpContext.Actor;
        var ids = (actor.PlacesOf(Right.Edit) ?? []).ToHashSet();
        if (MayAnywhere && Guid.TryParse(HttpContext.Site[Setting.HomeOrganization], out var home))
            ids.Add(home);
        var heirs = await db.HeirsOf(ids, stop);
        var reader = CultureInfo.CurrentUICulture.Name;
        Keepers = [.. (await organizations.Briefs([.. heirs.Values.Distinct()], reader, stop)).Values.OrderBy(o => o.Name, NameOrder.Of(reader)).ThenBy(o => o.Id)];
        Typed = FieldValues.Clean(keeper ?? "");
        if (Typed.Length == 0)
            return Keepers is [var only] && !MayAnywhere ? Redirect(HttpContext.Kept().Link(AgreementLinks.NewAt(only.Slug))) : Page();
        var read = await new OrganizationFormat().ReadAsync(Typed, new(db, parts, stop));
        if (read.Problem is null)
            return Redirect(HttpContext.Kept().Link(AgreementLinks.NewAt(read.Text)));
        ModelState.Clear();
        ModelState.AddModelError("keeper", read.Problem.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
