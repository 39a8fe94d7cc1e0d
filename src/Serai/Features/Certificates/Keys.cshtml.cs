using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.SigningAgain;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Certificates;

/// <summary>By what an organization signs its certificates, how it takes a new key, and how it signs again what a revoked one has signed.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class KeysModel(SeraiDb db, IssuerKeys keys, SignedByRevoked signed, IssuerAddress address, OrganizationQueries organizations, IStringLocalizerFactory all, Today today) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<IssuerKey> Keys { get; private set; } = [];

    /// <summary>The key that it signs by now, as the form sends it back; empty where there is none.</summary>
    public string Shown => Keys.FirstOrDefault(k => k.IssuerId == Office.Id && k.IsCurrent == true)?.Thumbprint ?? "";

    /// <summary>Why nothing can be issued; null where it can.</summary>
    public string? InTheWay { get; private set; }

    /// <summary>So many certificates in force were signed by a key that is revoked, and can be signed again.</summary>
    public int Unchecked { get; private set; }

    /// <summary>Whether that is being done.</summary>
    public bool IsSigning { get; private set; }

    /// <summary>Whether some of them were looked at, and left as they are.</summary>
    public bool ArePassedOver { get; private set; }

    public bool MayRotate => HttpContext.Actor.May(Right.HandOutRoles, Office.Id);

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) => await FindAsync(organization, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string organization, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop) || !MayRotate)
            return NotFound();
        ModelState.Clear();
        var (step, problem) = await keys.RotateAsync(Office.Id, Office.Slug, HttpContext.Doing(IssuerKeys.Rotate, IssuerKeys.Subject(Office.Slug), Office.Id), shown, stop);
        if (problem is not null)
        {
            Keys = await keys.OfAsync(Office.All, stop);
            ModelState.AddModelError("", problem.Sentence(all));
            Response.StatusCode = problem.Code == IssuerKeys.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Response.Headers.Location = step is { } done ? EditingLinks.After(CertificateLinks.OwnKeys(Office.Slug), done) : CertificateLinks.OwnKeys(Office.Slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    public async Task<IActionResult> OnPostSignAgain(string organization, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop) || !MayRotate)
            return NotFound();
        await signed.BeginAsync(Keys, Office.Id, HttpContext.Actor.PersonId, stop);
        Response.Headers.Location = CertificateLinks.OwnKeys(Office.Slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return false;
        Office = office;
        Name = (await organizations.Briefs([office.Id], CultureInfo.CurrentUICulture.Name, stop))[office.Id].Name;
        Keys = await keys.OfAsync(office.All, stop);
        (Unchecked, IsSigning, ArePassedOver) = await signed.CountAsync(Keys, stop);
        InTheWay = address.Problem?.Sentence(all);
        return true;
    }
}
