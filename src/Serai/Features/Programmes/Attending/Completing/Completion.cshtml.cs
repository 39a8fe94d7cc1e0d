using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Who has completed the edition, and why, or why not.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class CompletionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, CompletionQueries completion, IStringLocalizerFactory all) : AttendingPage(db, programmes, organizations, all)
{
    private const int PageSize = 100;

    public CompletionAsked Asked { get; private set; } = new(new("", ""), "");
    public IReadOnlyList<CompletionOf> All { get; private set; } = [];
    public IReadOnlyList<CompletionOf> Found { get; private set; } = [];
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public int At { get; private set; }
    public int Pages { get; private set; }

    /// <summary>Whether the rule decides anything.</summary>
    public bool HasRule => All.Any(c => c.Reason is not (CompletionReason.NothingAsked or CompletionReason.ByHand));

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.SeeOffice, stop))
            return NotFound();
        (Asked, All) = (CompletionAsked.Read(Request.Query), await completion.OfAsync(Edition, stop));
        Groups = [.. All.Select(c => c.Participant.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var found = Asked.From(All);
        Pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        At = Math.Clamp(Whole(Request.Query["page"]) ?? 1, 1, Pages);
        Found = [.. found.Skip((At - 1) * PageSize).Take(PageSize)];
        return Page();
    }
}
