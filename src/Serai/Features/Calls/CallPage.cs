using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>A page of one call for those who run it. To whoever does not see its office there is no such call.</summary>
public abstract class CallPage(SeraiDb db, CallQueries calls, OrganizationQueries organizations) : PageModel
{
    public Call Call { get; private set; } = null!;

    /// <summary>Who runs it; on pages that ask for it.</summary>
    public OrganizationBrief? Keeper { get; private set; }

    public string Title => Call.TitleIn(System.Globalization.CultureInfo.CurrentUICulture.Name);

    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Call.KeeperId);
    public bool MaySee => HttpContext.Actor.May(Right.SeeOffice, Call.KeeperId);

    protected SeraiDb Db => db;
    protected CallQueries Calls => calls;

    /// <param name="right">What is asked at its keeper's; null for what everybody reads.</param>
    protected async Task<bool> FindAsync(string slug, Right? right, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await calls.FindAsync(slug, HttpContext.Actor, stop) is not { } call || (right is { } asked && !HttpContext.Actor.May(asked, call.KeeperId)))
            return false;
        Call = call;
        return true;
    }

    protected async Task ReadKeeperAsync(CancellationToken stop) => Keeper = await BriefAsync(Call.KeeperId, stop);

    protected async Task<OrganizationBrief?> BriefAsync(Guid id, CancellationToken stop) =>
        (await organizations.Briefs([id], System.Globalization.CultureInfo.CurrentUICulture.Name, stop)).GetValueOrDefault(id);

    /// <summary>How many were submitted and not withdrawn.</summary>
    protected Task<int> CountAsync(CancellationToken stop)
    {
        var id = Call.Id;
        return db.Submissions.CountAsync(s => s.CallId == id && s.State == SubmissionState.Submitted, stop);
    }
}
