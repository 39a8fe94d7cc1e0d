using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Cosigning;

/// <summary>Looks another site up by the address that its office gave.</summary>
[Needs(Right.Represent, Of = "organization", IsSecret = true)]
public sealed class FindPartnerModel(SeraiDb db, AcceptPartner accept, IStringLocalizerFactory texts) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) => await FindAsync(organization, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string organization, string? address, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop))
            return NotFound();
        ModelState.Clear();
        Typed = FieldValues.Clean(address ?? "");
        var (id, problem) = await accept.FindAsync(HttpContext, Office, Typed, stop);
        if (id is { } found)
        {
            Response.Headers.Location = CosigningLinks.Partner(Office.Slug, found);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        ModelState.AddModelError("address", problem!.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.Represent, office.Id))
            return false;
        Office = office;
        return true;
    }
}
