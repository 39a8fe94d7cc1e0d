using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>The offices for which the reader may say when they are reminded.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class RemindersModel(Feeds feeds) : PageModel
{
    public IReadOnlyList<OrganizationBrief> Offices { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Offices = await feeds.OfficesAsync(HttpContext.Actor, stop);
}
