using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Leading;

/// <summary>Those who took part in a programme and agreed to be found, for those who run it.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class AlumniModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, AlumniQueries alumni) : ProgrammePage(db, programmes, organizations)
{
    private const int PageSize = 100, LastPage = 10_000;

    public AlumniQuestion Asked { get; private set; } = null!;
    public IReadOnlyList<Alumnus> Found { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Homes { get; private set; } = new Dictionary<Guid, OrganizationBrief>();
    public IReadOnlyList<Edition> Editions { get; private set; } = [];
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        Asked = AlumniQuestion.Read(Request.Query);
        var found = alumni.Of(Programme, Asked);
        Total = await found.CountAsync(stop);
        At = Math.Clamp(Whole(at) ?? 1, 1, Math.Min(Pages, LastPage));
        Found = await found.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Homes = await BriefsAsync(Found.Select(a => a.Participant.InstitutionId), stop);
        (Editions, Groups) = await alumni.ChoicesAsync(Programme, stop);
        return Page();
    }
}
