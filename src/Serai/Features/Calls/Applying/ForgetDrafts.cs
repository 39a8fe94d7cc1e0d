using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Features.Calls.Applying;

/// <summary>
/// Every night: what somebody began and never submitted is forgotten, with its files, when nobody can submit it any more and has not for
/// <see cref="DaysAfterClose"/> days; in a call without an end, when nobody wrote on for <see cref="DaysUnsaved"/> days.
/// </summary>
public sealed class ForgetDrafts(SeraiDb db, SubmissionFiles files, IClock clock, DateTimeZone zone, ILogger<ForgetDrafts> log) : DailyJob(db, clock, zone, log)
{
    public const int DaysAfterClose = 90, DaysUnsaved = 365;
    private const int AtOnce = 100;

    // The name of its own context: the base keeps another.
    private readonly SeraiDb calls = db;
    private readonly Instant now = clock.GetCurrentInstant();

    protected override string Name => "forget-drafts";

    protected override LocalTime At => new(1, 30);

    protected override async Task DoAsync(CancellationToken stop)
    {
        while (await ForgetAsync(stop) == AtOnce)
            calls.ChangeTracker.Clear();
    }

    private async Task<int> ForgetAsync(CancellationToken stop)
    {
        var (closed, unsaved) = (now - Duration.FromDays(DaysAfterClose), now - Duration.FromDays(DaysUnsaved));
        var (all, invitations) = (calls.Calls, calls.CallInvitations);
        // A personal link may let somebody submit later than others; the time of grace is a week at most.
        var latest = closed - Duration.FromMinutes(Call.MostGrace);
        var old = await calls.Submissions
            .Where(s => s.State == SubmissionState.Draft && s.Number == null && s.SavedAt < closed)
            .Where(s => all.Any(c => c.Id == s.CallId && (c.Closes == null ? s.SavedAt < unsaved : c.Closes < latest)))
            .Where(s => s.InvitationId == null || !invitations.Any(i => i.Id == s.InvitationId && i.Until > closed))
            .OrderBy(s => s.Id).Take(AtOnce).ToListAsync(stop);
        await files.EraseAsync(old, stop);
        calls.RemoveRange(old);
        await calls.SaveChangesAsync(stop);
        return old.Count;
    }
}
