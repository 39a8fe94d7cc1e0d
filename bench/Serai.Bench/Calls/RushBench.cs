using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Bench.Calls;

/// <summary>
/// The rush to a deadline: 50 people a second, each of whom looks at what they wrote and submits it. The call closes within the last second of it.
/// Afterwards each that was told so is submitted once, and none after the close.
/// </summary>
internal static class RushBench
{
    private const int EachSecond = 50, LimitMilliseconds = 500, WarmUp = 600;

    public static async Task<int> MeasureAsync(string database, CallsData data, int port, int seconds)
    {
        var (count, secrets, slug) = (EachSecond * seconds, new List<string>(), "2027-3");
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var db = scope.Get<SeraiDb>();
        var call = await data.CallAsync(scope, slug);
        secrets.AddRange(await data.DraftsAsync(scope, call, count + WarmUp));
        await Task.WhenAll(secrets.Take(WarmUp).Chunk(WarmUp / 4).Select(async some => { foreach (var secret in some) await SubmitAsync(port, slug, secret); }));
        var closes = scope.Get<IClock>().GetCurrentInstant() + Duration.FromSeconds(seconds) - Duration.FromMilliseconds(500);
        await db.Calls.Where(c => c.Id == call.Id).ExecuteUpdateAsync(c => c.SetProperty(o => o.Closes, closes));
        var (opens, submits, told, refused) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<string>(), 0);
        var watch = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var n = 0; n < count; n++)
        {
            // As people come, whether those before them were answered or not.
            var due = TimeSpan.FromSeconds((double)n / EachSecond);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            var secret = secrets[WarmUp + n];
            running.Add(Task.Run(async () =>
            {
                var (opened, submitted, isTold) = await SubmitAsync(port, slug, secret);
                opens.Add(opened);
                if (isTold) told.Add(secret);
                else Interlocked.Increment(ref refused);
                if (submitted is { } took) submits.Add(took);
            }));
        }
        await Task.WhenAll(running);
        var took = watch.Elapsed.TotalSeconds;
        var there = await db.Submissions.AsNoTracking().Where(s => s.CallId == call.Id && s.State == SubmissionState.Submitted).Select(s => new { s.Number, s.SubmittedAt }).ToListAsync();
        var (lost, twice, late) = (told.Count + WarmUp - there.Count, there.Count - there.Select(s => s.Number).Distinct().Count(), there.Count(s => s.SubmittedAt >= closes));
        var p99 = EditorsBench.At(submits, 0.99);
        CallsBench.Say($"rush: {count} in {took:0.0} s; submitting p50 {EditorsBench.At(submits, 0.5):0} ms, p95 {EditorsBench.At(submits, 0.95):0} ms, p99 {p99:0} ms (limit {LimitMilliseconds}), looking p99 {EditorsBench.At(opens, 0.99):0} ms; {told.Count} told, {refused} refused at the close, {lost} lost, {twice} twice, {late} late");
        return lost == 0 && twice == 0 && late == 0 && p99 < LimitMilliseconds ? 0 : 1;
    }

    private static async Task<(double Opened, double? Submitted, bool IsTold)> SubmitAsync(int port, string slug, string secret)
    {
        using var client = EditorsBench.Browser(port, "");
        var address = new Uri($"/calls/{slug}/apply/{secret}/check", UriKind.Relative);
        var began = Stopwatch.GetTimestamp();
        var page = await client.GetStringAsync(address);
        var opened = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var fields = EditorsBench.Fields(page);
        // Closed already: there is nothing to press.
        if (!fields.ContainsKey("email"))
            return (opened, null, false);
        (fields["name"], fields["email"]) = ("Somebody", string.Create(CultureInfo.InvariantCulture, $"{secret[..8]}@example.org"));
        began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(fields));
        var submitted = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (answer.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity))
            throw new InvalidOperationException($"Submitting answered {(int)answer.StatusCode}.");
        return (opened, submitted, answer.StatusCode == HttpStatusCode.SeeOther);
    }
}
