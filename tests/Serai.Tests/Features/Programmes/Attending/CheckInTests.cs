using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Settings;
using static Serai.Tests.Features.Programmes.Attending.AttendingDesk;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>Phones take attendance by a link, bring it when they can, and it is known what did not arrive.</summary>
public sealed class CheckInTests(ITestOutputHelper output)
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 1, 3);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_phone_saw_at_a_session_that_was_removed_is_taken_for_no_other(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        foreach (var (number, title) in ((int, string)[])[(3, "Dinner"), (4, "Another dinner"), (5, "One more")])
        {
            await organiser.SessionAsync(Slug, Part, title, "2026-11-25 18:00", "2026-11-25 20:00");
            Assert.Contains(title, await organiser.GetAsync($"{Page}/sessions/{number}/edit"));
            if (number < 5)
                await organiser.FillAndGoAsync($"{Page}/sessions/{number}/remove", ("note", "It is not held."));
        }
        var (_, told) = await organiser.SyncAsync(secret, Body("aaaa", 3, Scan(1, 3, 1, Nine), Scan(2, 4, 1, Nine), Scan(3, 5, 1, Nine)));
        Assert.Equal(1, told.GetProperty("taken").GetInt32());
        Assert.Equal(["NoSession", "NoSession"], told.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("code").GetString()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_phones_give_no_double_and_the_first_time_wins(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        using var helper = site.Nobody();
        var (a, b) = (await organiser.DeviceAsync(), await organiser.DeviceAsync("Phone B"));
        var later = Nine + Duration.FromMinutes(10);
        var (status, told) = await helper.SyncAsync(a, Body("aaaa", 2, Scan(1, 1, 1, later), Scan(2, 1, 2, Nine)));
        Assert.Equal((200, 3, 2), (status, told.GetProperty("next").GetInt32(), told.GetProperty("taken").GetInt32()));
        // The other saw one of them earlier, and one later.
        (status, told) = await helper.SyncAsync(b, Body("bbbb", 2, Scan(1, 1, 1, Nine), Scan(2, 1, 2, later)));
        Assert.Equal((200, 1), (status, told.GetProperty("taken").GetInt32()));
        Assert.Equal(2, told.GetProperty("here").GetArrayLength());
        // What is brought again changes nothing.
        (status, told) = await helper.SyncAsync(a, Body("aaaa", 2, Scan(1, 1, 1, later), Scan(2, 1, 2, Nine)));
        Assert.Equal((200, 0, 2), (status, told.GetProperty("taken").GetInt32(), told.GetProperty("all").GetInt32()));
        Assert.Equal([Nine, Nine], (await site.SeenAsync()).Select(s => s.At));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_taken_back_is_missed_in_the_count_and_comes_again(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        await organiser.SyncAsync(secret, Body("aaaa", 2, Scan(1, 1, 1, Nine), Scan(2, 1, 2, Nine)));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var gone = await db.Set<Attendance>().Where(a => a.EditionId == edition.Id && db.Set<Participant>().Any(p => p.Id == a.ParticipantId && p.Number == 1)).ToListAsync();
            db.RemoveRange(gone);
            await db.SaveChangesAsync();
        });
        var (_, told) = await organiser.SyncAsync(secret, Body("aaaa", 2));
        Assert.Equal((1, 1), (told.GetProperty("all").GetInt32(), told.GetProperty("here").GetArrayLength()));
        (_, told) = await organiser.SyncAsync(secret, Body("aaaa", 3, Scan(3, 1, 1, TestNow)));
        Assert.Equal((1, 2), (told.GetProperty("taken").GetInt32(), told.GetProperty("all").GetInt32()));
        Assert.Equal([Nine, TestNow], (await site.SeenAsync()).Select(s => s.At));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_scan_that_cannot_be_is_refused_by_name(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        var good = await site.CodeAsync(edition, 1);
        var forged = good[..^3] + (good[^3] == 'A' ? "B" : "A") + good[^2..];
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Participant>().SingleAsync(p => p.Number == 3 && p.EditionId == edition.Id)).State = ParticipantState.Removed;
            await db.SaveChangesAsync();
        });
        var (_, told) = await organiser.SyncAsync(secret, Body("aaaa", 8, Scan(1, 1, 1, Nine, good), Scan(2, 1, 1, Nine, forged), Scan(3, 1, 2, Nine, good), Scan(4, 9, 1, Nine), Scan(5, 1, 99, Nine), Scan(6, 1, 3, Nine),
            Scan(7, 1, 2, Nine - Duration.FromDays(30)), Scan(8, 1, 2, Nine, good.Replace("S1.", "S9.", StringComparison.Ordinal))));
        var refused = told.GetProperty("refused").EnumerateArray().ToDictionary(r => r.GetProperty("sequence").GetInt32(), r => r.GetProperty("code").GetString());
        Assert.Equal(new Dictionary<int, string?> { [2] = "Forged", [3] = "Forged", [4] = "NoSession", [5] = "NoParticipant", [6] = "NotTakingPart", [7] = "OutsideEdition", [8] = "NotRead" }, refused);
        Assert.Equal((9, 1), (told.GetProperty("next").GetInt32(), told.GetProperty("taken").GetInt32()));
        Assert.Equal(AttendanceWay.Code, Assert.Single(await site.SeenAsync()).Way);
    }

    [Fact]
    public async Task A_wrong_clock_is_put_right_and_nothing_lies_in_the_future()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        // A phone that is three years behind saw one person an hour ago, and another five minutes from now.
        var wrong = TestNow - Duration.FromDays(1095);
        await organiser.SyncAsync(secret, new { browser = "aaaa", now = wrong.ToUnixTimeMilliseconds(), last = 2, since = 0, scans = (object[])[Scan(1, 1, 1, wrong - Duration.FromHours(1)), Scan(2, 1, 2, wrong + Duration.FromMinutes(5))] });
        Assert.Equal([TestNow - Duration.FromHours(1), TestNow], (await site.SeenAsync()).Select(s => s.At));
    }

    [Fact]
    public async Task What_a_lost_phone_told_of_and_did_not_bring_is_said()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        await organiser.SyncAsync(secret, Body("aaaa", 4, Scan(1, 1, 1, Nine)));
        // A gap is asked for again and not skipped.
        var (_, told) = await organiser.SyncAsync(secret, Body("aaaa", 4, Scan(3, 1, 2, Nine)));
        Assert.Equal(2, told.GetProperty("next").GetInt32());
        Assert.Contains("Phone A has 3 scans that did not arrive; last heard 23 November 2026 20:00.", Plain.Of(await organiser.GetAsync(Page + "/attendance")));
        Assert.Single(await site.SeenAsync());
        // A second browser with the same link counts for itself.
        (_, told) = await organiser.SyncAsync(secret, Body("bbbb", 1, Scan(1, 1, 2, Nine)));
        Assert.Equal(2, told.GetProperty("next").GetInt32());
        Assert.Equal(2, (await site.SeenAsync()).Length);
    }

    [Fact]
    public async Task A_link_opens_its_own_edition_until_it_is_ended()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        using var helper = site.Nobody();
        var secret = await organiser.DeviceAsync();
        Assert.Contains("Ada Lovelace", await helper.GetAsync($"{Page}/check-in/device/{secret}"));
        await helper.GetAsync($"{Page}/check-in/device/{Secret.New()}", HttpStatusCode.NotFound);
        await helper.GetAsync($"/programmes/{Slug}/2025/check-in/device/{secret}", HttpStatusCode.NotFound);
        Assert.Equal(404, (await helper.SyncAsync(Secret.New(), Body("aaaa", 0))).Status);
        Assert.Equal(400, (await helper.SyncAsync(secret, Body("a b", 0))).Status);
        Assert.Equal(400, (await helper.SyncAsync(secret, new { browser = 5 })).Status);
        Assert.Equal(413, (await helper.SyncAsync(secret, new { browser = new string('a', 600 << 10) })).Status);
        // Two with one name could not be told apart, and nothing is ended that nobody chose.
        var again = await organiser.FormAsync(Page + "/check-in", "handler=Make");
        (again["name"], again["go"]) = ("phone a", "link");
        using (var twice = await organiser.SendAsync(again))
            Assert.Contains("is called “phone a” already", Plain.Of(await Visitor.TextAsync(twice, HttpStatusCode.UnprocessableEntity, "twice")));
        await organiser.DeviceAsync("Phone B");
        var end = await organiser.FormAsync(Page + "/check-in", "handler=End");
        using (var none = await organiser.SendAsync(end))
            Assert.Contains("Choose the phone whose link ends.", Plain.Of(await Visitor.TextAsync(none, HttpStatusCode.UnprocessableEntity, "none")));
        Assert.Contains("Phone A, made on 23 November 2026", Plain.Of(await organiser.GetAsync(Page + "/check-in")));
        end["device"] = (await site.WithAsync<SeraiDb, Guid>(db => db.CheckInDevices.Where(d => d.EditionId == edition.Id && d.Name == "Phone A").Select(d => d.Id).SingleAsync())).ToString();
        // It holds scans that did not arrive: that it is ended is said besides.
        await helper.SyncAsync(secret, Body("aaaa", 2));
        using (var ended = await organiser.SendAsync(end))
            Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        var page = Plain.Of(await organiser.GetAsync(Page + "/check-in"));
        Assert.Contains("2 scans that did not arrive", page);
        Assert.Contains("ended 23 November 2026", page);
        await helper.GetAsync($"{Page}/check-in/device/{secret}", HttpStatusCode.NotFound);
        Assert.Equal(404, (await helper.SyncAsync(secret, Body("aaaa", 0))).Status);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Links_that_were_ended_take_no_place_of_others(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.AddRange(Enumerable.Range(1, CheckInDevice.Most).Select(i => new CheckInDevice { EditionId = edition.Id, Hash = Secret.Hash(Secret.New()), Name = $"Phone {i}", MadeAt = TestNow, EndedAt = TestNow }));
            await db.SaveChangesAsync();
        });
        using var helper = site.Nobody();
        Assert.Contains("Ada Lovelace", await helper.GetAsync($"{Page}/check-in/device/{await organiser.DeviceAsync()}"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_closed_site_helpers_need_no_account_either(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        using var helper = site.Nobody();
        var secret = await organiser.DeviceAsync();
        using var ada = await site.AdministratorAsync();
        await ada.ChooseAsync("visibility", ("closed", "true"));
        Assert.Contains("Ada Lovelace", await helper.GetAsync($"{Page}/check-in/device/{secret}"));
        await helper.GetAsync($"{Page}/check-in/worker.js");
        Assert.Equal(200, (await helper.SyncAsync(secret, Body("aaaa", 1, Scan(1, 1, 1, Nine)))).Status);
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{Page}/check-in/list");
        asked.Headers.Add("X-Check-In", secret);
        using var list = await helper.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        // Who came is told to nobody without the link.
        await helper.GetAsync(Page + "/attendance", HttpStatusCode.SeeOther);
        using var without = await helper.Client.GetAsync($"{Page}/check-in/list");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_scripts_there_is_a_button_for_each(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        using var helper = site.Nobody();
        var address = $"{Page}/check-in/device/{await organiser.DeviceAsync()}";
        Assert.Contains("Here: Ada Lovelace", Plain.Of(await helper.GetAsync(await helper.PressAsync(address + "?session=1", "participant"))));
        Assert.Equal((TestNow, AttendanceWay.List), (await site.SeenAsync()).Select(s => (s.At, s.Way)).Single());
    }

    [Fact]
    public async Task Five_hundred_people_are_taken_along_in_under_300_kB()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await site.WeekAsync(people: 500);
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Page + "/check-in/list");
        request.Headers.Add("X-Check-In", secret);
        using var response = await organiser.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        output.WriteLine($"{bytes.Length} bytes for 500 people");
        Assert.True(bytes.Length < 300_000, $"{bytes.Length} bytes");
        var list = JsonDocument.Parse(bytes).RootElement;
        Assert.Equal((500, 2), (list.GetProperty("people").GetArrayLength(), list.GetProperty("sessions").GetArrayLength()));
        Assert.DoesNotContain("@example.org", System.Text.Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_worker_is_served_below_the_edition_and_badges_have_codes()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        using var helper = site.Nobody();
        using var response = await helper.Client.GetAsync(Page + "/check-in/worker.js");
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("serai-check-in", await response.Content.ReadAsStringAsync());
        var badges = await organiser.GetAsync(Page + "/check-in/badges");
        Assert.Equal(3, badges.Split("Code of ").Length - 1);
        var secret = Secret.New();
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Participant>().SingleAsync(p => p.EditionId == edition.Id && p.Number == 1)).Hash = Secret.Hash(secret);
            await db.SaveChangesAsync();
        });
        Assert.Contains("Code of Ada Lovelace", await helper.GetAsync($"{Page}/me/{secret}/code"));
        await helper.GetAsync($"{Page}/me/{Secret.New()}/code", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/check-in")]
    [InlineData("/check-in/badges")]
    [InlineData("/attendance/import")]
    [InlineData("/attendance")]
    [InlineData("/attendance.csv")]
    [InlineData("/completion")]
    [InlineData("/completion.csv")]
    [InlineData("/completion/1")]
    public async Task Nobody_else_sees_who_came(string page)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await site.WeekAsync();
        using var elsewhere = await site.SignedInAsync(Role.Editor, "ningxia-medical-university");
        using var nobody = site.Nobody();
        await elsewhere.GetAsync(Page + page, HttpStatusCode.NotFound);
        using var answer = await nobody.Client.GetAsync(Page + page);
        Assert.Contains((int)answer.StatusCode, new[] { 303, 401, 404 });
    }
}
