using System.Net;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Programmes.Leading;

namespace Serai.Tests.Features.Programmes.Open;

/// <summary>Programmes as calendars: days only where they are certain, nothing that is not public, no online address.</summary>
public sealed class ProgrammesCalendarTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Editions_are_whole_days_where_their_days_are_certain(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2027-07-05/2027-07-09");
        await site.EditionAsync("week", "2028-22");
        await site.EditionAsync("week", "2026-08-01", (_, e) => e.PublishedAt = null);
        var text = await nobody.GetAsync("/programmes/week.ics");
        var calendar = Ical.Net.Calendar.Load(text)!;
        var only = Assert.Single(calendar.Events);
        Assert.EndsWith("-edition@serai", only.Uid, StringComparison.Ordinal);
        Assert.True(only.IsAllDay);
        var lines = Lines(text);
        Assert.Contains("DTSTART;VALUE=DATE:20270705", lines);
        // The first day on which it is over.
        Assert.Contains("DTEND;VALUE=DATE:20270710", lines);
        Assert.Contains("SUMMARY:Summer week 2027", lines);
        Assert.Contains("LOCATION:Sha Tin", lines);
        // Its days move, its id stays.
        await site.ChangeAsync("week", "2027", (_, e) => (e.Held, e.Begins, e.Ends) = (EdtfDate.Parse("2027-07-12"), new LocalDate(2027, 7, 12), new LocalDate(2027, 7, 12)));
        var moved = Assert.Single(Ical.Net.Calendar.Load(await nobody.GetAsync("/programmes/week.ics"))!.Events);
        Assert.Equal(only.Uid, moved.Uid);
        Assert.Contains("20270712", Lines(await nobody.GetAsync("/programmes.ics")));
        Assert.Contains("暑期週", await nobody.GetAsync("/programmes/week.ics?lang=zh-Hant"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sessions_stand_on_the_clocks_of_their_zone_without_where_they_are_held_online(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2027-07-05/2027-07-09");
        await site.SessionAsync("week", "2027", "2027-07-05T09:30");
        await site.SessionAsync("week", "2027", "2027-07-06T09:30", s => (s.Title, s.Place) = ("Workshop", null));
        var text = await nobody.GetAsync("/programmes/week/2027.ics");
        Assert.Equal(2, Ical.Net.Calendar.Load(text)!.Events.Select(e => e.Uid).Distinct().Count());
        var lines = Lines(text);
        foreach (var words in (string[])["TZID:Asia/Hong_Kong", "DTSTART;TZID=Asia/Hong_Kong:20270705T093000", "DTEND;TZID=Asia/Hong_Kong:20270705T113000", "SUMMARY:Lecture", "LOCATION:Room 1", "SUMMARY:Workshop", "LOCATION:Sha Tin"])
            Assert.Contains(words, lines);
        Assert.DoesNotContain("meet.example.org", lines, StringComparison.Ordinal);
        // Without sessions it is its days.
        await site.EditionAsync("week", "2028-07-03/2028-07-07");
        Assert.Contains("DTSTART;VALUE=DATE:20280703", Lines(await nobody.GetAsync("/programmes/week/2028.ics")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sessions_of_any_year_stand_on_the_clocks_of_their_zone(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        foreach (var (zone, offsets) in ((string, string[])[])[("Asia/Hong_Kong", ["+0800"]), ("Europe/Paris", ["+0100", "+0200"])])
            foreach (var year in (string[])["1999", "2026", "2027", "2029", "2035", "2100", "2999"])
            {
                var programme = $"week-{year}-{zone[^2..].ToLowerInvariant()}";
                await site.EditionAsync(programme, $"{year}-07-05/{year}-07-09", (_, e) => e.Zone = zone);
                await site.SessionAsync(programme, year, $"{year}-07-05T09:30");
                var lines = Lines(await nobody.GetAsync($"/programmes/{programme}/{year}.ics"));
                Assert.Contains($"TZID:{zone}", lines);
                // Clocks that are put forward and back by the rules of today.
                foreach (var offset in offsets)
                    Assert.Contains($"TZOFFSETTO:{offset}", lines);
                Assert.Contains($"DTSTART;TZID={zone}:{year}0705T093000", lines);
            }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_not_public_is_not_there_for_those_who_run_it_either(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        using var editor = await site.SignedInAsync(Role.Editor, LeadingDesk.Home);
        await site.EditionAsync("week", "2027-07-05/2027-07-09", (_, e) => e.PublishedAt = null);
        await site.EditionAsync("secret", "2027-07-05/2027-07-09", (p, _) => p.PublishedAt = null);
        foreach (var visitor in (Visitor[])[nobody, editor])
        {
            foreach (var address in (string[])["/programmes/week/2027.ics", "/programmes/secret.ics", "/programmes/secret/2027.ics", "/programmes/none.ics", "/programmes/week/1999.ics"])
                await visitor.GetAsync(address, HttpStatusCode.NotFound);
            Assert.DoesNotContain("20270705", await visitor.GetAsync("/programmes.ics"));
            Assert.DoesNotContain("BEGIN:VEVENT", await visitor.GetAsync("/programmes/week.ics"));
        }
    }

    private static string Lines(string calendar) => calendar.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
}
