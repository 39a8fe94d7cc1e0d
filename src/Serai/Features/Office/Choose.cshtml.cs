using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Office;

/// <summary>Finds the partner whose page is wanted.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class ChooseModel(SeraiDb db, IServiceProvider parts, IStringLocalizerFactory texts, IStringLocalizer<OfficeTexts> own) : PageModel
{
    public string Office { get; private set; } = "";
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGet(string organization, string? partner, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        (Office, Typed) = (office.Slug, FieldValues.Clean(partner ?? ""));
        if (Typed.Length == 0)
            return Page();
        var read = await new OrganizationFormat().ReadAsync(Typed, new(db, parts, stop));
        if (read.Problem is null && read.Text != Office)
            return Redirect(HttpContext.Kept().Link(OfficeLinks.With(Office, read.Text)));
        ModelState.Clear();
        ModelState.AddModelError("partner", read.Problem?.Sentence(texts) ?? own["Self"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
