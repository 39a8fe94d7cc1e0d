using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>One's own calendars of deadlines that programs fetch: made, and revoked.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class FeedsModel(Feeds feeds, SiteAddress site, Today today) : PageModel
{
    public IReadOnlyList<FeedShown> Mine { get; private set; } = [];
    public IReadOnlyList<OrganizationBrief> Offices { get; private set; } = [];

    /// <summary>The address of the one that was just made: it is shown this once.</summary>
    public string? Made { get; private set; }

    public string? Problem { get; private set; }

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public Task OnGet(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPost(string? office, CancellationToken stop)
    {
        Guid? at = Guid.TryParse(office, out var id) ? id : null;
        var (secret, problem) = !string.IsNullOrEmpty(office) && at is null ? (null, "NotYourOffice") : await feeds.MakeAsync(HttpContext.Actor, at, stop);
        Made = secret is null ? null : site.Of(Request, RegisterLinks.Feed(secret))?.AbsoluteUri ?? JsonLd.Address(Request, RegisterLinks.Feed(secret));
        return await ShowAsync(problem, stop);
    }

    public async Task<IActionResult> OnPostRevoke(Guid id, CancellationToken stop)
    {
        if (!await feeds.RevokeAsync(HttpContext.Actor, id, stop))
            return await ShowAsync("Gone", stop);
        Response.Headers.Location = RegisterLinks.Feeds;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> ShowAsync(string? problem, CancellationToken stop)
    {
        ModelState.Clear();
        Problem = problem;
        if (problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Mine = await feeds.OfAsync(HttpContext.Actor, stop);
        Offices = await feeds.OfficesAsync(HttpContext.Actor, stop);
    }
}
