using Microsoft.AspNetCore.Mvc;
using Serai.Features.Certificates.Printing;
using Serai.Platform.Auth;
using Serai.Platform.Paper;

namespace Serai.Features.Certificates.Templates;

/// <summary>A template with made-up holders: the shortest name, a usual one, the longest.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class PreviewModel(SeraiDb db, SampleSheets samples, IPrintPaper paper) : TemplatePage(db)
{
    public IReadOnlyList<(NameLength Length, CertificateSheet Sheet)> Sheets { get; private set; } = [];

    public bool IsPrinted => paper.IsThere;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return NotFound();
        var design = CertificateDesignJson.Read(Template.Design);
        Sheets = [.. Enum.GetValues<NameLength>().Select(l => (l, samples.Of(id, design, l)))];
        return Page();
    }
}
