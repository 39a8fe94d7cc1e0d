using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Calls;
using static Serai.Tests.Features.Programmes.Attending.AttendingDesk;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>Attendance as a list: ticked, unticked with a reason, brought from a file, taken out as one; and who has completed by it.</summary>
public sealed class AttendanceListTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_is_ticked_and_unticked_with_a_reason(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var list = Page + "/attendance/sessions/1";
        var form = await organiser.FormAsync(list, "why");
        form["here"] = "2";
        using (var response = await organiser.SendAsync(form))
            Assert.Equal(303, (int)response.StatusCode);
        // The lecture is over: its beginning is meant.
        Assert.Equal(Lecture, Assert.Single(await site.SeenAsync()).At);
        form = await organiser.FormAsync(list, "why");
        Assert.Equal("2", form["was"]);
        form.Remove("here");
        using (var response = await organiser.SendAsync(form))
            Assert.Contains("say why they were not there", await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, list));
        Assert.Single(await site.SeenAsync());
        form["why"] = "It was somebody else.";
        using (var response = await organiser.SendAsync(form))
            Assert.Equal(303, (int)response.StatusCode);
        Assert.Empty(await site.SeenAsync());
        var steps = await site.WithAsync<SeraiDb, Step[]>(db => db.Steps.AsNoTracking().Where(s => s.Subject == "programmes/medicine-week/2026").OrderBy(s => s.Number).ToArrayAsync());
        Assert.Equal([("take attendance", (string?)null, true), ("take attendance back", "It was somebody else.", true)], steps.Select(s => (s.Verb, s.Reason, s.IsPrivate)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_was_ticked_is_taken_also_where_the_list_has_moved_on(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        // As where others were removed meanwhile: number 2 is on this page no more.
        var list = Page + "/attendance/sessions/1?q=Ada";
        var form = await organiser.FormAsync(list, "why");
        form["here"] = "99";
        using (var response = await organiser.SendAsync(form))
            Assert.Contains("No. 99 does not take part any more", Plain.Of(await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, list)));
        Assert.Empty(await site.SeenAsync());
        form["here"] = "2";
        using (var response = await organiser.SendAsync(form))
            Assert.Equal(303, (int)response.StatusCode);
        Assert.Single(await site.SeenAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_is_shown_row_by_row_and_then_taken(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        const string csv = "name,email,session,time\nAda Lovelace,,1,09:31\n,person2@example.org,1,2026-11-23 09:40\nNobody Known,,1,09:00\nGrace Hopper,,7,09:00\nGrace Hopper,,1,soon\nAda Lovelace,,1,10:00\nGrace Hopper,,1,2026-12-24 09:00\nGrace Hopper,,1,9999-12-31T23:00:00Z\nGrace Hopper,,1,-9998-01-01 00:00\n";
        var html = await SendAsync(organiser, csv);
        var page = Plain.Of(html);
        foreach (var said in (string[])["2 rows can be taken.", "7 rows cannot.", "“9999-12-31T23:00:00Z” is no time", "Nobody in this edition is “Nobody Known”.", "This edition has no session “7”", "“soon” is no time", "Ada Lovelace stands twice for session 1: in row 2 too.", "lies more than a day outside"])
            Assert.Contains(said, page);
        Assert.Empty(await site.SeenAsync());
        var form = PageForm.Find(Page + "/attendance/import", html, "handler=Take");
        using (var response = await organiser.SendAsync(form))
            Assert.Equal(303, (int)response.StatusCode);
        Assert.Equal([Lecture + NodaTime.Duration.FromMinutes(1), Lecture + NodaTime.Duration.FromMinutes(10)], (await site.SeenAsync()).Select(s => s.At));
        var lines = (await organiser.GetAsync(Page + "/attendance.csv")).Split("\r\n");
        Assert.Contains("1,Ada Lovelace,person1@example.org,The Chinese University of Hong Kong,Hong Kong,2026-11-23T01:31:00Z,", lines);
        Assert.Contains("1,Lecture,2026-11-23T09:30,2026-11-23T11:00,2", (await organiser.GetAsync(Page + "/attendance/sessions.csv")).Split("\r\n"));
        Assert.DoesNotContain("Ada", await organiser.GetAsync(Page + "/attendance.csv?group=Mainland+China"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Completion_says_why_in_three_languages_and_is_decided_by_hand(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var secret = await organiser.DeviceAsync();
        await organiser.SyncAsync(secret, Body("aaaa", 3, Scan(1, 1, 1, Lecture), Scan(2, 2, 1, Lecture), Scan(3, 1, 2, Lecture)));
        var page = Plain.Of(await organiser.GetAsync(Page + "/completion"));
        Assert.Contains("1 of 3 have completed", page);
        Assert.Contains("attended 2 of 2 (100 %), all required", page);
        Assert.Contains("missed ‘Clinical visit’, which is required", page);
        await organiser.FillAndGoAsync(Page + "/completion/2", ("why", "Was ill, and wrote a report."), ("as", "yes"));
        Assert.Contains("by hand: Was ill, and wrote a report.", Plain.Of(await organiser.GetAsync(Page + "/completion?state=by-hand")));
        Assert.DoesNotContain("Grace", Plain.Of(await organiser.GetAsync(Page + "/completion?state=completed")));
        foreach (var (why, what, said) in new[] { ("", "yes", ""), ("\u202e", "yes", "a sign that nobody sees"), ("Late.", "perhaps", "Choose whether they have completed it") })
        {
            using var refused = await organiser.FillAsync(Page + "/completion/3", ("why", why), ("as", what));
            Assert.Contains(said, Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "completion")));
        }
        Assert.Contains("人手決定", Plain.Of(await organiser.GetAsync(Page + "/completion?lang=zh-Hant")));
        Assert.Contains("人工决定", Plain.Of(await organiser.GetAsync(Page + "/completion?lang=zh-Hans")));
        Assert.Contains("2,陳大文,person2@example.org,Ningxia Medical University,Mainland China,true,by-hand,1,2,50,2,", await organiser.GetAsync(Page + "/completion.csv"));
    }

    [Fact]
    public async Task Lists_ask_as_often_for_many_as_for_few()
    {
        async Task<int> CountAsync(int people, string page)
        {
            await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
            await site.WeekAsync(people);
            using var organiser = await site.OrganiserAsync();
            await organiser.GetAsync(Page + page);
            using var count = StatementCount.From(site);
            await organiser.GetAsync(Page + page);
            return count.Value;
        }
        foreach (var page in (string[])["/attendance", "/completion", "/attendance/sessions/1"])
            Assert.Equal(await CountAsync(1, page), await CountAsync(40, page));
    }

    [Fact]
    public async Task An_edition_that_asks_for_nothing_is_completed_by_hand_only()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await site.WeekAsync(percent: null, sessions: false);
        using var organiser = await site.OrganiserAsync();
        Assert.Contains("only a decision by hand says who has completed", Plain.Of(await organiser.GetAsync(Page + "/completion")));
    }

    private static async Task<string> SendAsync(Visitor organiser, string csv)
    {
        var form = await organiser.FormAsync(Page + "/attendance/import", "handler=Read");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(csv), "file", "attendance.csv");
        using var response = await organiser.Client.PostAsync(form.Action, content);
        return await Visitor.TextAsync(response, HttpStatusCode.OK, form.Action);
    }
}
