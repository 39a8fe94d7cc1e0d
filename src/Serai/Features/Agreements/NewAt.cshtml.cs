using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>A new agreement, kept by an organization's office.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class NewAtModel(SeraiDb db, OfficeStaff staff, NewAgreement kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Keeper { get; private set; } = "";

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) =>
        await FindAsync(organization, stop) ? this.Of(await desk.OpenNewAsync(HttpContext, kind, Keeper), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string organization, CancellationToken stop) =>
        await FindAsync(organization, stop) ? this.Of(await desk.AddAsync(HttpContext, kind, Keeper), form => Form = form) : NotFound();

    private async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.Edit, office.Id))
            return false;
        Keeper = office.Slug;
        await staff.LoadAsync(office, stop);
        return true;
    }
}
