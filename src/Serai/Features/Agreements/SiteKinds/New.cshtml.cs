using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>A kind of the site's own.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class NewModel(NewSiteKind kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => this.Of(await desk.OpenNewAsync(HttpContext, kind, null), form => Form = form);

    public async Task<IActionResult> OnPost() => this.Of(await desk.AddAsync(HttpContext, kind, null), form => Form = form);
}
