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
    public IReadOnlyList<ChronicleEntry> Entries { get; private set; } = [];
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>How many statements came in on which day, the latest first.</summary>
    public IReadOnlyList<(LocalDate Day, int Count)> Recorded { get; private set; } = [];

    public IReadOnlyList<(Decision Decision, string Member)> Decisions { get; private set; } = [];

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        var (statements, decisions) = await records.Statements(Head.Id, stop);
        Entries = chronicle.Of(Head, statements);
        Recorded = [.. statements.GroupBy(s => DayOf(s.RecordedAt)).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()))];
        Decisions = [.. statements.SelectMany(s => decisions[s.Key].Select(d => (d, s.MemberName)))];
        Changes = await records.Changes(Head.Id, Head.Slug, stop);
        return Page();
    }
}
