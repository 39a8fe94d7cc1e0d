using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Certificates.Templates;

/// <summary>The certificate templates of an organization, and new ones.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class OfModel(SeraiDb db, OrganizationQueries organizations, MakeTemplate make, IStringLocalizer<TemplateTexts> texts) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<(CertificateTemplate Template, CertificateDesign Design)> Templates { get; private set; } = [];

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) => await LoadAsync(organization, stop) ? Page() : NotFound();

    /// <summary>Makes one from a ready one.</summary>
    public async Task<IActionResult> OnPost(string organization, [FromForm] string? ready, CancellationToken stop)
    {
        if (!await LoadAsync(organization, stop))
            return NotFound();
        ModelState.Clear();
        if (ReadyTemplates.Find(ready) is not { } design)
        {
            ModelState.AddModelError("", texts["Problem.NoSuchReady"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var (id, step) = await make.NewAsync(HttpContext, Office.Id, texts["Ready." + ready], design, stop);
        Response.Headers.Location = EditingLinks.After(TemplateLinks.Edit(id), step);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string organization, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.Edit, office.Id))
            return false;
        (Office, Name) = (office, (await organizations.Briefs([office.Id], CultureInfo.CurrentUICulture.Name, stop))[office.Id].Name);
        var all = office.All;
        var found = await db.CertificateTemplates.AsNoTracking().Where(t => all.Contains(t.KeeperId)).ToListAsync(stop);
        Templates = [.. found.OrderByDescending(t => t.EnteredAt).ThenBy(t => t.Id).Select(t => (t, CertificateDesignJson.Read(t.Design)))];
        return true;
    }
}
