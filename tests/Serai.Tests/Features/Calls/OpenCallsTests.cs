using System.Xml.Linq;
using Serai.Platform.Db;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>The calls that everybody sees, on the page and by programs.</summary>
public sealed class OpenCallsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Are_filtered_on_the_page_in_the_feed_and_in_the_calendar(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync(("title", "Chinese medicine week"));
        await organiser.OpenCallAsync(("title", "A fund for brains"), ("kind", "proposal"), ("closes", "2027-01-31 23:59"), ("zone", "Europe/Paris"));
        await organiser.CallAsync(("title", "Nobody's business"));
        foreach (var address in (string[])["/calls", "/calls.atom", "/calls.ics"])
        {
            var (all, programmes, closed, by) = (await nobody.GetAsync(address), await nobody.GetAsync(address + "?kind=programme"), await nobody.GetAsync(address + "?state=closed"), await nobody.GetAsync(address + "?by=uasr"));
            Assert.True(all.IndexOf("A fund for brains", StringComparison.Ordinal) < all.IndexOf("Chinese medicine week", StringComparison.Ordinal));
            Assert.DoesNotContain("business", all);
            Assert.Contains("Example: abstracts", all);
            Assert.DoesNotContain("A fund for brains", programmes);
            Assert.Contains("Chinese medicine week", programmes);
            Assert.Contains("Example: a summer week", closed);
            Assert.DoesNotContain("Chinese medicine week", closed);
            Assert.Contains("Example: abstracts", by);
            Assert.DoesNotContain("Chinese medicine week", by);
        }
        Assert.Contains("No call matches", Plain.Of(await nobody.GetAsync("/calls?kind=nomination")));
        var feed = XDocument.Parse(await nobody.GetAsync("/calls.atom"));
        Assert.Equal(3, feed.Root!.Elements(Atom + "entry").Count());
        Assert.All(feed.Root.Elements(Atom + "entry"), e => Assert.StartsWith("urn:uuid:", e.Element(Atom + "id")!.Value));
        var calendar = (await nobody.GetAsync("/calls.ics")).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        foreach (var words in (string[])["BEGIN:VTIMEZONE", "TZID:Asia/Hong_Kong", "TZID:Europe/Paris", "DTSTART;TZID=Asia/Hong_Kong:20270331T170000", "DTSTART;TZID=Europe/Paris:20270131T235900"])
            Assert.Contains(words, calendar);
        // Its deadline moves, its id stays.
        var uid = UidOf(calendar, slug);
        await organiser.FillAndGoAsync($"/calls/{slug}/edit", ("closes", "2027-04-15 12:00"));
        var moved = (await nobody.GetAsync("/calls.ics")).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Hong_Kong:20270415T120000", moved);
        Assert.Equal(uid, UidOf(moved, slug));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Deadlines_far_ahead_stand_in_the_calendar_on_the_clocks_of_their_zone(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        await organiser.OpenCallAsync(("title", "A long way off"), ("closes", "2035-07-05 17:00"), ("zone", "Europe/Rome"));
        var calendar = (await nobody.GetAsync("/calls.ics")).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        foreach (var words in (string[])["TZID:Europe/Rome", "TZOFFSETTO:+0200", "DTSTART;TZID=Europe/Rome:20350705T170000"])
            Assert.Contains(words, calendar);
    }

    private static string UidOf(string calendar, string slug) =>
        calendar.Split("BEGIN:VEVENT").Single(e => e.Contains($"/calls/{slug}\n", StringComparison.Ordinal)).Split('\n').Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
}
