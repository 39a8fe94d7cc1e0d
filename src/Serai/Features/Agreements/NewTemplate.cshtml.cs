using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Templates;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>A new template of an office.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class NewTemplateModel(TemplateKind kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string organization) => this.Of(await desk.OpenNewAsync(HttpContext, kind, organization), form => Form = form);

    public async Task<IActionResult> OnPost(string organization) => this.Of(await desk.AddAsync(HttpContext, kind, organization), form => Form = form);
}
