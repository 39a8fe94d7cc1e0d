using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;

namespace Serai.Features.Agreements.Night;

/// <summary>
/// Reminds of ends and of obligations, each so long ahead as the office wants, each once; and tells the stewards where nobody acted. It reads
/// just what is due, and commits some at a time, each mail with the note that it was said.
/// </summary>
public sealed class Remind(SeraiDb db, NightMail mail, IClock clock)
{
    private const int AtOnce = 100;

    // A reminder that nobody acted on in so long was escalated already, or its office wanted none.
    private const int DaysLookedBack = 60;

    /// <returns>How many reminders were written down.</returns>
    public async Task<int> RunAsync(LocalDate day, CancellationToken stop)
    {
        var own = await db.Set<ReminderRule>().AsNoTracking().OrderBy(r => r.KeeperId).ToListAsync(stop);
        var keepers = own.Select(r => r.KeeperId).ToList();
        var count = 0;
        foreach (var rule in own)
            count += await ForAsync(rule, db.Agreements.Where(a => a.KeeperId == rule.KeeperId), day, stop);
        return count + await ForAsync(ReminderRule.Usual, db.Agreements.Where(a => !keepers.Contains(a.KeeperId)), day, stop);
    }

    private async Task<int> ForAsync(ReminderRule rule, IQueryable<Agreement> agreements, LocalDate day, CancellationToken stop)
    {
        AgreementStage[] holding = [.. AgreementLife.Holding];
        var holds = agreements.AsNoTracking().Where(a => holding.Contains(a.Stage));
        var count = 0;
        foreach (var (ahead, next) in Windows(rule.AheadMonths))
            count += await EndsAsync(holds, ahead, next is { } nearer ? day.PlusMonths(nearer) : day.PlusDays(-1), day.PlusMonths(ahead), stop);
        foreach (var (ahead, next) in Windows(rule.AheadDays))
            count += await OwedAsync(holds, ahead, next is { } nearer ? day.PlusDays(nearer) : day.PlusDays(-DaysLookedBack), day.PlusDays(ahead), stop);
        if (rule.EscalateDays is { } days)
            await EscalateAsync(holds, day, days, stop);
        return count;
    }

    // From each length of time to the next shorter one: who comes late to an agreement is told once, not for each that is past.
    private static IEnumerable<(int Ahead, int? Next)> Windows(IReadOnlyList<int> ahead) => ahead.Select((a, i) => (a, i + 1 < ahead.Count ? ahead[i + 1] : (int?)null));

    private async Task<int> EndsAsync(IQueryable<Agreement> holds, int ahead, LocalDate after, LocalDate until, CancellationToken stop)
    {
        var (notices, all) = (db.Set<AgreementNotice>(), db.Agreements);
        // What another one, signed already, takes the place of is seen to.
        holds = holds.Where(a => !all.Any(b => b.SucceedsId == a.Id && (b.Stage == AgreementStage.InForce || b.Stage == AgreementStage.Expiring)));
        // What renews itself is decided on before the last day of notice: its time is counted from there.
        var renews = holds.Where(a => a.NoticeBy > after && a.NoticeBy <= until && a.EndsOn != null && a.Renewal == Renewal.Automatic && a.NoticeGiven == null);
        var ends = holds.Where(a => a.EndsOn > after && a.EndsOn <= until && (a.NoticeBy == null || a.Renewal != Renewal.Automatic || a.NoticeGiven != null));
        var due = await ends.Concat(renews).Where(a => !notices.Any(n => n.AboutId == a.Id && n.Day == a.EndsOn && n.Unit == AheadUnit.Months && n.Ahead == ahead))
            .OrderBy(a => a.Id).Select(a => new { a.Id, Told = new AgreementTold(a.KeeperId, a.InChargeId, a.Slug, a.Title, a.SortName), Ends = a.EndsOn!.Value, Renews = a.Renewal == Renewal.Automatic && a.NoticeGiven == null, a.NoticeBy, a.Version }).ToListAsync(stop);
        return await EachAsync(due, a => a.Told, async a =>
        {
            Note(a.Id, a.Id, a.Ends, ahead, AheadUnit.Months, a.Version);
            if (!a.Renews)
                await mail.RemindAsync(NightMail.Ends, a.Told, [a.Ends], stop);
            else
                await mail.RemindAsync(NightMail.Renews, a.Told, [a.Ends, a.NoticeBy ?? a.Ends], stop);
        }, stop);
    }

    private async Task<int> OwedAsync(IQueryable<Agreement> holds, int ahead, LocalDate after, LocalDate until, CancellationToken stop)
    {
        var notices = db.Set<AgreementNotice>();
        var due = await (
            from row in db.Set<AgreementObligation>().AsNoTracking()
            join a in holds on row.AgreementId equals a.Id
            where row.Met == null && row.Due > after && row.Due <= until && !notices.Any(n => n.AboutId == row.Id && n.Day == row.Due && n.Unit == AheadUnit.Days && n.Ahead == ahead)
            orderby row.Id
            select new { row.Id, row.What, Day = row.Due!.Value, Agreement = a.Id, Told = new AgreementTold(a.KeeperId, a.InChargeId, a.Slug, a.Title, a.SortName), a.Version }).ToListAsync(stop);
        return await EachAsync(due, o => o.Told, async o =>
        {
            Note(o.Agreement, o.Id, o.Day, ahead, AheadUnit.Days, o.Version);
            await mail.RemindAsync(NightMail.Owed, o.Told, [o.What, o.Day], stop);
        }, stop);
    }

    private async Task EscalateAsync(IQueryable<Agreement> holds, LocalDate day, int days, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var (since, until) = (now - Duration.FromDays(days + DaysLookedBack), now - Duration.FromDays(days));
        var all = db.Agreements;
        // Somebody acted where it is not what it was, or another one is to take its place.
        var due = await (
            from notice in db.Set<AgreementNotice>().AsNoTracking()
            join a in holds on notice.AgreementId equals a.Id
            where notice.Closed == null && notice.Unit == AheadUnit.Months && notice.Sent <= until && notice.Sent > since && notice.Day == a.EndsOn && a.EndsOn >= day && notice.AtVersion == a.Version && a.NoticeGiven == null
                && a.Renewal != Renewal.Automatic && !all.Any(b => b.SucceedsId == a.Id && b.Stage != AgreementStage.Withdrawn)
            orderby notice.Id
            select new { notice.Id, Told = new AgreementTold(a.KeeperId, a.InChargeId, a.Slug, a.Title, a.SortName), Ends = a.EndsOn!.Value }).ToListAsync(stop);
        await EachAsync(due, n => n.Told, async n =>
        {
            if (await db.Set<AgreementNotice>().FirstOrDefaultAsync(o => o.Id == n.Id && o.Closed == null, stop) is not { } notice) return;
            notice.Closed = now;
            await mail.EscalateAsync(n.Told, [n.Ends, days], stop);
        }, stop);
    }

    private void Note(Guid agreement, Guid about, LocalDate day, int ahead, AheadUnit unit, int version) =>
        db.Add(new AgreementNotice { AgreementId = agreement, AboutId = about, Day = day, Ahead = ahead, Unit = unit, Sent = clock.GetCurrentInstant(), AtVersion = version });

    private async Task<int> EachAsync<T>(IReadOnlyList<T> all, Func<T, AgreementTold> told, Func<T, Task> say, CancellationToken stop)
    {
        foreach (var some in all.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            mail.Begin(some.Select(told));
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            foreach (var one in some)
                await say(one);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        db.ChangeTracker.Clear();
        return all.Count;
    }
}
