using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Changes;

/// <summary>What changed in the registry, the latest first, by the days on which it was recorded.</summary>
[AllowAnonymous]
public sealed class IndexModel(ChangeQueries queries, DateTimeZone zone) : PageModel
{
    public IReadOnlyList<IGrouping<LocalDate, Change>> Days { get; private set; } = [];
    public int Shown { get; private set; }
    public string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!ChangeQueries.TryRead(Request.Query["before"], out var before))
        {
            await Refusal.Answer(HttpContext, "Before", Request.Query["before"]);
            return new EmptyResult();
        }
        var changes = await queries.Latest(before, stop);
        var shown = changes.Take(ChangeQueries.PartSize).ToList();
        Shown = shown.Count;
        Older = changes.Count > shown.Count ? ChangeLinks.Before(shown[^1].Id) : null;
        Days = [.. shown.GroupBy(c => c.At.InZone(zone).Date)];
        return Page();
    }

    /// <summary>The time of day where the registry is kept.</summary>
    public string Time(Change change) => change.At.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
