using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>The next edition, begun from this one.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class CopyEditionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, Making.CopyEdition copy, IStringLocalizerFactory texts) : EditionPage(db, programmes, organizations)
{
    /// <summary>The first day of the new one, as it was typed.</summary>
    public string First { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        First = Making.CopyEdition.UsualFirst(Edition) is { } usual ? LocalDatePattern.Iso.Format(usual) : "";
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? first, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        First = FieldValues.Clean(first ?? "");
        if (LocalDatePattern.Iso.Parse(First) is not { Success: true } day)
            return Again(new("NotADay", First) { Texts = typeof(ProgrammeFieldTexts) });
        var (made, step, problem) = await copy.RunAsync(HttpContext, Edition.Id, day.Value, stop);
        if (problem is not null)
            return Again(problem);
        Response.Headers.Location = EditingLinks.After(ProgrammeLinks.Edition(slug, made!), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(FieldProblem problem)
    {
        ModelState.AddModelError("first", problem.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
