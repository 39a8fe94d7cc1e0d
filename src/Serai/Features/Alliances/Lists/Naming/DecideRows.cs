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

    public async Task<RowsDecided> RunAsync(MemberList list, IReadOnlyList<RowDeciding> deciding, Guid? by, CancellationToken stop)
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

    private async Task<RowsDecided> OnceAsync(Guid list, IReadOnlyList<RowDeciding> deciding, Guid? by, CancellationToken stop)
    {
        var ids = deciding.Select(d => d.Row).ToList();
        var isOpen = await db.MemberLists.AnyAsync(l => l.Id == list && l.State == ListState.Open, stop);
        // Nothing belongs to itself.
        var alliance = await db.MemberLists.Where(l => l.Id == list).Select(l => l.AllianceId).FirstOrDefaultAsync(stop);
        var rows = await db.MemberListRows.Where(r => r.ListId == list && ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var chosen = deciding.Select(d => d.Decision.Organization).OfType<Guid>().Distinct().ToList();
        var there = (await db.Organizations.Where(o => chosen.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop)).ToHashSet();
        var (refused, twins, now) = (new List<MemberListRow>(), new List<MemberListRow>(), clock.GetCurrentInstant());
        foreach (var one in deciding)
        {
            if (!rows.TryGetValue(one.Row, out var row) || row.Is(one.Decision))
                continue;
            if (!isOpen || row.Version != one.Seen || row.Step is not null || !row.HasName || (one.Decision.Organization is { } organization && (organization == alliance || !there.Contains(organization))))
                refused.Add(row);
            else
            {
                // Of many at once each is asked about itself.
                var along = deciding.Count <= Page ? await TwinsAsync(row, one.Decision, ids, stop) : [];
                foreach (var decided in along.Append(row))
                    decided.Decide(one.Decision, by, now);
                twins.AddRange(along);
            }
        }
        await db.SaveChangesAsync(stop);
        return new(refused, twins);
    }

    // The same text in the same list means the same: what nobody decided, or was decided together with this row, goes along. Where
    // somebody decided of the other by itself, that stands. Of two rows of one text one alone may be left out.
    private async Task<List<MemberListRow>> TwinsAsync(MemberListRow row, RowDecision decision, List<Guid> asked, CancellationToken stop)
    {
        if (decision.Choice == RowChoice.LeftOut)
            return [];
        var alike = await db.MemberListRows.Where(r => r.ListId == row.ListId && r.Id != row.Id && r.Step == null && r.Name == row.Name && r.Country == row.Country && r.City == row.City && r.Web == row.Web).ToListAsync(stop);
        return [.. alike.Where(t => !asked.Contains(t.Id) && (t.DecidedAt is null ? decision.Choice != RowChoice.Open : t.WasDecidedWith(row)))];
    }
}

/// <summary>What became of decisions about rows.</summary>
/// <param name="Refused">The rows of which nothing was kept because somebody else decided otherwise, or they were taken meanwhile.</param>
/// <param name="Along">Rows of the same text that went along.</param>
public sealed record RowsDecided(IReadOnlyList<MemberListRow> Refused, IReadOnlyList<MemberListRow> Along);
