using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Auth;

namespace Serai.Features.Office;

/// <summary>A page about one partner of an office. Whoever has no role there is told that nothing is here.</summary>
public abstract class OfficePage(SeraiDb db) : PageModel
{
    protected SeraiDb Db => db;

    public OfficeWith With { get; private set; } = null!;
    public string Office => With.Office.Slug;
    public string Partner => With.Partner.Slug;
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, With.Office.Id);

    protected async Task<bool> FindAsync(string organization, string partner, CancellationToken stop)
    {
        // The address may name an organization that another one has become: there the right is asked again.
        if (await db.OfficeWithAsync(organization, partner, stop) is not { } with || !HttpContext.Actor.May(Right.SeeOffice, with.Office.Id))
            return false;
        With = with;
        return true;
    }
}
