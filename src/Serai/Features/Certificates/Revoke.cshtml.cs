using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Certificates;

/// <summary>Revokes a certificate: the reason, then all of it once more to look at, as it cannot be taken back.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class RevokeModel(SeraiDb db, RevokeCertificate revoke, IStringLocalizerFactory all) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;
    public string Why { get; private set; } = "";

    /// <summary>Whether the reason was given, and is shown once more.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnGet(string code, CancellationToken stop) => await FindAsync(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string code, [FromForm] string? why, [FromForm] string? sure, CancellationToken stop)
    {
        if (!await FindAsync(code, stop))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        if (RevokeCertificate.WrongIn(Why) is { } wrong)
            return Again("why", wrong);
        if (sure != "1" && Certificate.RevokedAt is null)
        {
            IsAsked = true;
            return Page();
        }
        if ((await revoke.RunAsync(HttpContext, Certificate.Id, Why, stop)).Problem is { } problem)
            return Again("", problem);
        // Nothing to undo is offered: it stands.
        Response.Headers.Location = CertificateLinks.Show(code);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> FindAsync(string code, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, stop) is not { } certificate || !HttpContext.Actor.May(Right.Edit, certificate.KeeperId))
            return false;
        Certificate = certificate;
        return true;
    }

    private PageResult Again(string input, FieldProblem problem)
    {
        ModelState.AddModelError(input, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
