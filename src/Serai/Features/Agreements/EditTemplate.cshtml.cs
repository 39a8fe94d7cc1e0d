using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Templates;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Edits a template, or takes it away.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class EditTemplateModel(TemplateKind kind, RecordDesk desk) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string organization, Guid id) => this.Of(await desk.OpenAsync(HttpContext, kind, TemplateKind.Key(organization, id)), form => Form = form);

    public async Task<IActionResult> OnPost(string organization, Guid id) => this.Of(await desk.SaveAsync(HttpContext, kind, TemplateKind.Key(organization, id)), form => Form = form);

    public async Task<IActionResult> OnPostRemove(string organization, Guid id) => this.Of(await desk.RemoveAsync(HttpContext, kind, TemplateKind.Key(organization, id)), form => Form = form);
}
