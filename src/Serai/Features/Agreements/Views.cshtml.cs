using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>The questions to the register that are kept under names: one's own, and those of one's offices.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ViewsModel(RegisterPage register, RegisterViews kept) : PageModel
{
    public IReadOnlyList<ViewShown> Views { get; private set; } = [];

    /// <summary>The code of what is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What could not be kept, so that it is put right and not asked again.</summary>
    public (string Query, string? Name, string? Office)? Again { get; private set; }

    /// <summary>Which one could not be called so.</summary>
    public (Guid Id, string? Name)? Renamed { get; private set; }

    public async Task OnGet(CancellationToken stop) => Views = await kept.OfAsync(HttpContext.Actor, stop);

    /// <summary>Keeps the question that the register shows.</summary>
    public async Task<IActionResult> OnPost(string? query, string? name, string? office, CancellationToken stop)
    {
        var asked = (query ?? "") is { Length: <= RegisterView.LongestQuery } text ? new QueryCollection(QueryHelpers.ParseQuery(text)) : QueryCollection.Empty;
        var (question, _) = register.Read(asked);
        Guid? place = Guid.TryParse(office, out var id) ? id : null;
        var problem = !string.IsNullOrEmpty(office) && place is null ? "NotYourOffice" : await kept.KeepAsync(HttpContext.Actor, name, question, place, stop);
        Again = problem is null or "TooMany" ? null : ((question with { Page = 1 }).Query(), name, problem == "NotYourOffice" ? null : office);
        return await AfterAsync(problem, AgreementLinks.All + (question with { Page = 1 }).Query(), stop);
    }

    public async Task<IActionResult> OnPostRename(Guid id, string? name, CancellationToken stop)
    {
        Renamed = (id, name);
        return await AfterAsync(await kept.RenameAsync(HttpContext.Actor, id, name, stop), RegisterLinks.Views, stop);
    }

    public async Task<IActionResult> OnPostRemove(Guid id, CancellationToken stop) => await AfterAsync(await kept.RemoveAsync(HttpContext.Actor, id, stop), RegisterLinks.Views, stop);

    private async Task<IActionResult> AfterAsync(string? problem, string then, CancellationToken stop)
    {
        if (problem is null)
        {
            Response.Headers.Location = then;
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        (Problem, Response.StatusCode) = (problem, StatusCodes.Status422UnprocessableEntity);
        ModelState.Clear();
        Views = await kept.OfAsync(HttpContext.Actor, stop);
        return Page();
    }
}
