using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Taking;

/// <summary>What each accepted submission of the edition's call becomes, to be looked over, and the button that takes all of them in.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class FromCallModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, TakeFromCall take, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int PageSize = 100;

    public Call Call { get; private set; } = null!;
    public IReadOnlyList<WouldTakePart> Listed { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Institutions { get; private set; } = new Dictionary<Guid, OrganizationBrief>();
    public string Mark => TakeFromCall.Mark(Listed);
    public IEnumerable<WouldTakePart> Shown => Listed.Skip((At - 1) * PageSize).Take(PageSize);
    public int At { get; private set; } = 1;
    public int Pages => Math.Max(1, (Listed.Count + PageSize - 1) / PageSize);
    public int Going => Listed.Count(l => l.InTheWay is null);

    public async Task<IActionResult> OnGet(string slug, string edition, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        At = Math.Clamp(Whole(at) ?? 1, 1, Edition.MostParticipants);
        await ShowAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? mark, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        var turned = await take.RunAsync(HttpContext, Programme, Edition, Call, mark ?? "", stop);
        if (turned.Problem is not { } problem)
            return Go(TakingLinks.List(slug, edition), turned.Step);
        await ShowAsync(stop);
        return Again("", problem);
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Listed = await take.ListAsync(HttpContext.Actor, Edition, Call, ((At - 1) * PageSize, PageSize), stop);
        Institutions = await BriefsAsync(Shown.Select(l => l.Participant.InstitutionId), stop);
    }

    // Whoever runs the programme may not run the call: then its submissions are not theirs to see.
    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop) || Edition.CallId is not { } id || await Db.Calls.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || !HttpContext.Actor.May(Right.Edit, call.KeeperId))
            return false;
        Call = call;
        return true;
    }
}
