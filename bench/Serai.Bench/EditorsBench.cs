using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Bench;

/// <summary>
/// Many editors at once on PostgreSQL, each of whom opens a form and saves it every five seconds; one save in five is of a record
/// that others save too. Afterwards every save that was acknowledged must stand in the history, each begun where the one before it ended.
/// </summary>
public static partial class EditorsBench
{
    private const int Editors = 200, Shared = 20, LimitMilliseconds = 300;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5), WarmUp = TimeSpan.FromSeconds(20);

    private sealed record Saved(string Slug, string City);

    public static async Task<int> RunAsync(string server, string seconds)
    {
        var time = TimeSpan.FromSeconds(int.Parse(seconds, NumberStyles.None, CultureInfo.InvariantCulture));
        var name = "serai_bench_" + Guid.NewGuid().ToString("N");
        await RunAsync(server, $"create database {name}", _ => { });
        var database = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        try
        {
            var tokens = await PrepareAsync(database, Editors);
            var port = Servers.FreePort();
            using var site = await Servers.StartAsync(port, "/organizations/own-0", "site-server", port.ToString(CultureInfo.InvariantCulture), database, "still", "/");
            try
            {
                return await MeasureAsync(database, tokens, port, time);
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(server, $"drop database {name} with (force)", _ => { });
        }
    }

    private static async Task<int> MeasureAsync(string database, List<string> tokens, int port, TimeSpan time)
    {
        var (saves, opens, acknowledged, conflicts) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<Saved>(), 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(tokens.Select((token, i) => Task.Run(async () =>
        {
            using var client = Browser(port, token);
            var random = new Random(i);
            await Task.Delay(random.Next((int)Every.TotalMilliseconds));
            for (var round = 0; watch.Elapsed < WarmUp + time; round++)
            {
                var next = watch.Elapsed + Every;
                var slug = random.Next(5) == 0 ? $"shared-{random.Next(Shared)}" : $"own-{i}";
                var began = Stopwatch.GetTimestamp();
                var fields = Fields(await client.GetStringAsync(new Uri($"/organizations/{slug}/edit", UriKind.Relative)));
                var opened = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                var city = string.Create(CultureInfo.InvariantCulture, $"City {i} {round}");
                fields["city"] = city;
                began = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync(new Uri($"/organizations/{slug}/edit", UriKind.Relative), new FormUrlEncodedContent(fields));
                var saved = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if (answer.StatusCode == HttpStatusCode.SeeOther) acknowledged.Add(new(slug, city));
                else if (answer.StatusCode == HttpStatusCode.Conflict) Interlocked.Increment(ref conflicts);
                else throw new InvalidOperationException($"{slug} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                if (watch.Elapsed > WarmUp)
                {
                    saves.Add(saved);
                    opens.Add(opened);
                }
                if (next > watch.Elapsed) await Task.Delay(next - watch.Elapsed);
            }
        })));
        var lost = await LostAsync(database, acknowledged);
        var p99 = At(saves, 0.99);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Editors} editors, a save every {Every.TotalSeconds:0} s, {saves.Count} saves in {time.TotalSeconds:0} s: p50 {At(saves, 0.5):0} ms, p95 {At(saves, 0.95):0} ms, p99 {p99:0} ms (limit {LimitMilliseconds}), opening the form p99 {At(opens, 0.99):0} ms; {acknowledged.Count} acknowledged, {conflicts} shown a conflict, {lost} lost"));
        return lost == 0 && p99 < LimitMilliseconds ? 0 : 1;
    }

    private static async Task<int> LostAsync(string database, IReadOnlyCollection<Saved> acknowledged)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var db = scope.Get<SeraiDb>();
        if ((await scope.Get<VerifyHistory>().RunAsync()).Problem is { } problem) throw new InvalidOperationException(problem);
        var rows = await (
            from edit in db.Edits
            join step in db.Steps on edit.StepId equals step.Id
            join organization in db.Set<Organization>() on edit.SubjectId equals organization.Id
            where edit.Kind == "organization" && edit.Operation == EditOperation.Change
            orderby step.Number
            select new { organization.Slug, organization.City, edit.Before, edit.After }).ToListAsync();
        var lost = 0;
        var found = new HashSet<Saved>();
        foreach (var group in rows.Where(r => RowJson.Read(r.After!).ContainsKey("city")).GroupBy(r => r.Slug))
        {
            string? last = null;
            foreach (var (before, after) in group.Select(r => (RowJson.Read(r.Before!)["city"]?.ToString(), RowJson.Read(r.After!)["city"]?.ToString())))
            {
                if (last is not null && before != last) lost++;
                last = after;
                found.Add(new(group.Key, after!));
            }
            if (group.First().City != last) lost++;
        }
        return lost + acknowledged.Count(a => !found.Contains(a));
    }

    /// <summary>Editors with a record of their own each, and some that all share.</summary>
    /// <returns>The token of each one's session.</returns>
    internal static async Task<List<string>> PrepareAsync(string database, int editors)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<NodaTime.IClock>().GetCurrentInstant());
        Organization New(string slug) => new() { Slug = slug, Name = slug, SortName = slug, City = "None", CountryCode = "TH" };
        var shared = Enumerable.Range(0, Shared).Select(i => New($"shared-{i}")).ToList();
        db.AddRange(shared);
        var tokens = new List<string>();
        for (var i = 0; i < editors; i++)
        {
            var own = New($"own-{i}");
            var person = Person.With($"editor{i}@example.org", $"Editor {i}", "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
            var token = Secret.New();
            tokens.Add(token);
            db.AddRange(own, person, BrowserSessions.New(person.Id, token, now, "bench"));
            db.AddRange(shared.Append(own).Select(o => new Grant { PersonId = person.Id, Role = Role.Editor, OrganizationId = o.Id, Since = now.InUtc().Date }));
        }
        await db.SaveChangesAsync();
        return tokens;
    }

    internal static HttpClient Browser(int port, string token)
    {
        var cookies = new CookieContainer();
        var address = new Uri($"http://127.0.0.1:{port}");
        cookies.Add(address, new Cookie(SessionCookie.Plain, token));
        return new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    internal static Dictionary<string, string> Fields(string page)
    {
        var form = PostForm().Match(page).Value;
        var fields = new Dictionary<string, string>();
        foreach (Match input in Input().Matches(form))
        {
            var (name, type) = (Attribute(input.Value, "name"), Attribute(input.Value, "type"));
            if (name.Length > 0 && (type is not ("checkbox" or "radio") || input.Value.Contains(" checked", StringComparison.Ordinal))) fields[name] = Attribute(input.Value, "value");
        }
        foreach (Match select in Select().Matches(form))
            fields[Attribute(select.Groups[1].Value, "name")] = Attribute(Option().Matches(select.Groups[2].Value).Select(o => o.Value).FirstOrDefault(o => o.Contains(" selected", StringComparison.Ordinal)) ?? "", "value");
        foreach (Match area in Area().Matches(form))
            fields[Attribute(area.Groups[1].Value, "name")] = WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\r', '\n');
        return fields;
    }

    private static string Attribute(string element, string name) => WebUtility.HtmlDecode(Regex.Match(element, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    internal static double At(IEnumerable<double> of, double part) => of.Order().ToList() is { Count: > 0 } sorted ? sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))] : double.NaN;

    internal static async Task RunAsync(string server, string sql, Action<object?> use)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        use(await command.ExecuteScalarAsync());
    }

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex PostForm();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();
}
