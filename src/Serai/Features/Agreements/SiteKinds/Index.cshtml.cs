using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>All kinds of agreements that the site knows, with how many there are of each.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class IndexModel(SeraiDb db, AgreementKinds kinds) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var counts = await db.Agreements.GroupBy(a => a.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var offered = kinds.Offered.ToHashSet();
        Rows = [.. kinds.All.Select(k => new Row(k, kinds.Name(k), !AgreementKinds.Known.Contains(k), !offered.Contains(k), counts.GetValueOrDefault(k)))];
    }

    /// <param name="IsOwn">The site added it.</param>
    /// <param name="Count">How many agreements are of it.</param>
    public sealed record Row(string Key, string Name, bool IsOwn, bool IsHidden, int Count);
}
