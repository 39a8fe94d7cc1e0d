using Microsoft.EntityFrameworkCore;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing.Reminding;

/// <summary>
/// Reminds reviewers of what they are still to write: by night a week and a day before the deadline, and a day and a week after it where late reviews
/// are taken; and those who are late when those who run the call say so. One mail for all reviews of a round, with their number and no word of what they are about.
/// </summary>
public sealed class RemindReviewers(SeraiDb db, UnfinishedReviews unfinished, Mails mails, SiteAddress site, IClock clock)
{
    public static readonly MailKind
        Due = new("reviews-due", typeof(ReviewingTexts)) { TellsOfOthers = false },
        Late = new("reviews-late", typeof(ReviewingTexts)) { TellsOfOthers = false };

    // A day more than the longest step, whatever the zone.
    private const int DaysAhead = 9;

    /// <summary>What is due tonight.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var (until, since) = (now + Duration.FromDays(DaysAhead), now - Duration.FromDays(ReviewRound.MostLateDays));
        var rounds = await db.ReviewRounds.AsNoTracking().Where(r => r.AssignedAt != null && r.Closes < until && r.Closes > since).OrderBy(r => r.Id).ToListAsync(stop);
        // What is in the way of one round is in no other's; the night tells it and comes again.
        var (count, problems) = (0, new List<Exception>());
        foreach (var round in rounds)
            try
            {
                count += await OfAsync(round, now, stop);
            }
            catch (Exception problem) when (!stop.IsCancellationRequested)
            {
                problems.Add(problem);
            }
        return problems.Count == 0 ? count : throw new AggregateException(problems);
    }

    private async Task<int> OfAsync(ReviewRound round, Instant now, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var call = await db.Calls.AsNoTracking().FirstAsync(c => c.Id == round.CallId, stop);
        var zone = DateTimeZoneProviders.Tzdb[call.Zone];
        if (ReminderDue.Of(round, zone, now) is not { } due)
            return 0;
        var (count, begun) = (0, due.Since.AtStartOfDayInZone(zone).ToInstant());
        foreach (var one in (await unfinished.OfAsync(call, round, stop)).Where(u => u.Reviews.Any(r => r.AskedAt < begun)))
            if (await OnceAsync(call, round, one, one.Reviews.Count, due.Step, due.Deadline, site.Of, stop))
                count++;
        return count;
    }

    /// <summary>Reminds all who are late in a round that still takes reviews, each at most once a day, whoever reminds them.</summary>
    /// <param name="context">The request of somebody who may edit the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="hidden">Submissions that the organiser may not know of: whoever is late with nothing else is reminded, and not counted.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>How many were reminded.</returns>
    public async Task<int> LateAsync(HttpContext context, Call call, IReadOnlySet<Guid> hidden, CancellationToken stop)
    {
        var (id, now, zone) = (call.Id, clock.GetCurrentInstant(), DateTimeZoneProviders.Tzdb[call.Zone]);
        var today = now.InZone(zone).Date;
        var midnight = zone.AtStartOfDay(today).ToInstant();
        var rounds = (await db.ReviewRounds.AsNoTracking().Where(r => r.CallId == id && r.Closes <= now).ToListAsync(stop)).Where(r => r.IsOpenAt(now)).OrderBy(r => r.Closes).ToList();
        var late = new List<(ReviewRound Round, Unfinished One)>();
        foreach (var round in rounds)
            late.AddRange((await unfinished.OfAsync(call, round, stop)).Select(u => (round, u)));
        var told = (await db.ReviewReminders.AsNoTracking().Where(r => r.CallId == id && r.At >= midnight).Select(r => r.ReviewerId).ToListAsync(stop)).ToHashSet();
        var count = 0;
        foreach (var one in late.Where(l => !told.Contains(l.One.Reviewer.Reviewer.Id)).GroupBy(l => l.One.Reviewer.Reviewer.Id))
        {
            var (round, first) = one.First();
            if (await OnceAsync(call, round, first, one.Sum(l => l.One.Reviews.Count), ReminderStep.ByHand, today, path => site.Of(context.Request, path), stop)
                && one.SelectMany(l => l.One.Reviews).Any(r => !hidden.Contains(r.SubmissionId)))
                count++;
        }
        return count;
    }

    // The note and the mail are one save. Where another node, or another hand, came first, it has told them.
    private async Task<bool> OnceAsync(Call call, ReviewRound round, Unfinished one, int reviews, ReminderStep step, LocalDate day, Func<string, Uri?> address, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var (of, who) = (round.Id, one.Reviewer.Reviewer.Id);
        if (one.Reviewer is not { Email: { } email, Language: { } language } || await db.ReviewReminders.AnyAsync(r => r.RoundId == of && r.ReviewerId == who && r.Step == step && r.Day == day, stop))
            return false;
        db.Add(new ReviewReminder { CallId = call.Id, RoundId = of, ReviewerId = who, Step = step, Day = day, At = clock.GetCurrentInstant() });
        var words = MailWords.Of(typeof(ReviewingTexts), language);
        string When(Instant at) => words.Speak(() => Shown.CallTimes.Of(at, call.Zone));
        await mails.TellAsync(new(one.Reviewer.Reviewer.PersonId, email, one.Reviewer.Name, language), round.IsLateAt(clock.GetCurrentInstant()) ? Late : Due,
            [call.TitleIn(language), reviews, When(round.Closes!.Value), When(round.TakesUntil!.Value), address(ReviewingLinks.Mine)], stop);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (Exception problem) when (Overtaken.Is(problem))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
