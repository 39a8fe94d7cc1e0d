using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>What a phone saw.</summary>
/// <param name="Sequence">Counted by the browser from 1, without gaps.</param>
/// <param name="Session">The session's number.</param>
/// <param name="Participant">The participant's number.</param>
/// <param name="At">By the phone's clock, in milliseconds.</param>
/// <param name="Way">code, or list.</param>
/// <param name="Code">The code that was scanned; it is checked again.</param>
public sealed record ScanSent(int Sequence, int Session, int Participant, long At, string? Way, string? Code);

/// <param name="Browser">What the browser calls itself.</param>
/// <param name="Now">Its clock, in milliseconds: the server corrects by the difference.</param>
/// <param name="Last">The highest number of a scan that it holds, sent or not.</param>
/// <param name="Since">The server's clock as it was told with the last answer.</param>
public sealed record SyncAsked(string? Browser, long Now, int Last, long Since, IReadOnlyList<ScanSent>? Scans);

/// <param name="Sequence">Which scan.</param>
/// <param name="Code">Why it was not taken.</param>
public sealed record ScanRefused(int Sequence, string Code);

/// <param name="Next">The number of the scan that is waited for: all before it arrived.</param>
/// <param name="Taken">How many were new or earlier.</param>
/// <param name="Here">Session, participant, milliseconds: what was recorded since.</param>
/// <param name="All">How many there are in all: a phone that knows of more asks for all of them again, as something was taken back.</param>
public sealed record SyncTold(int Next, int Taken, IReadOnlyList<ScanRefused> Refused, IReadOnlyList<long[]> Here, int All, long At);

/// <summary>Takes in what a phone saw. What it sends again changes nothing: scans are counted by the browser, and of two times the earlier one stays.</summary>
public sealed class SyncDevice(SeraiDb db, TakeAttendance take, CodesOfEdition codes, CheckInList list, IClock clock)
{
    public const int MostScans = 500;

    // What was committed late has an earlier time than what was told before it.
    private static readonly Duration Overlap = Duration.FromMinutes(2);

    /// <returns>Null where it cannot be read.</returns>
    public async Task<SyncTold?> RunAsync(OpenDevice open, SyncAsked asked, CancellationToken stop)
    {
        if (asked.Browser is not { Length: > 0 and <= CheckInBrowser.LongestMark } mark || !mark.All(char.IsAsciiLetterOrDigit) || asked.Last is < 0 or > 1_000_000 || asked.Scans is { Count: > MostScans }
            || asked.Now is < 0 or > 32_503_680_000_000 || asked.Since is < 0 or > 32_503_680_000_000)
            return null;
        var key = await codes.KeyAsync(open.Edition.Id, stop);
        var told = await db.AgainAsync(async () =>
        {
            var now = clock.GetCurrentInstant();
            var doing = new Doing(now, open.Device.Name, "page", TakeAttendance.Verb, ProgrammeLinks.EditionSubject(open.Programme.Slug, open.Edition.Slug)) { SubjectId = open.Programme.KeeperId };
            await using var step = await db.BeginStepAsync(doing, stop);
            var browser = await BrowserAsync(open.Device.Id, mark, now, stop);
            // Those that follow on what arrived; a gap is asked for again.
            List<ScanSent> scans = [];
            foreach (var scan in (asked.Scans ?? []).Where(s => s is not null && s.Sequence > browser.Arrived).OrderBy(s => s.Sequence))
                if (scan.Sequence == browser.Arrived + scans.Count + 1)
                    scans.Add(scan);
            var (marks, refused) = await ReadAsync(open.Edition, key, scans, browser.Id, asked.Now, now, stop);
            var (added, earlier) = await take.MergeAsync(open.Edition, marks, null, stop);
            (browser.Arrived, browser.Refused, browser.LastHeardAt) = (browser.Arrived + scans.Count, browser.Refused + refused.Count, now);
            browser.Announced = Math.Max(Math.Max(browser.Announced, asked.Last), browser.Arrived);
            await step.CompleteAsync(stop);
            return (Next: browser.Arrived + 1, Taken: added + earlier, Refused: refused, Now: now);
        });
        var since = asked.Since == 0 ? Instant.FromUnixTimeTicks(0) : Instant.FromUnixTimeMilliseconds(asked.Since) - Overlap;
        return new(told.Next, told.Taken, told.Refused, await list.HereAsync(open.Edition.Id, since, stop), await list.CountAsync(open.Edition.Id, stop), told.Now.ToUnixTimeMilliseconds());
    }

    private async Task<CheckInBrowser> BrowserAsync(Guid device, string mark, Instant now, CancellationToken stop)
    {
        if (await db.CheckInBrowsers.FirstOrDefaultAsync(b => b.DeviceId == device && b.Mark == mark, stop) is { } known)
            return known;
        var browser = new CheckInBrowser { DeviceId = device, Mark = mark, FirstHeardAt = now };
        db.Add(browser);
        // Saved first: what it saw refers to it.
        await db.SaveChangesAsync(stop);
        return browser;
    }

    private async Task<(List<AttendanceMark> Marks, List<ScanRefused> Refused)> ReadAsync(Edition edition, EditionKey key, IReadOnlyList<ScanSent> scans, Guid browser, long phone, Instant now, CancellationToken stop)
    {
        var (marks, refused) = (new List<AttendanceMark>(), new List<ScanRefused>());
        if (scans.Count == 0)
            return (marks, refused);
        var (id, numbers, asked) = (edition.Id, scans.Select(s => s.Participant).Distinct().ToList(), scans.Select(s => s.Session).Distinct().ToList());
        var people = await db.Participants.AsNoTracking().Where(p => p.EditionId == id && numbers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, stop);
        var sessions = await db.EditionSessions.AsNoTracking().Where(s => s.EditionId == id && asked.Contains(s.Number)).ToDictionaryAsync(s => s.Number, stop);
        foreach (var scan in scans)
        {
            var person = people.GetValueOrDefault(scan.Participant);
            var session = sessions.GetValueOrDefault(scan.Session);
            var at = ScanTime.Of(scan.At, phone, now);
            if (ScanRules.Refuses(edition, key, scan, session, person, at) is { } code)
                refused.Add(new(scan.Sequence, code));
            else
                marks.Add(new(session!.Id, person!.Id, at!.Value, scan.Way == ScanRules.ByCode ? AttendanceWay.Code : AttendanceWay.List, browser));
        }
        return (marks, refused);
    }
}
