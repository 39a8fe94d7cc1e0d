using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Templates;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements;

/// <summary>An office's templates.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class TemplatesModel(SeraiDb db) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public IReadOnlyList<AgreementTemplate> Templates { get; private set; } = [];
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        Office = office;
        Templates = [.. (await db.Set<AgreementTemplate>().AsNoTracking().Where(t => office.All.Contains(t.OfficeId)).ToListAsync(stop)).OrderBy(t => t.Name, NameOrder.Of(System.Globalization.CultureInfo.CurrentUICulture.Name)).ThenBy(t => t.Id)];
        return Page();
    }
}
