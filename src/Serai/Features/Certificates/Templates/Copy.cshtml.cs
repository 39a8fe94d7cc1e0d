using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Certificates.Templates;

/// <summary>The same template once more, to be changed.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class CopyModel(SeraiDb db, MakeTemplate make, IStringLocalizer<TemplateTexts> texts) : TemplatePage(db)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await FindAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop) =>
        await FindAsync(id, stop) && await make.CopyAsync(HttpContext, id, name => texts["CopyOf", name], stop) is var (made, step) ? Go(EditingLinks.After(TemplateLinks.Edit(made), step)) : NotFound();
}
