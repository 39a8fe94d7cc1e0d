using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Certificates.Printing;
using Serai.Platform.Auth;
using Serai.Platform.Paper;

namespace Serai.Features.Certificates.Templates;

/// <summary>The same on paper, a page for each.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class PreviewPdfModel(SeraiDb db, SampleSheets samples, IStringLocalizer<TemplateTexts> texts) : TemplatePage(db)
{
    public IReadOnlyList<CertificateSheet> Sheets { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return NotFound();
        Sheets = await samples.PrintedAsync(CertificateDesignJson.Read(Template.Design), stop);
        return new PaperResult(texts["Preview.Title", Template.Name]);
    }
}
