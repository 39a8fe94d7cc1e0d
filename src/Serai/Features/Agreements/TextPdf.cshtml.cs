using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Auth;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>A version of the text as a PDF.</summary>
[AllowAnonymous]
public sealed class TextPdfModel(SeraiDb db, AgreementQueries queries, IStringLocalizer<AgreementTexts> texts) : PageModel
{
    public AgreementView View { get; private set; } = null!;
    public AgreementVersion Version { get; private set; } = null!;
    public AgreementWording Wording { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, int? version, AsOf asOf, CancellationToken stop)
    {
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || agreement.SeenBy(HttpContext.Actor) is var sees && sees < Sees.OpenText
            || await db.VersionAsync(agreement.Id, sees >= Sees.Text ? version : null, stop) is not { } found)
            return NotFound();
        View = await queries.OfAsync(agreement, HttpContext.Actor, asOf, stop);
        (Version, Wording) = (found, AgreementWording.Of(found.Content().Texts.OrderBy(t => t.Language, StringComparer.Ordinal), out _)!);
        return new PaperResult(texts["Text.FileName", slug, found.Number]);
    }
}
