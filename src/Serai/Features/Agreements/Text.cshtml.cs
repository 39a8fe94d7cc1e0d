using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Comments;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>What an agreement says: a version of its text, the languages side by side, with those who signed it.</summary>
[AllowAnonymous]
public sealed class TextModel(SeraiDb db, AgreementQueries queries, CommentQueries comments) : PageModel
{
    public AgreementView View { get; private set; } = null!;
    public AgreementVersion Version { get; private set; } = null!;
    public AgreementWording Wording { get; private set; } = null!;

    /// <summary>The versions that there are, the newest first; of what is public only the one that is shown.</summary>
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    /// <summary>What was said of it, beside its newest version; null beside one that was left behind, and for those who have no say.</summary>
    public CommentsShown? Comments { get; private set; }

    public bool MayWrite => HttpContext.Actor.May(Right.Edit, View.Agreement.KeeperId) && View.Signatures.Count == 0;

    public async Task<IActionResult> OnGet(string slug, int? version, AsOf asOf, CancellationToken stop)
    {
        if (HttpContext.Actor.IsSignedIn)
            Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || agreement.SeenBy(HttpContext.Actor) is var sees && sees < Sees.OpenText)
            return NotFound();
        View = await queries.OfAsync(agreement, HttpContext.Actor, asOf, stop);
        // Drafts are not public, whatever the agreement is.
        if (await db.VersionAsync(agreement.Id, sees >= Sees.Text ? version : null, stop) is not { } found)
            return NotFound();
        Version = found;
        Wording = AgreementWording.Of(found.Content().Texts.OrderBy(t => t.Language, StringComparer.Ordinal), out _)!;
        Versions = View.Versions;
        if (sees >= Sees.Text && Versions.All(v => v.Number <= found.Number))
            Comments = (await comments.OfAsync(agreement, HttpContext.Actor, stop)) with { BackTo = CommentLinks.BesideText };
        return Page();
    }
}
