using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>A participant's own code, to show at the door.</summary>
[AllowAnonymous, StaysOpen]
public sealed class MyCodeModel(SeraiDb db, CodesOfEdition codes) : PageModel
{
    public Programme Programme { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    public Participant Participant { get; private set; } = null!;
    public QrPicture Picture { get; private set; } = null!;
    public string Back { get; private set; } = "";
    public string EditionTitle => EditionNames.Of(Programme, Edition, CultureInfo.CurrentUICulture.Name);

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (!Secret.IsLike(secret))
            return NotFound();
        var (hash, editions, programmes) = (Secret.Hash(secret), db.Editions, db.Programmes);
        var found = await (from p in db.Participants
                           join e in editions on p.EditionId equals e.Id
                           join o in programmes on e.ProgrammeId equals o.Id
                           where p.Hash == hash && p.State == ParticipantState.Confirmed && e.Slug == edition && o.Slug == slug
                           select new { Participant = p, Edition = e, Programme = o }).AsNoTracking().FirstOrDefaultAsync(stop);
        if (found is null)
            return NotFound();
        (Programme, Edition, Participant) = (found.Programme, found.Edition, found.Participant);
        using var signer = await codes.SignerAsync(Edition.Id, stop);
        Picture = QrPicture.Of(signer.Sign(Participant));
        Back = $"{ProgrammeLinks.Edition(slug, edition)}/me/{secret}";
        return Page();
    }
}
