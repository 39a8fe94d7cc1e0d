using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
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
/// The history of a record that was changed ten thousand times against one that was changed ten times, and pages of the site for
/// somebody who is signed in against the same pages for nobody.
/// </summary>
public static class HistoryBench
{
    private const int Few = 10, Many = 10_000, Rounds = 9, Each = 40;

    /// <summary>Opening both histories, anew each time.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            var database = Path.Combine(folder.FullName, "history.db");
            var (few, many) = await PrepareAsync(database);
            var port = Servers.FreePort();
            using var site = await Servers.StartAsync(port, "/changes", "site-server", port.ToString(CultureInfo.InvariantCulture), database, "still", "/");
            try
            {
                using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
                var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
                for (var round = 0; round <= Rounds; round++)
                {
                    var (f, m) = (await TimeAsync(client, $"/changes/about/{few:N}", round), await TimeAsync(client, $"/changes/about/{many:N}", round));
                    if (round == 0) continue;
                    fewTimes.Add(f);
                    manyTimes.Add(m);
                }
                var ratio = Median(manyTimes) / Median(fewTimes);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"history of a record with {Few} changes: {Median(fewTimes):0.00} ms; with {Many}, of which a page shows 30: {Median(manyTimes):0.00} ms; ratio {ratio:0.00}"));
                return 0;
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A page for nobody and for somebody with a role, as often as it is answered; both kept as they are kept for readers.</summary>
    public static async Task<int> SignedInAsync(string database, string[] pages)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            var copy = PagesBench.Copy(database, folder, "signed-in");
            var token = await SignInAsync(copy);
            var port = Servers.FreePort();
            using var site = await Servers.StartAsync(port, "/", "site-server", port.ToString(CultureInfo.InvariantCulture), copy, "still", "/");
            try
            {
                foreach (var page in pages)
                {
                    var (nobody, somebody) = (new List<double>(), new List<double>());
                    for (var round = 0; round <= Rounds; round++)
                    {
                        var (n, s) = (await Load.RunAsync(port, page, 8, TimeSpan.FromSeconds(2)), await Load.RunAsync(port, page, 8, TimeSpan.FromSeconds(2), $"{SessionCookie.Plain}={token}"));
                        if (round == 0) continue;
                        nobody.Add(n);
                        somebody.Add(s);
                    }
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{page}: {Median(nobody):0}/s for nobody, {Median(somebody):0}/s for somebody signed in; the latter costs {Median(nobody) / Median(somebody):0.00} times as much (limit 1.5)"));
                }
                return 0;
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Another question each time, so that no finished page is given out.
    private static async Task<double> TimeAsync(HttpClient client, string page, int round)
    {
        var times = new List<double>();
        for (var i = 0; i < Each; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{page}?n={round}-{i}"), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return Median(times);
    }

    private static async Task<(Guid Few, Guid Many)> PrepareAsync(string database)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<NodaTime.IClock>().GetCurrentInstant());
        var few = new Organization { Slug = "few", Name = "Few", SortName = "few" };
        var many = new Organization { Slug = "many", Name = "Many", SortName = "many" };
        db.AddRange(few, many);
        await db.SaveChangesAsync();
        // One commit for all: it is the reading that is measured.
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var i = 0; i < Many; i++)
            foreach (var one in i < Few ? (Organization[])[few, many] : [many])
            {
                await using var step = await db.BeginStepAsync(new(now, "bench", "bench", "edit", "organizations/" + one.Slug) { SubjectId = one.Id });
                one.City = string.Create(CultureInfo.InvariantCulture, $"City {i}");
                await step.CompleteAsync();
            }
        await transaction.CommitAsync();
        return (few.Id, many.Id);
    }

    private static async Task<string> SignInAsync(string database)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<NodaTime.IClock>().GetCurrentInstant());
        var person = Person.With("bench@example.org", "Bench", "en", now);
        (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = ("BENCH@EXAMPLE.ORG", person.UserName!.ToUpperInvariant(), "x");
        var token = Secret.New();
        db.AddRange(person, new Grant { PersonId = person.Id, Role = Role.Editor, Since = now.InUtc().Date }, BrowserSessions.New(person.Id, token, now, "bench"));
        await db.SaveChangesAsync();
        return token;
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
