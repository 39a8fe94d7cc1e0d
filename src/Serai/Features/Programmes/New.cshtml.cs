using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Programmes.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>A new programme of an organization.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class NewModel(NewProgramme kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Organization { get; private set; } = "";

    public async Task<IActionResult> OnGet(string organization) => this.Of(await desk.OpenNewAsync(HttpContext, kind, Organization = organization), form => Form = form);

    public async Task<IActionResult> OnPost(string organization) => this.Of(await desk.AddAsync(HttpContext, kind, Organization = organization), form => Form = form);
}
