using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Night;

/// <summary>
/// Writes down what time did: agreements that renew themselves go on, others near their end or past it go to the stage of the day. It reads
/// just those, and commits them some at a time; begun again it goes on where it was left.
/// </summary>
public sealed class MoveByTime(SeraiDb db, IClock clock)
{
    private const int AtOnce = 50;
    private const string Actor = "Serai", Way = "program", Move = "move", Renew = "renew";

    /// <returns>How many were moved or renewed.</returns>
    public async Task<int> RunAsync(LocalDate day, CancellationToken stop)
    {
        var due = await Due(db.Agreements.AsNoTracking(), db.Agreements, day).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(stop);
        var count = 0;
        foreach (var some in due.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            count += await TogetherAsync(some, day, stop);
        }
        return count;
    }

    // What is renewed by an agreement that all have signed does not renew itself besides.
    private static IQueryable<Agreement> Due(IQueryable<Agreement> agreements, IQueryable<Agreement> all, LocalDate day) => agreements.Where(a =>
        (a.Stage == AgreementStage.InForce && (a.ExpiringFrom <= day || a.EndsOn <= day))
        || (a.Stage == AgreementStage.Expiring && (a.EndsOn == null || a.EndsOn < day || a.ExpiringFrom > day || (a.EndsOn == day && a.Renewal == Renewal.Automatic && a.NoticeGiven == null && !all.Any(b => b.SucceedsId == a.Id && (b.Stage == AgreementStage.InForce || b.Stage == AgreementStage.Expiring)))))
        || (a.Stage == AgreementStage.Expired && (a.EndsOn == null || a.EndsOn >= day)));

    // Where somebody saves one of them at the same moment, the others must not wait for it.
    private async Task<int> TogetherAsync(IReadOnlyList<Guid> ids, LocalDate day, CancellationToken stop)
    {
        try
        {
            return await CommitAsync(ids, day, stop);
        }
        catch (Exception problem) when (ids.Count > 1 && Overtaken.Is(problem))
        {
            var count = 0;
            foreach (var id in ids)
                try
                {
                    count += await CommitAsync([id], day, stop);
                }
                catch (Exception one) when (Overtaken.Is(one))
                {
                    // It is moved by whoever saves it, or the next night.
                }
            return count;
        }
    }

    private async Task<int> CommitAsync(IReadOnlyList<Guid> ids, LocalDate day, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var (count, versions) = (0, new Dictionary<Guid, int>());
        var succeeded = await db.Agreements.Where(a => a.SucceedsId != null && ids.Contains(a.SucceedsId.Value) && (a.Stage == AgreementStage.InForce || a.Stage == AgreementStage.Expiring)).Select(a => a.SucceedsId).ToListAsync(stop);
        foreach (var agreement in await Due(db.Agreements.Where(a => ids.Contains(a.Id)), db.Agreements, day).OrderBy(a => a.Id).ToListAsync(stop))
        {
            var renewed = succeeded.Contains(agreement.Id) ? null : RenewedEnd(agreement, day);
            await using var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), Actor, Way, renewed is null ? Move : Renew, AgreementLinks.Subject(agreement.Slug)) { SubjectId = agreement.KeeperId }, stop);
            var before = agreement.EndsOn;
            if (renewed is { } end)
            {
                agreement.EndsOn = end;
                agreement.SettleDeadlines();
            }
            var (from, to) = (agreement.Stage, agreement.StageOn(day));
            if (from != to)
                agreement.Move(db, from, to, On(agreement, before, from, to, day), clock.GetCurrentInstant(), null, null);
            await step.CompleteAsync(stop);
            versions[agreement.Id] = agreement.Version;
            count++;
        }
        await db.NobodyActedAsync(versions, stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return count;
    }

    /// <summary>The first end after a day, counted from the end that was agreed; null where it does not renew itself.</summary>
    private static LocalDate? RenewedEnd(Agreement agreement, LocalDate day)
    {
        if (agreement is not { Renewal: Renewal.Automatic, NoticeGiven: null, RenewalYears: { } years and > 0, EndsOn: { } ends, Stage: AgreementStage.InForce or AgreementStage.Expiring } || ends > day)
            return null;
        return Settling.EndAfter(agreement.Until?.Latest ?? ends, years, day);
    }

    // The day on which it came to be so, which may be past where no night came by.
    private static EdtfDate On(Agreement agreement, LocalDate? before, AgreementStage from, AgreementStage to, LocalDate day) => EdtfDate.Of((from, to) switch
    {
        (_, AgreementStage.Expired) => agreement.EndsOn!.Value.PlusDays(1),
        (AgreementStage.InForce, AgreementStage.Expiring) => agreement.ExpiringFrom!.Value,
        (AgreementStage.Expiring, AgreementStage.InForce) when before != agreement.EndsOn => before!.Value.PlusDays(1) is var next && next <= day ? next : day,
        _ => day,
    });
}
