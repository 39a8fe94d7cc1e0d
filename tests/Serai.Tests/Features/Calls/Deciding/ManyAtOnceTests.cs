using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Deciding;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Calls.Deciding;

/// <summary>A thousand times somebody confirms, gives up or withdraws, several at once: no quota is exceeded at any time, and nobody is passed over.</summary>
public sealed class ManyAtOnceTests
{
    private const int AtOnce = 8;

    // SERAI_TEST_LONG=1 asks ten times as often, of five times as many.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1";
    private static readonly int Requests = IsLong ? 10_000 : 1_000, Times = IsLong ? 5 : 2, People = 100 * Times, Places = 30 * Times, MostPerRegion = 14 * Times, MostPerHome = 4 * Times;
    private static readonly string[] Regions = ["hk", "mo", "tw"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_passed_over_and_no_quota_is_exceeded(DatabaseKind kind)
    {
        var random = new Random(20261127);
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.RegionalAsync();
        (string Region, string Home)[] people = [.. Enumerable.Range(0, People).Select(_ => (Regions[random.Next(3)], $"h{random.Next(12).ToString(CultureInfo.InvariantCulture)}"))];
        var written = await site.SubmittedAsync(slug, people);
        await organiser.QuotasAsync(slug, Places, People, ("field-0", "region"), ("way-0", "each"), ("most-0", MostPerRegion.ToString(CultureInfo.InvariantCulture)), ("field-1", "home"), ("way-1", "each"), ("most-1", MostPerHome.ToString(CultureInfo.InvariantCulture)));
        await organiser.PressAsync($"/calls/{slug}/decisions/by-quotas", "mark");
        await organiser.TellAsync(slug);
        var begun = await site.DecisionsAsync(slug);
        var secrets = await site.WithAsync<SeraiDb, Dictionary<int, string>>(async db =>
        {
            var made = begun.ToDictionary(d => d.Key, _ => Secret.New());
            db.AddRange(begun.Select(d => new PlaceKey { DecisionId = d.Value.Id, Hash = Secret.Hash(made[d.Key]), At = site.Clock.GetCurrentInstant() }));
            await db.SaveChangesAsync();
            return made;
        });
        (int Number, int What)[] asked = [.. Enumerable.Range(0, Requests).Select(_ => (random.Next(1, People + 1), random.Next(4)))];
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
        {
            using var visitor = site.Nobody();
            var (address, button) = one.What == 0 ? ($"/calls/{slug}/apply/{written[one.Number - 1]}/check", "handler=Withdraw") : ($"/calls/{slug}/place/{secrets[one.Number]}", one.What == 1 ? "handler=Confirm" : "handler=GiveUp");
            var html = await visitor.GetAsync(address);
            // Somebody was faster with the same link.
            if (!html.Contains(button, StringComparison.Ordinal))
                return;
            using var response = await visitor.SendAsync(PageForm.Find(address, html, button));
            Assert.True((int)response.StatusCode is 303 or 422, $"{address} {button} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        });
        await ReplayAsync(site, slug, people, begun);
    }

    // The steps one by one, against the plainest way to say who moves up.
    private static async Task ReplayAsync(TestSite site, string slug, (string Region, string Home)[] people, Dictionary<int, CallDecision> begun)
    {
        var numbers = begun.ToDictionary(d => d.Value.Id.ToString("D"), d => d.Key);
        var held = begun.Where(d => d.Value.HoldsPlace).Select(d => d.Key).ToHashSet();
        List<int> waiting = [.. begun.Where(d => d.Value.Waits).OrderBy(d => d.Value.ReservePlace).Select(d => d.Key)];
        bool Fits(int number) => held.Count < Places && held.Count(h => people[h - 1].Region == people[number - 1].Region) < MostPerRegion && held.Count(h => people[h - 1].Home == people[number - 1].Home) < MostPerHome;
        Assert.Equal(Places, held.Count);
        var steps = await site.WithAsync<SeraiDb, (long Number, string Key, string? After)[]>(async db =>
            [.. (await db.Set<Edit>().AsNoTracking().Where(e => e.Kind == "call_decision").Join(db.Steps, e => e.StepId, s => s.Id, (e, s) => new { s.Number, s.Verb, e.Key, e.After }).Where(e => e.Verb != Propose.Verb && e.Verb != Tell.Verb).ToListAsync()).OrderBy(e => e.Number).Select(e => (e.Number, e.Key, e.After))]);
        var moves = 0;
        foreach (var step in steps.GroupBy(s => s.Number))
        {
            bool Says(string? after, string column) => JsonNode.Parse(after!)!.AsObject().Any(p => string.Equals(p.Key.Replace("_", "", StringComparison.Ordinal), column, StringComparison.OrdinalIgnoreCase) && p.Value is not null);
            foreach (var gone in step.Where(e => Says(e.After, "GivenUpAt")).Select(e => numbers[e.Key]))
                Assert.True(held.Remove(gone) | waiting.Remove(gone));
            var moved = step.Where(e => Says(e.After, "MovedUpAt")).Select(e => numbers[e.Key]).ToHashSet();
            var expected = new HashSet<int>();
            while (waiting.FirstOrDefault(Fits) is var next and not 0)
            {
                expected.Add(next);
                held.Add(next);
                waiting.Remove(next);
            }
            Assert.Equal(expected.Order(), moved.Order());
            Assert.True(held.Count <= Places && held.GroupBy(h => people[h - 1].Region).All(g => g.Count() <= MostPerRegion) && held.GroupBy(h => people[h - 1].Home).All(g => g.Count() <= MostPerHome));
            moves += moved.Count;
        }
        Assert.True(moves > 10, $"{moves} moved up.");
        Assert.Equal(held.Order(), (await site.DecisionsAsync(slug)).Where(d => d.Value.HoldsPlace).Select(d => d.Key).Order());
        Assert.Equal(moves, (await site.MailsAsync("place-moved-up")).Length);
    }
}
