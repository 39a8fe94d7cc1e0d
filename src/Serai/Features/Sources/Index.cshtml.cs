using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform;

namespace Serai.Features.Sources;

/// <summary>All sources: what each is worth as a witness and how much it says.</summary>
[AllowAnonymous]
public sealed class SourceListModel(SourceQueries queries) : PageModel
{
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public Trust? Trust { get; private set; }
    public string? Words { get; private set; }
    public int PageNumber { get; private set; }
    public int Pages => Math.Max(1, (Total + SourceQueries.PageSize - 1) / SourceQueries.PageSize);

    public async Task OnGet(string? trust, string? q, [FromQuery(Name = "page")] int? number, CancellationToken stop)
    {
        Trust = EnumNames.Read<Trust>(trust, anyCase: true);
        Words = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        PageNumber = Math.Clamp(number ?? 1, 1, 10_000);
        (Rows, Total) = await queries.List(Trust, Words, PageNumber, stop);
    }

    /// <summary>The list with another filter or page.</summary>
    public string Address(Trust? trust, int page = 1)
    {
        var query = new List<string>();
        if (trust is { } wanted)
            query.Add("trust=" + wanted.ToString().ToLowerInvariant());
        if (Words is not null)
            query.Add("q=" + Uri.EscapeDataString(Words));
        if (page > 1)
            query.Add("page=" + page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.Count == 0 ? SourceLinks.All : SourceLinks.All + "?" + string.Join('&', query);
    }
}
