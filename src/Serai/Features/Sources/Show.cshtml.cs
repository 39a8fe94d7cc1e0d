using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Web;

namespace Serai.Features.Sources;

/// <summary>A source and all that it says.</summary>
[AllowAnonymous]
public sealed class SourceModel(SourceQueries queries) : PageModel
{
    public Said Said { get; private set; } = null!;
    public Source Source => Said.Source;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await queries.Show(id, stop) is not { } said)
            return NotFound();
        Said = said;
        return Page();
    }

    public string Description(HttpRequest request) => JsonLd.Write(new()
    {
        ["@context"] = JsonLd.Context,
        ["@type"] = "CreativeWork",
        ["name"] = Source.Title,
        ["url"] = Source.Note().Address ?? JsonLd.Address(request, SourceLinks.Show(Source.Id)),
        ["datePublished"] = JsonLd.Date(Source.Published),
        ["publisher"] = Source.Publisher is { } publisher ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = publisher } : null,
    });
}
