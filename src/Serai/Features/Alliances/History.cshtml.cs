using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Chronicle;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>The course of an alliance, and apart from it what was recorded, decided and changed here.</summary>
[AllowAnonymous]
public sealed class HistoryModel(HeadQueries heads, RecordQueries records, ChronicleWords chronicle, Today today) : PortraitPage(heads)
{
    private const int PageSize = 50;

    /// <summary>Those of the page that is asked for.</summary>
    public IReadOnlyList<ChronicleEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int First => (PageNumber - 1) * PageSize + 1;
    public string? Previous => PageNumber > 1 ? AllianceLinks.History(Head.Slug, PageNumber - 1) : null;
    public string? Next => PageNumber * PageSize < Total ? AllianceLinks.History(Head.Slug, PageNumber + 1) : null;

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>How many statements came in on which day, the latest first.</summary>
    public IReadOnlyList<(LocalDate Day, int Count)> Recorded { get; private set; } = [];

    public IReadOnlyList<(Decision Decision, string Member)> Decisions { get; private set; } = [];

    /// <summary>There may be more changes or decisions than are told here.</summary>
    public bool HasMore => Changes.Count == RecordQueries.MostTold || Decisions.Count == RecordQueries.MostTold;

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, [FromQuery(Name = "page")] int? number, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        var course = chronicle.Of(Head);
        Total = course.Count;
        PageNumber = Math.Clamp(number ?? 1, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var shown = course.Skip(First - 1).Take(PageSize).ToList();
        var said = await records.TurnsAsync(Head.Id, shown, stop);
        Entries = [.. shown.Select(l => l.Tell([.. said[(l.Turn, l.Date.Text)]]))];
        Recorded = [.. (await records.RecordedAsync(Head.Id, stop)).GroupBy(r => DayOf(r.At)).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Sum(r => r.Count)))];
        Decisions = await records.DecisionsAsync(Head.Id, stop);
        Changes = await records.Changes(Head.Id, Head.Slug, stop);
        return Page();
    }
}
