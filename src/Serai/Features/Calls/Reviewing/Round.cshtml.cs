using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>A round of review, new or to be changed: when, by what, and who learns what of whom.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class RoundModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, SaveRound save, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    private const string New = "new";

    public RoundTyped Typed { get; private set; } = new();
    public int? Number { get; private set; }
    public int Shown { get; private set; }
    public FormDesign Design { get; private set; } = null!;
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, string round, CancellationToken stop) => await LoadAsync(slug, round, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string round, [FromForm] string? version, CancellationToken stop)
    {
        if (!await LoadAsync(slug, round, stop))
            return NotFound();
        ModelState.Clear();
        Typed = RoundTyped.Of(await Request.ReadFormAsync(stop));
        var shown = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var wrong = await save.RunAsync(HttpContext, Call, Number, shown, Typed, Design, stop);
        if (wrong.Count == 0)
        {
            Response.Headers.Location = ReviewingLinks.Of(slug);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = wrong.Any(w => w.Field.Length == 0) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string round, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return false;
        Design = CallQueries.Read((await Calls.NewestAsync(Call.Id, stop)).Design);
        var id = Call.Id;
        if (round == New)
        {
            Shown = await Db.ReviewRounds.Where(r => r.CallId == id).MaxAsync(r => (int?)r.Number, stop) ?? 0;
            return true;
        }
        if (!int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await Db.ReviewRounds.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.Number == number, stop) is not { } found)
            return false;
        (Number, Shown, Typed) = (number, found.Version, RoundTyped.Of(found));
        return true;
    }
}
