using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>What a kind is called here, and whether it is offered.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class EditModel(SiteKindRecord kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string key) => this.Of(await desk.OpenAsync(HttpContext, kind, key), form => Form = form);

    public async Task<IActionResult> OnPost(string key) => this.Of(await desk.SaveAsync(HttpContext, kind, key), form => Form = form);
}
