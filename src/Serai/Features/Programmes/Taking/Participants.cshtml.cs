using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Taking;

/// <summary>Who takes part in an edition.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ParticipantsModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ParticipantList list, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int PageSize = 100;

    public ParticipantsAsked Asked { get; private set; } = null!;
    public IReadOnlyList<Participant> Found { get; private set; } = [];
    public ParticipantCounts Counts { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, OrganizationBrief> Institutions { get; private set; } = new Dictionary<Guid, OrganizationBrief>();
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, string edition, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.SeeOffice, stop))
            return NotFound();
        Asked = ParticipantsAsked.Read(Request.Query);
        var found = list.Of(Edition.Id, Asked);
        Total = await found.CountAsync(stop);
        At = Math.Clamp(Whole(at) ?? 1, 1, Pages);
        Found = await found.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Counts = await list.CountsAsync(Edition.Id, stop);
        Institutions = await BriefsAsync(Found.Select(p => p.InstitutionId), stop);
        return Page();
    }
}
