using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Places;

namespace Serai.Features.Alliances.Lists.Naming;

/// <summary>What somebody decides of a row.</summary>
/// <param name="Seen">The version of the row that the page showed.</param>
public sealed record RowDeciding(Guid Row, int Seen, RowDecision Decision);

/// <summary>
/// Keeps what is decided of rows. Where somebody else decided otherwise since the page was read, that stands, and whoever came
/// later is shown it.
/// </summary>
public sealed class DecideRows(SeraiDb db, PlaceLabels places, IClock clock)
{
    private const int MostAttempts = 5, Page = 60;

    /// <returns>The rows of which nothing was kept because somebody else decided otherwise, or they were taken meanwhile.</returns>
    public async Task<IReadOnlyList<MemberListRow>> RunAsync(MemberList list, IReadOnlyList<RowDeciding> deciding, Guid? by, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                return await OnceAsync(list.Id, deciding, by, stop);
            }
            catch (DbUpdateConcurrencyException) when (n < MostAttempts)
            {
                // Somebody decided between the look and the save: look again.
            }
    }

    /// <summary>Decides all open rows that are in no register at once: each is a new organization as its row says, or stays as written.</summary>
    public async Task UnknownAsync(MemberList list, RowChoice choice, Guid? by, CancellationToken stop)
    {
        var rows = await db.MemberListRows.AsNoTracking().Where(r => r.ListId == list.Id && r.Choice == RowChoice.Open && r.Finding == RowFinding.Unknown && r.Name != "").ToListAsync(stop);
        await RunAsync(list, [.. rows.Select(r => new RowDeciding(r.Id, r.Version, new(choice, New: choice == RowChoice.New ? NewMember.Of(r, r.Country is { } word ? places.CodeIn(word) : null) : null)))], by, stop);
    }

    private async Task<IReadOnlyList<MemberListRow>> OnceAsync(Guid list, IReadOnlyList<RowDeciding> deciding, Guid? by, CancellationToken stop)
    {
        var ids = deciding.Select(d => d.Row).ToList();
        var isOpen = await db.MemberLists.AnyAsync(l => l.Id == list && l.State == ListState.Open, stop);
        var rows = await db.MemberListRows.Where(r => r.ListId == list && ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var chosen = deciding.Select(d => d.Decision.Organization).OfType<Guid>().Distinct().ToList();
        var there = (await db.Organizations.Where(o => chosen.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop)).ToHashSet();
        var (refused, now) = (new List<MemberListRow>(), clock.GetCurrentInstant());
        foreach (var one in deciding)
        {
            if (!rows.TryGetValue(one.Row, out var row) || row.Is(one.Decision))
                continue;
            if (!isOpen || row.Version != one.Seen || row.Step is not null || !row.HasName || (one.Decision.Organization is { } organization && !there.Contains(organization)))
                refused.Add(row);
            else
            {
                row.Decide(one.Decision, by, now);
                // Of many at once each is asked about itself.
                if (deciding.Count <= Page)
                    await TwinsAsync(list, row, one.Decision, by, now, ids, stop);
            }
        }
        await db.SaveChangesAsync(stop);
        return refused;
    }

    // The same text in the same list means the same; where somebody decided of the other already, that stands.
    private async Task TwinsAsync(Guid list, MemberListRow row, RowDecision decision, Guid? by, Instant now, List<Guid> asked, CancellationToken stop)
    {
        if (decision.Choice is not (RowChoice.Organization or RowChoice.New))
            return;
        foreach (var twin in await db.MemberListRows.Where(r => r.ListId == list && r.Id != row.Id && r.Name == row.Name && r.Country == row.Country && r.City == row.City && r.Web == row.Web && r.Choice == RowChoice.Open).ToListAsync(stop))
            if (!asked.Contains(twin.Id) && twin.Choice == RowChoice.Open)
                twin.Decide(decision, by, now);
    }
}
