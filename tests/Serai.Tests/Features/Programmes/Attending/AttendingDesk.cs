using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>What the tests of attendance do again and again: a week that is held on the tests' day.</summary>
internal static class AttendingDesk
{
    public const string Slug = "medicine-week", Part = "2026", Page = $"/programmes/{Slug}/{Part}";

    public static readonly Instant Lecture = Instant.FromUtc(2026, 11, 23, 1, 30), Visit = Instant.FromUtc(2026, 11, 24, 6, 0);

    /// <summary>A public edition with a lecture (1) and a required visit (2), and participants from two groups.</summary>
    public static Task<Edition> WeekAsync(this TestSite site, int people = 3, int? percent = 50, bool sessions = true) => site.WithAsync<SeraiDb, Edition>(async db =>
    {
        var keeper = await db.Set<Organization>().Where(o => o.Slug == CallDesk.Home).Select(o => o.Id).SingleAsync();
        var now = Instant.FromUtc(2026, 11, 1, 0, 0);
        var programme = new Programme { Slug = Slug, KeeperId = keeper, Title = "Medicine week", PublishedAt = now, EnteredAt = now };
        var edition = new Edition
        {
            ProgrammeId = programme.Id, KeeperId = keeper, Slug = Part, Begins = new LocalDate(2026, 11, 22), Ends = new LocalDate(2026, 11, 26), Zone = "Asia/Hong_Kong", CompletionPercent = percent, PublishedAt = now, EnteredAt = now,
        };
        db.AddRange(programme, edition);
        await db.SaveChangesAsync();
        if (sessions)
            db.AddRange(Session(edition, 1, "Lecture", "2026-11-23T09:30", "2026-11-23T11:00", Lecture, 90), Session(edition, 2, "Clinical visit", "2026-11-24T14:00", "2026-11-24T17:00", Visit, 180, required: true));
        for (var n = 1; n <= people; n++)
            db.Add(new Participant
            {
                EditionId = edition.Id, KeeperId = keeper, Number = n, Name = NameOf(n), Email = $"person{n}@example.org", InstitutionName = n % 2 == 0 ? "Ningxia Medical University" : "The Chinese University of Hong Kong",
                Group = n % 2 == 0 ? "Mainland China" : "Hong Kong", State = ParticipantState.Confirmed, Way = ParticipantWay.List, EnteredAt = now,
            });
        await db.SaveChangesAsync();
        return edition;
    });

    public static string NameOf(int number) => number switch { 1 => "Ada Lovelace", 2 => "陳大文", 3 => "Grace Hopper", _ => $"Person {number} 李小明" };

    /// <summary>Who came to the week; the sample's example has attendance too.</summary>
    public static Task<Attendance[]> SeenAsync(this TestSite site) => site.WithAsync<SeraiDb, Attendance[]>(db =>
        db.Set<Attendance>().AsNoTracking().Where(a => db.Set<Edition>().Any(e => e.Id == a.EditionId && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == Slug))).OrderBy(a => a.At).ToArrayAsync());

    public static Task<string> CodeAsync(this TestSite site, Edition edition, int number) => site.WithAsync<CodesOfEdition, string>(async codes =>
    {
        using var signer = await codes.SignerAsync(edition.Id, default);
        return signer.Sign(await site.PersonAsync(edition, number));
    });

    public static Task<Participant> PersonAsync(this TestSite site, Edition edition, int number) => site.WithAsync<SeraiDb, Participant>(db => db.Set<Participant>().AsNoTracking().SingleAsync(p => p.EditionId == edition.Id && p.Number == number));

    /// <summary>Makes a link for this browser.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> DeviceAsync(this Visitor visitor, string name = "Phone A")
    {
        var form = await visitor.FormAsync(Page + "/check-in", "handler=Make");
        (form["name"], form["go"]) = (name, "here");
        using var response = await visitor.SendAsync(form);
        Assert.Equal(303, (int)response.StatusCode);
        return response.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>What the script of a phone sends.</summary>
    public static async Task<(int Status, JsonElement Told)> SyncAsync(this Visitor visitor, string secret, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page + "/check-in/sync") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Check-In", secret);
        using var response = await visitor.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>One whose clock is right, on the tests' day at noon.</summary>
    public static object Body(string browser, int last, params object[] scans) => new { browser, now = TestNow.ToUnixTimeMilliseconds(), last, since = 0, scans };

    public static object Scan(int sequence, int session, int participant, Instant at, string? code = null) => new { sequence, session, participant, at = at.ToUnixTimeMilliseconds(), way = code is null ? "list" : "code", code };

    public static readonly Instant TestNow = Instant.FromUtc(2026, 11, 23, 12, 0);

    private static EditionSession Session(Edition edition, int number, string title, string starts, string ends, Instant at, int minutes, bool required = false) => new()
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Number = number, Title = title, StartsLocal = starts, EndsLocal = ends, Starts = at, Ends = at + Duration.FromMinutes(minutes), Counts = true, IsRequired = required,
    };
}
