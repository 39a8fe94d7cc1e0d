using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Calls.Open;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls;

/// <summary>The calls that anybody can answer now, or soon.</summary>
[AllowAnonymous]
public sealed class IndexModel(CallQueries calls, OrganizationQueries organizations, IClock clock) : PageModel
{
    public IReadOnlyList<Call> Calls { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Keepers { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>The organizations at which the reader may run calls.</summary>
    public IReadOnlyList<OrganizationBrief> Own { get; private set; } = [];

    public OpenQuestion Asked { get; private set; } = null!;
    public string Language => CultureInfo.CurrentUICulture.Name;
    public bool IsSignedIn => HttpContext.Actor.IsSignedIn;
    public Instant Now { get; } = clock.GetCurrentInstant();

    public async Task OnGet(CancellationToken stop)
    {
        // What is open changes with the clock.
        Response.Headers.CacheControl = "no-store";
        Asked = OpenQuestion.Read(Request.Query);
        Calls = await calls.PublicAsync(Asked, stop);
        var own = HttpContext.Actor.PlacesOf(Right.SeeOffice) ?? [];
        Keepers = await organizations.Briefs([.. Calls.Select(c => c.KeeperId).Concat(own).Distinct()], Language, stop);
        Own = [.. own.Select(o => Keepers.GetValueOrDefault(o)).OfType<OrganizationBrief>().OrderBy(o => o.Name, NameOrder.Of(Language))];
    }
}
