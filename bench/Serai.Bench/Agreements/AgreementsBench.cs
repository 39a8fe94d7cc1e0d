using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Board;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Night;
using Serai.Features.Agreements.Partners;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Bench.Agreements;

/// <summary>
/// A register of 100,000 agreements with 1,000,000 activities: each filter in each order, by its p99 and against the same question in plain SQL,
/// and the night over all of it.
/// </summary>
public static class AgreementsBench
{
    private const int Agreements = 100_000, Rounds = 12, LimitMilliseconds = 200, NightSeconds = 10;
    private const double LimitOfPlain = 2;

    public static async Task<int> RunAsync(string? server, int agreements = Agreements)
    {
        if (server is not null)
        {
            var name = "serai_bench_" + Guid.NewGuid().ToString("N");
            await ExecuteAsync(server, $"create database {name}");
            try
            {
                return await MeasureAsync(DatabaseAddress.Parse(new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString()), agreements);
            }
            finally
            {
                NpgsqlConnection.ClearAllPools();
                await ExecuteAsync(server, $"drop database {name} with (force)");
            }
        }
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            return await MeasureAsync(DatabaseAddress.Parse(Path.Combine(folder.FullName, "agreements.db")), agreements);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(DatabaseAddress database, int agreements)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var today = scope.Get<Today>().Day;
        var data = new AgreementsData(agreements, today);
        var began = Stopwatch.GetTimestamp();
        await data.FillAsync(scope);
        Say($"{database.Kind}: {agreements:N0} agreements with {agreements * 10:N0} activities, made in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        Actor office = new(data.People[0], "Bench", [new(Role.Editor, data.Home)]);
        var wrong = 0;
        var all = new List<double>();
        foreach (var (what, questions) in Questions(today))
            foreach (var order in Enum.GetValues<RegisterOrder>())
            {
                var times = await TimesAsync(scope, questions, order, office);
                all.AddRange(times);
                if (Percentile(times, 99) > LimitMilliseconds) wrong++;
                Say($"  {what,-28} by {order,-8} p50 {Percentile(times, 50),6:0.0} ms  p99 {Percentile(times, 99),6:0.0} ms{(Percentile(times, 99) > LimitMilliseconds ? "  OVER" : "")}");
            }
        Say($"all filters and orders: p50 {Percentile(all, 50):0.0} ms, p99 {Percentile(all, 99):0.0} ms (limit {LimitMilliseconds}), {wrong} of them over it");
        await PlainRegister.CompareAsync(scope, office, data.Home, today, LimitOfPlain);
        await FacesAsync(scope, office, today);
        await NightAsync(scope, today);
        return 0;
    }

    private static async Task<List<double>> TimesAsync(CommandScope scope, RegisterQuestion[] questions, RegisterOrder order, Actor office)
    {
        var times = new List<double>();
        for (var round = -1; round < Rounds; round++)
        {
            var question = questions[(round + questions.Length) % questions.Length] with { Order = order, Page = round % 3 == 2 ? 3 : 1 };
            var began = Stopwatch.GetTimestamp();
            await scope.Get<RegisterQueries>().AnswerAsync(question, office, CancellationToken.None);
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>Each filter, by what many have and by what few have.</summary>
    internal static IEnumerable<(string What, RegisterQuestion[] Questions)> Questions(LocalDate today)
    {
        var none = new RegisterQuestion();
        yield return ("nothing", [none]);
        yield return ("far pages", [none with { Page = 500 }]);
        yield return ("a word of all", [none with { Words = "university" }]);
        yield return ("a word of some", [none with { Words = "robotics" }, none with { Words = "中醫" }, none with { Words = "神經科學" }]);
        yield return ("a word of few", [none with { Words = "12345" }, none with { Words = "77777" }]);
        yield return ("two words", [none with { Words = "robotics nursing" }, none with { Words = "university 再生" }, none with { Words = "city oceans" }]);
        yield return ("words of none", [none with { Words = "university zzz" }, none with { Words = "qqq" }]);
        yield return ("a kind", [none with { Kind = AgreementKinds.Known[0] }, none with { Kind = AgreementKinds.Known[3] }, none with { Kind = AgreementKinds.Known[9] }]);
        yield return ("a stage", [none with { Stage = AgreementStage.Expiring }, none with { Stage = AgreementStage.InForce }, none with { Stage = AgreementStage.Superseded }]);
        yield return ("holds, open", [none with { Stages = StageGroup.Holds }, none with { Stages = StageGroup.Open }]);
        yield return ("a partner", [none with { Party = "university-77" }, none with { Party = "university-0" }]);
        yield return ("a place", [none with { Place = "CN" }, none with { Place = "TH" }, none with { Place = "ZW" }]);
        yield return ("an alliance", [none with { Alliance = "university-7" }]);
        yield return ("a field", [none with { Field = "09" }, none with { Field = "0533" }, none with { Field = "0115" }]);
        yield return ("what it covers", [none with { Covers = AgreedActivities.Internships }]);
        yield return ("ends between", [none with { EndsFrom = today, EndsTo = today.PlusDays(30) }, none with { EndsFrom = today.PlusYears(2) }]);
        yield return ("quiet", [none with { Quiet = 24 }, none with { Quiet = 120 }]);
        yield return ("in charge", [none with { InCharge = ChargeAsked.Mine }, none with { InCharge = ChargeAsked.Nobody }]);
        yield return ("confidentiality", [none with { Confidentiality = Confidentiality.Open }]);
        yield return ("many at once", [
            none with { Words = "nursing", Kind = AgreementKinds.Known[2], Stages = StageGroup.Holds, Place = "CN", Quiet = 24 },
            none with { Words = "university", Kind = AgreementKinds.Known[2], Field = "09", Place = "GB", EndsTo = today.PlusDays(400), Covers = AgreedActivities.Publications }]);
    }

    private static async Task FacesAsync(CommandScope scope, Actor office, LocalDate today)
    {
        async Task TimeAsync(string what, Func<Task> work)
        {
            await work();
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await work();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            Say($"  {what}: {Percentile(times, 50):0} ms");
        }
        var (none, stop) = (new RegisterQuestion(), CancellationToken.None);
        await TimeAsync("board", () => scope.Get<BoardQueries>().OfAsync(none, office, stop));
        await TimeAsync("a month of the calendar", () => scope.Get<DeadlineQueries>().BetweenAsync(RegisterFilters.KeptBy(scope.Get<SeraiDb>().Agreements.VisibleTo(office), office), today, today.PlusDays(30), stop));
        await TimeAsync("map", () => scope.Get<PartnerQueries>().OnMapAsync(none, office, stop));
        await TimeAsync("coverage", () => scope.Get<PartnerQueries>().CoverageAsync(none, office, stop));
    }

    private static async Task NightAsync(CommandScope scope, LocalDate today)
    {
        var began = Stopwatch.GetTimestamp();
        var moved = await scope.Get<MoveByTime>().RunAsync(today, CancellationToken.None);
        var reminded = await scope.Get<Remind>().RunAsync(today, CancellationToken.None);
        Say($"the first night, which reminds of all that ends in a year: {moved:N0} moved, {reminded:N0} reminders, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        began = Stopwatch.GetTimestamp();
        moved = await scope.Get<MoveByTime>().RunAsync(today.PlusDays(1), CancellationToken.None);
        reminded = await scope.Get<Remind>().RunAsync(today.PlusDays(1), CancellationToken.None);
        Say($"the next night: {moved:N0} moved, {reminded:N0} reminders, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s (limit {NightSeconds})");
    }

    internal static double Percentile(IReadOnlyCollection<double> of, int percent) => of.Order().ElementAt(Math.Min(of.Count - 1, of.Count * percent / 100));

    internal static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
