using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Calls.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Calls;

/// <summary>A new call of an organization; it begins with the form that calls of its kind mostly have.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class NewModel(NewCall kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Organization { get; private set; } = "";

    public async Task<IActionResult> OnGet(string organization) => this.Of(await desk.OpenNewAsync(HttpContext, kind, Organization = organization), form => Form = form);

    public async Task<IActionResult> OnPost(string organization) => this.Of(await desk.AddAsync(HttpContext, kind, Organization = organization), form => Form = form);
}
