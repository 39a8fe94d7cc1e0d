using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists;

/// <summary>An alliance's lists: those that are to be gone on with, and what became of the others.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class IndexModel(SeraiDb db, ListQueries queries, IPersonNames persons) : PageModel
{
    public Alliance Alliance { get; private set; } = null!;
    public string Slug => Alliance.Organization.Slug;
    public IReadOnlyList<(MemberList List, ListCounts Counts)> Lists { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (await db.AllianceOfAsync(slug, stop) is not { } alliance)
            return NotFound();
        Alliance = alliance;
        Lists = await queries.OfAsync(alliance.Id, stop);
        Names = await persons.OfAsync([.. Lists.Select(l => l.List.BegunBy).OfType<Guid>().Distinct()], stop);
        return Page();
    }
}
