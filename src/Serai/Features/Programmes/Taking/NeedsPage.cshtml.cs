using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Taking;

/// <summary>What all who take part need, for the kitchen and the hotel. What stands in passports is not on it.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class NeedsPageModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, NeedsList list, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int PageSize = 100;

    public IReadOnlyList<(Participant Participant, ParticipantNeeds? Needs)> Found { get; private set; } = [];
    public int Rooms { get; private set; }
    public int Diets { get; private set; }
    public int Told { get; private set; }
    public int At { get; private set; }
    public int Pages { get; private set; } = 1;
    public OrganizationBrief? Keeper { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        var rows = await list.OfAsync(Edition.Id, stop);
        (Rooms, Diets, Told) = (rows.Count(r => r.Needs is { WantsRoom: true }), rows.Count(r => r.Needs?.Diet is not null), rows.Count(r => r.Needs is not null));
        Pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        At = Math.Clamp(Whole(at) ?? 1, 1, Pages);
        Found = [.. rows.Skip((At - 1) * PageSize).Take(PageSize)];
        Keeper = (await BriefsAsync([Programme.KeeperId], stop)).GetValueOrDefault(Programme.KeeperId);
        return Page();
    }
}
