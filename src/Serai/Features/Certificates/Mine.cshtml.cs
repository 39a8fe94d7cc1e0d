using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Certificates;

/// <summary>What somebody was given, wherever.</summary>
[NeedsSignIn]
public sealed class MineModel(SeraiDb db, OwnCertificates own, IClock clock, Today today) : PageModel
{
    public IReadOnlyList<(Certificate Certificate, string Issuer)> Own { get; private set; } = [];
    public Instant Now { get; } = clock.GetCurrentInstant();

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task OnGet(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (HttpContext.Actor.PersonId is not { } person)
            return;
        var organizations = db.Set<Organizations.Organization>();
        var found = await (await own.OfAsync(person, stop)).AsNoTracking().Join(organizations, c => c.IssuerId, o => o.Id, (c, o) => new { Certificate = c, o.Name }).ToListAsync(stop);
        Own = [.. found.OrderByDescending(f => f.Certificate.IssuedAt).ThenByDescending(f => f.Certificate.Id).Select(f => (f.Certificate, f.Name))];
    }
}
