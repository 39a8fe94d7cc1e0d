using System.Net;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>Participants in numbers: counted and told apart, no names, no small groups for the public.</summary>
public sealed class NumbersTests
{
    private const string Address = "/programmes/week/numbers";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_counted_and_what_a_source_tells_are_two_numbers(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2024-22", (_, e) => e.ParticipantsTold = 30);
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (_, e) => e.ParticipantsTold = 9);
        await site.EditionAsync("week", "2026-07-06/2026-07-10", (_, e) => e.PublishedAt = null);
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, "Hong Kong"), ("Emmy Noether", Ningxia, "mainland China"), ("Lise Meitner", "~ Nowhere", "mainland China"), ("Ada Lovelace", null, null));
        await site.PeopleAsync("week", "2026", ("Maria Mayer", Home, "Hong Kong"));
        await site.PersonAsync("Ada Lovelace", p => p.State = ParticipantState.Declined);
        var html = await nobody.GetAsync(Address);
        var page = Plain.Of(html);
        Assert.Contains("3 participants are counted here. Of other editions sources tell of 30.", page);
        Assert.Contains("<serai-map", html);
        Assert.Contains("class=\"hollow\"", html);
        Assert.Equal(
            ["2024,Summer week 2024,/programmes/week/2024,2024-22,,30,,0,", "2025,Summer week 2025,/programmes/week/2025,2025-07-07/2025-07-11,3,9,5,0,"],
            await nobody.LinesAsync(Address + "/editions.csv"));
        Assert.Equal(
            [$"/organizations/{Home},Chinese University of Hong Kong,HK,known,1", $"/organizations/{Ningxia},Ningxia Medical University,CN,known,1", ",,,written,1"],
            await nobody.LinesAsync(Address + "/institutions.csv"));
        Assert.Equal(["CN,China,known,1", "HK,Hong Kong,known,1", ",,written,1"], await nobody.LinesAsync(Address + "/regions.csv"));
        foreach (var name in (string[])["Hopper", "Noether", "Meitner", "Lovelace", "Mayer"])
            Assert.DoesNotContain(name, html, StringComparison.Ordinal);
        Assert.Contains("實心", await nobody.GetAsync(Address + "?lang=zh-Hant"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Small_groups_are_told_to_those_who_run_it_only(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.PeopleAsync("week", "2025", [.. Enumerable.Range(1, 6).Select(n => ($"Person {n}", (string?)Home, (string?)"Hong Kong")), ("Emmy Noether", Ningxia, "mainland China"), ("Lise Meitner", Ningxia, "Macao")]);
        Assert.Equal(["Hong Kong,group,6,", ",smaller,2,"], await nobody.LinesAsync(Address + "/groups.csv"));
        Assert.Equal(["Hong Kong,group,6,", "Macao,group,1,", "mainland China,group,1,"], (await viewer.LinesAsync(Address + "/groups.csv")).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Contains("groups of fewer than 5, together 2", Plain.Of(await nobody.GetAsync(Address)));
        Assert.DoesNotContain("Macao", Plain.Of(await nobody.GetAsync(Address)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_completed_is_counted_by_edition_and_group(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (_, e) => e.CompletionPercent = 50);
        await site.SessionAsync("week", "2025", "2025-07-07T09:30");
        await site.SessionAsync("week", "2025", "2025-07-08T09:30", s => s.IsRequired = true);
        await site.SessionAsync("week", "2025", "2025-07-09T09:30", s => s.Counts = false);
        await site.PeopleAsync("week", "2025", [.. People(1, 5, "Hong Kong"), .. People(6, 10, "Macao")]);
        await site.AttendedAsync("week", "2025", 1, "Person 1", "Person 2", "Person 3");
        await site.AttendedAsync("week", "2025", 2, "Person 1", "Person 2", "Person 6");
        await site.AttendedAsync("week", "2025", 3, "Person 4", "Person 5");
        await site.PersonAsync("Person 2", p => (p.CompletedByHand, p.CompletedWhy) = (false, "asleep"));
        await site.PersonAsync("Person 7", p => (p.CompletedByHand, p.CompletedWhy) = (true, "came by another door"));
        // Persons 1 and 6 by the rule, 7 by hand; 2 not, by hand; 3 missed what is required.
        Assert.Equal(["2025,Summer week 2025,/programmes/week/2025,2025-07-07/2025-07-11,10,,3,0,3"], await nobody.LinesAsync(Address + "/editions.csv"));
        Assert.Equal(["Hong Kong,group,5,1", "Macao,group,5,2"], (await nobody.LinesAsync(Address + "/groups.csv")).Order(StringComparer.Ordinal));
        var html = await nobody.GetAsync(Address);
        Assert.Contains("class=\"across\"", html);
        Assert.Contains("The line across: how many completed.", Plain.Of(html));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_few_people_the_public_does_not_learn_who_has_completed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2024-07-01/2024-07-05");
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.PeopleAsync("week", "2024", [.. People(1, 6, "Hong Kong"), .. People(7, 7, "Macao")]);
        await site.PeopleAsync("week", "2025", [.. People(8, 9, "Hong Kong")]);
        await site.PersonAsync("Person 1", p => (p.CompletedByHand, p.CompletedWhy) = (true, "seen"));
        await site.PersonAsync("Person 8", p => (p.CompletedByHand, p.CompletedWhy) = (true, "seen"));
        Assert.Equal(["7,,5,0,1", "2,,5,0,"], (await nobody.LinesAsync(Address + "/editions.csv")).Select(End));
        Assert.Equal(["Hong Kong,group,8,", ",smaller,1,"], await nobody.LinesAsync(Address + "/groups.csv"));
        Assert.Equal(["7,,5,0,1", "2,,5,0,1"], (await viewer.LinesAsync(Address + "/editions.csv")).Select(End));
        Assert.Equal(["Hong Kong,group,8,2", "Macao,group,1,0"], await viewer.LinesAsync(Address + "/groups.csv"));

        static string End(string line) => string.Join(',', line.Split(',')[^5..]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Countries_and_regions_are_points_on_a_map_of_their_own(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, null), ("Emmy Noether", Ningxia, null), ("Maria Mayer", "~ Nowhere", null));
        var html = await nobody.GetAsync(Address);
        Assert.Equal(2, html.Split("<serai-map").Length - 1);
        Assert.Matches("data-lon=\"[0-9.]+\" data-lat=\"[0-9.]+\" data-answer=\"certain\" data-count=\"1\" data-name=\"Hong Kong\"", html);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_number_of_statements_stays_whatever_there_is(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, null), ("Lise Meitner", Ningxia, null));
        await site.SessionAsync("week", "2025", "2025-07-07T09:30");
        await site.AttendedAsync("week", "2025", 1, "Grace Hopper");
        var one = await StatementsAsync(site, nobody);
        await site.EditionAsync("week", "2024-07-01/2024-07-05");
        await site.PeopleAsync("week", "2024", ("Emmy Noether", "adamson-university", "Manila"), ("Ada Lovelace", "~ Nowhere", "London"), ("Maria Mayer", Home, null));
        await site.SessionAsync("week", "2024", "2024-07-01T09:30");
        await site.AttendedAsync("week", "2024", 1, "Emmy Noether", "Ada Lovelace");
        Assert.Equal(one, await StatementsAsync(site, nobody));
        Assert.InRange(one, 1, 15);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_draft_there_are_none(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (p, _) => p.PublishedAt = null);
        await nobody.GetAsync(Address, HttpStatusCode.NotFound);
        await nobody.GetAsync(Address + "/editions.csv", HttpStatusCode.NotFound);
        await viewer.GetAsync(Address);
        await viewer.GetAsync(Address + "/people.csv", HttpStatusCode.NotFound);
    }

    private static IEnumerable<(string Name, string? Home, string? Group)> People(int from, int to, string group) => Enumerable.Range(from, to - from + 1).Select(n => ($"Person {n}", (string?)LeadingDesk.Home, (string?)group));

    private static async Task<int> StatementsAsync(TestSite site, Visitor visitor)
    {
        await visitor.GetAsync(Address);
        using var count = StatementCount.From(site);
        await visitor.GetAsync(Address);
        return count.Value;
    }
}
