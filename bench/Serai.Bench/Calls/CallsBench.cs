using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;

namespace Serai.Bench.Calls;

/// <summary>
/// The pages of those who run a call, whole, over HTTP: a list of 20,000 submissions by each filter and order, and what 6,000 reviews say of
/// 2,000. On PostgreSQL the rush to a deadline besides.
/// </summary>
public static class CallsBench
{
    private const int Listed = 20_000, Reviewed = 2_000, Each = 3, Rounds = 20, ListMilliseconds = 300, ReviewsMilliseconds = 200;

    private static readonly (string What, string Query)[] Lists =
    [
        ("all", ""), ("a far page", "page=150"), ("newest first", "order=submitted&down=1"), ("by title", "order=title"), ("by amount", "order=amount&down=1"),
        ("by day", "order=starts"), ("by applicant", "order=applicant"), ("a word", "q=robotics"), ("two words", "q=robotics+law"), ("a word of none", "q=zzz"),
        ("an institution", "field=institution-name&value=university-7"), ("a beginning", "field=applicant&value=Applicant+12"), ("counted", "field=institution-name"),
        ("counted, by amount", "field=institution-name&order=amount"),
    ];

    private static readonly (string What, string Query)[] Rankings =
    [
        ("ranked", ""), ("a far page", "page=15"), ("by number", "order=number"), ("by amount", "order=amount&down=1"), ("a word", "q=robotics"), ("an institution", "field=institution-name&value=university-7"),
    ];

    public static async Task<int> RunAsync(string? server, int seconds)
    {
        if (server is null)
        {
            var folder = Directory.CreateTempSubdirectory("serai-bench-");
            try
            {
                return await MeasureAsync(Path.Combine(folder.FullName, "calls.db"), 0);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
        var name = "serai_bench_" + Guid.NewGuid().ToString("N");
        await EditorsBench.RunAsync(server, $"create database {name}", _ => { });
        try
        {
            return await MeasureAsync(new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString(), seconds);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await EditorsBench.RunAsync(server, $"drop database {name} with (force)", _ => { });
        }
    }

    private static async Task<int> MeasureAsync(string database, int seconds)
    {
        var data = new CallsData();
        await using (var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None))
        {
            await data.OfficeAsync(scope);
            await data.SubmissionsAsync(scope, await data.CallAsync(scope, "2027-1"), Listed);
            var reviewed = await data.CallAsync(scope, "2027-2");
            await data.ReviewsAsync(scope, reviewed, await data.SubmissionsAsync(scope, reviewed, Reviewed), Each);
            // As after an import: what the planner knows of the tables.
            await TableCounts.RenewAsync(scope.Get<SeraiDb>(), CancellationToken.None);
        }
        var port = Servers.FreePort();
        using var site = await Servers.StartAsync(port, "/calls", "site-server", port.ToString(CultureInfo.InvariantCulture), database, "still", "/");
        try
        {
            using var organiser = EditorsBench.Browser(port, data.Token);
            var over = await PagesAsync(organiser, $"list of {Listed:N0}", "/calls/2027-1/submissions", Lists, ListMilliseconds);
            over += await PagesAsync(organiser, $"{Reviewed:N0} with {Reviewed * Each:N0} reviews", "/calls/2027-2/reviews", Rankings, ReviewsMilliseconds);
            return over + (seconds > 0 ? await RushBench.MeasureAsync(database, data, port, seconds) : 0) == 0 ? 0 : 1;
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    /// <returns>How many questions take longer than they may.</returns>
    private static async Task<int> PagesAsync(HttpClient client, string what, string address, (string What, string Query)[] questions, int limit)
    {
        var (all, over) = (new List<double>(), 0);
        foreach (var (question, query) in questions)
        {
            var times = new List<double>();
            for (var round = -3; round < Rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri($"{address}?{query}", UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address}?{query} answered {(int)answer.StatusCode}.");
                if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            var p95 = EditorsBench.At(times, 0.95);
            if (p95 > limit) over++;
            all.AddRange(times);
            Say($"  {what}, {question,-20} p50 {EditorsBench.At(times, 0.5),6:0} ms  p95 {p95,6:0} ms{(p95 > limit ? "  OVER" : "")}");
        }
        Say($"{what}: p50 {EditorsBench.At(all, 0.5):0} ms, p95 {EditorsBench.At(all, 0.95):0} ms (limit {limit}), {over} of {questions.Length} questions over it");
        return over;
    }

    internal static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
