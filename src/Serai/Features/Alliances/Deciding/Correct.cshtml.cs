using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Deciding;

/// <summary>Writes the statement that takes a mistyped one's place.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class CorrectModel(RecordDesk desk, CorrectionKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string key) => this.Of(await desk.OpenNewAsync(HttpContext, kind, Within(slug, key)), form => Form = form);

    public async Task<IActionResult> OnPost(string slug, string key) => this.Of(await desk.AddAsync(HttpContext, kind, Within(slug, key)), form => Form = form);

    private string Within(string slug, string key)
    {
        (Slug, Key) = (slug, key);
        return CorrectionKind.Key(slug, key);
    }
}
