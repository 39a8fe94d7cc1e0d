using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Comments;

/// <summary>Says something of a clause: for those who see the text.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class NewModel(AgreementQueries queries, AgreementTitles titles, WriteComment write, IStringLocalizerFactory texts) : PageModel
{
    public Agreement Agreement { get; private set; } = null!;
    public string Slug => Agreement.Slug;
    public string Name { get; private set; } = "";
    public string? Clause { get; private set; }
    public string? Text { get; private set; }

    /// <summary>Whether it would be for the keeper's office alone.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>The keeper's people choose who reads it.</summary>
    public bool IsKeeper => Agreement.SeenBy(HttpContext.Actor) == Sees.All;

    public async Task<IActionResult> OnGet(string slug, string? clause, CancellationToken stop)
    {
        if (!await FindAsync(slug, stop))
            return NotFound();
        (Clause, IsInternal) = (clause, true);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? clause, string? text, string? @internal, string? back, CancellationToken stop)
    {
        if (!await FindAsync(slug, stop))
            return NotFound();
        ModelState.Clear();
        (Clause, Text, IsInternal) = (clause, text, @internal == "true");
        var (step, field, problem) = await write.RunAsync(HttpContext, Agreement, clause, text, IsInternal, stop);
        if (step is { } made)
        {
            Response.Headers.Location = CommentLinks.After(slug, made, clause, back);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        ModelState.AddModelError(field, problem!.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || agreement.SeenBy(HttpContext.Actor) < Sees.Text)
            return false;
        (Agreement, Name) = (agreement, await titles.OfAsync(agreement, stop));
        return true;
    }
}
