using System.Net;
using System.Text.Json;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Tests.Platform.Web.Api;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Api;

/// <summary>Programmes and editions for programs: what is public, and of people how many they are.</summary>
public sealed class ProgrammesApiTests
{
    private const string List = ApiClient.Root + "programmes", Week = List + "/week", Editions = Week + "/editions";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_programme_its_editions_and_their_sessions_are_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (p, e) => (p.Aims, e.ParticipantsTold, e.CompletionPercent) = ("To learn", 30, 80));
        await site.EditionAsync("week", "2024-22");
        await site.SessionAsync("week", "2025", "2025-07-08T09:30", s => s.IsRequired = true);
        await site.SessionAsync("week", "2025", "2025-07-07T09:30");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, "Hong Kong"), ("Emmy Noether", Ningxia, null));

        var listed = (await site.AllAsync(List)).Single(p => p.Text("slug") == "week");
        Assert.Equal(("Summer week", "暑期週", "2", Home), (listed.Text("title"), listed.Text("titleZhHant"), listed.Text("editions"), listed.GetProperty("keeper").Text("slug")));
        Assert.Equal("To learn", (await site.JsonAsync(Week)).Text("aims"));

        var editions = await site.AllAsync(Editions);
        Assert.Equal(["2024", "2025"], editions.Select(e => e.Text("slug")));
        Assert.Equal(("2024-22", JsonValueKind.Null), (editions[0].GetProperty("held").Text("edtf"), editions[0].GetProperty("participantsCounted").ValueKind));
        var held = editions[1];
        Assert.Equal(("over", "2", "30", "80", "/programmes/week/2025"), (held.Text("stage"), held.Text("participantsCounted"), held.Text("participantsTold"), held.Text("completionPercent"), held.GetProperty("links").Text("page")));
        var sessions = held.GetProperty("sessions").EnumerateArray().ToList();
        Assert.Equal(["2025-07-07T09:30", "2025-07-08T09:30"], sessions.Select(s => s.Text("startsLocal")));
        Assert.Equal(("2025-07-07T01:30:00Z", "True", "False", "Room 1"), (sessions[0].Text("starts"), sessions[0].Text("online"), sessions[0].Text("isRequired"), sessions[0].Text("place")));

        var alone = await site.JsonAsync(held.GetProperty("links").Text("self"));
        Assert.Equal(held.GetRawText(), alone.GetProperty("edition").GetRawText());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_who_takes_part_no_secret_place_and_no_draft_is_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.SessionAsync("week", "2025", "2025-07-07T09:30");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, "Hong Kong"));
        await site.EditionAsync("week", "2027-07-05/2027-07-09", (_, e) => e.PublishedAt = null);
        await site.EditionAsync("hidden", "2025-07-07/2025-07-11", (p, _) => p.PublishedAt = null);
        foreach (var address in (string[])[List, Week, Editions, Editions + "/2025"])
        {
            var text = (await site.JsonAsync(address)).GetRawText();
            foreach (var secret in (string[])["Hopper", "grace.hopper@example.org", "meet.example.org", "hidden", "2027-07"])
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
        foreach (var address in (string[])[List + "/hidden", List + "/hidden/editions", List + "/hidden/editions/2025", Editions + "/2027", List + "/nothing"])
            await site.JsonAsync(address, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task They_are_asked_for_by_day_words_and_alliance(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (p, _) => p.Since = EdtfDate.Parse("2025-07"));
        await site.EditionAsync("week", "2026-07-06/2026-07-10");
        await site.EditionAsync("week", null);
        Assert.Equal(["0", "2025", "2026"], (await site.AllAsync(Editions)).Select(e => e.Text("slug")));
        Assert.Equal(["2025"], (await site.AllAsync(Editions + "?asOf=2025-12")).Select(e => e.Text("slug")));
        Assert.Equal("running", (await site.JsonAsync(Editions + "/2025?asOf=2025-07-08")).GetProperty("edition").Text("stage"));
        Assert.DoesNotContain("week", (await site.AllAsync(List + "?asOf=2025-06")).Select(p => p.Text("slug")));
        Assert.Equal("1", (await site.AllAsync(List + "?asOf=2025-07-31")).Single(p => p.Text("slug") == "week").Text("editions"));
        Assert.Equal(["week"], (await site.AllAsync(List + "?q=%E6%9A%91%E6%9C%9F")).Select(p => p.Text("slug")));
        Assert.Equal(["example-training-week"], (await site.AllAsync(List + "?alliance=uasr")).Select(p => p.Text("slug")));
        Assert.Equal("UnknownParameter", (await site.JsonAsync(Editions + "?participants=all", HttpStatusCode.BadRequest)).Text("code"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_and_three_cost_the_same_statements(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Organization { Slug = Home, Name = "University", SortName = "university" });
            await db.SaveChangesAsync();
        });
        await Held(site, "one", "2024-07-01/2024-07-05");
        string[] addresses = [List, List + "/one", List + "/one/editions", List + "/one/editions/2024"];
        var before = await Counted(site, addresses);
        await Held(site, "two", "2024-07-01/2024-07-05");
        await Held(site, "three", "2024-07-01/2024-07-05");
        await Held(site, "one", "2025-07-07/2025-07-11");
        await Held(site, "one", "2026-07-06/2026-07-10");
        Assert.Equal(3, (await site.AllAsync(List)).Count);
        Assert.Equal(3, (await site.AllAsync(List + "/one/editions")).Count);
        Assert.Equal(before, await Counted(site, addresses));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_tables_of_the_pages_are_files_for_a_spreadsheet(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (_, e) => e.ParticipantsTold = 9);
        await site.EditionAsync("week", "2026-07-06/2026-07-10");
        await site.SessionAsync("week", "2025", "2025-07-07T09:30");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, null));
        Assert.Contains("href=\"/programmes/week/editions.csv\"", await nobody.GetAsync("/programmes/week"));
        Assert.Equal(
            ["/programmes/week/2026,Summer week 2026,2026-07-06/2026-07-10,Sha Tin,,over,,,,", "/programmes/week/2025,Summer week 2025,2025-07-07/2025-07-11,Sha Tin,,over,1,9,,"], await nobody.LinesAsync("/programmes/week/editions.csv"));
        Assert.Equal(["/programmes/week/2025,Summer week 2025,2025-07-07/2025-07-11,Sha Tin,,running,1,9,,"], await nobody.LinesAsync("/programmes/week/editions.csv?asOf=2025-07-08"));
        Assert.Contains("href=\"/programmes/week/2025/sessions.csv\"", await nobody.GetAsync("/programmes/week/2025"));
        Assert.Equal(["1,Lecture,2025-07-07T09:30,2025-07-07T11:30,Asia/Hong_Kong,Room 1,online,Ada Lovelace,true,false"], await nobody.LinesAsync("/programmes/week/2025/sessions.csv"));
        Assert.Contains("href=\"/programmes.csv?q=Summer\"", await nobody.GetAsync("/programmes?q=Summer"));
        Assert.Equal(["/programmes/week,Summer week,Chinese University of Hong Kong,yearly,,,2026-07-06/2026-07-10,2,false"], await nobody.LinesAsync("/programmes.csv?q=Summer"));
        await nobody.GetAsync("/programmes/nothing/editions.csv", HttpStatusCode.NotFound);
        await nobody.GetAsync("/programmes/week/2031/sessions.csv", HttpStatusCode.NotFound);
    }

    private static async Task Held(TestSite site, string programme, string held)
    {
        var edition = await site.EditionAsync(programme, held);
        await site.SessionAsync(programme, edition, held[..10] + "T09:30");
        await site.PeopleAsync(programme, edition, ("Grace Hopper", "~ Nowhere", null));
    }

    private static async Task<int[]> Counted(TestSite site, string[] addresses)
    {
        var counted = new List<int>();
        foreach (var address in addresses)
        {
            await site.JsonAsync(address);
            using var count = StatementCount.From(site);
            await site.JsonAsync(address);
            counted.Add(count.Value);
        }
        return [.. counted];
    }
}
