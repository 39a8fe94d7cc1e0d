using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>A participant's badge.</summary>
public sealed record Badge(Participant Participant, QrPicture Picture);

/// <summary>Everybody's code, to print and cut.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class BadgesModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, AttendanceQueries attendance, CodesOfEdition codes, IStringLocalizerFactory all) : AttendingPage(db, programmes, organizations, all)
{
    private const int PageSize = 60;

    public IReadOnlyList<Badge> Badges { get; private set; } = [];
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public AttendanceAsked Asked { get; private set; } = new("", "");
    public int At { get; private set; }
    public int Pages { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        (Asked, Groups) = (AttendanceAsked.Read(Request.Query), await attendance.GroupsAsync(Edition.Id, stop));
        var people = attendance.Participants(Edition.Id, Asked);
        Pages = Math.Max(1, (await people.CountAsync(stop) + PageSize - 1) / PageSize);
        At = Math.Clamp(Whole(Request.Query["page"]) ?? 1, 1, Pages);
        using var signer = await codes.SignerAsync(Edition.Id, stop);
        Badges = [.. (await people.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop)).Select(p => new Badge(p, QrPicture.Of(signer.Sign(p))))];
        return Page();
    }
}
