using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Compare;

/// <summary>The members that two to six alliances share.</summary>
[AllowAnonymous]
public sealed class IndexModel(CompareQueries queries) : PageModel
{
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public Choice Choice { get; private set; } = null!;

    /// <summary>Null where nothing is chosen, or it cannot be compared.</summary>
    public Comparison? Comparison { get; private set; }

    public async Task OnGet(AsOf asOf, CancellationToken stop)
    {
        var reader = CultureInfo.CurrentUICulture.Name;
        Candidates = await queries.Candidates(reader, stop);
        var bySlug = Candidates.ToDictionary(c => c.Organization.Slug, c => c.Organization);
        Choice = Choice.Read(Request.Query[Choice.QueryKey], bySlug.Keys.ToHashSet());
        if (Choice.IsMade)
            Comparison = await queries.Compare([.. Choice.Slugs.Select(s => bySlug[s])], DayRange.Of(asOf), reader, stop);
        if (Choice.Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
