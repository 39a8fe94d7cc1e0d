using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Architecture;
using Serai.Tests.Features.Agreements.Register;
using static Serai.Tests.Features.Agreements.Register.Shelf;

namespace Serai.Tests.Features.Agreements.Deadlines;

/// <summary>The calendar of deadlines, and the calendars that programs fetch.</summary>
public sealed partial class CalendarTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_month_shows_ends_renewals_notices_and_obligations(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await FillAsync(site);
        var november = Plain.Of(await editor.GetAsync("/agreements/calendar"));
        Assert.Contains("November 2026", november);
        Assert.Contains("30 November 2026 It ends Ends soon", november);
        Assert.Contains("28 November 2026 It renews itself Renews", november);
        Assert.Contains("20 November 2026 Send the report late Ends soon", november);
        var may = Plain.Of(await editor.GetAsync("/agreements/calendar?month=2027-05"));
        Assert.Contains("31 May 2027 Last day for notice Notice first", may);
        Assert.DoesNotContain("Ends soon", may);
        Assert.Contains("Nothing is due in this month.", Plain.Of(await editor.GetAsync("/agreements/calendar?month=2031-01")));
        Assert.DoesNotContain("It renews itself", Plain.Of(await editor.GetAsync("/agreements/calendar?month=2026-11&q=soon")));
        foreach (var wrong in (string[])["2026-13", "2026", "1200-01", "2026-1", "x"])
            await editor.GetAsync("/agreements/calendar?month=" + wrong, HttpStatusCode.BadRequest);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_calendar_program_reads_what_somebody_is_in_charge_of_until_it_is_revoked(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await FillAsync(site, editor.PersonId);
        await site.ShelveAsync("Another's", a => a.Ends(new(2026, 12, 24)));
        var address = await MakeAsync(editor);
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar", "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        var text = await answer.Content.ReadAsStringAsync();
        var read = Read(text);
        Assert.Equal("2.0", read.GetProperty("version").GetString());
        Assert.Equal(
            ["2026-11-20 Send the report (Ends soon)", "2026-11-28 Renews itself: Renews", "2026-11-30 Ends: Ends soon", "2027-05-31 Last day for notice: Notice first", "2027-08-31 Ends: Notice first"],
            read.GetProperty("events").EnumerateArray().Select(e => $"{e.GetProperty("start").GetString()} {e.GetProperty("summary").GetString()}").Order());
        Assert.All(read.GetProperty("events").EnumerateArray(), e => Assert.True(e.GetProperty("allDay").GetBoolean()));
        Assert.DoesNotContain("Another's", text);
        // Fetched again at the same moment it is the same to the letter; the ids stay when days move.
        Assert.Equal(text, await site.GetAsync(address));
        // Neither the page nor the database knows the address any more.
        Assert.DoesNotContain(address.Split('/')[^1], await editor.GetAsync("/agreements/feeds"));
        await editor.FillAndGoAsync("/agreements/feeds?handler=Revoke", ("id", await site.WithAsync<SeraiDb, string>(async db => (await db.Set<AgreementFeed>().SingleAsync()).Id.ToString("N"))));
        await GoneAsync(site, address);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_calendar_shows_what_its_owner_may_see_and_ends_with_the_role(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await FillAsync(site);
        var office = Regex.Match(await editor.GetAsync("/agreements/feeds"), "<option value=\"([0-9a-f]{32})\"").Groups[1].Value;
        var (own, all) = (await MakeAsync(editor), await MakeAsync(editor, office));
        Assert.Equal(0, Read(await site.GetAsync(own)).GetProperty("events").GetArrayLength());
        Assert.Equal(5, Read(await site.GetAsync(all)).GetProperty("events").GetArrayLength());
        using var stranger = await site.SignedInAsync(Role.Steward, Other);
        using (var refused = await stranger.FillAsync("/agreements/feeds", ("office", office)))
            Assert.Contains("You work at no such office.", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "office")));
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Grant>().SingleAsync(g => g.PersonId == editor.PersonId)).End(TestSite.Today, null, null);
            await db.SaveChangesAsync();
        });
        await GoneAsync(site, own);
        await GoneAsync(site, all);
        foreach (var wrong in (string[])["x", new string('a', 43), Secret.New()])
            await GoneAsync(site, $"/agreements/feeds/{wrong}.ics");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_calendar_speaks_the_language_of_its_owner(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync("Kept", a => { a.Title = null; a.Ends(new(2026, 12, 24)); a.InChargeId = editor.PersonId; });
        var address = await MakeAsync(editor);
        await site.SpeaksAsync(editor.PersonId, "zh-Hant");
        var summary = Read(await site.GetAsync(address)).GetProperty("events").EnumerateArray().Single().GetProperty("summary").GetString();
        Assert.Equal("屆滿：香港中文大學與寧夏醫科大學", summary);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_fetches_too_often_is_told_to_wait(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        for (var n = 0; n < FeedRoom.Most; n++)
            await GoneAsync(site, $"/agreements/feeds/{Secret.New()}.ics");
        using var answer = await site.Client.GetAsync($"/agreements/feeds/{Secret.New()}.ics");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
    }

    private static async Task FillAsync(TestSite site, Guid? inCharge = null)
    {
        var ends = await site.ShelveAsync("Ends soon", a => { a.Ends(new(2026, 11, 30)); a.InChargeId = inCharge; });
        await site.ShelveAsync("Renews", a => { a.Ends(new(2026, 11, 28)); a.InChargeId = inCharge; (a.Renewal, a.RenewalYears) = (Renewal.Automatic, 5); });
        await site.ShelveAsync("Notice first", a => { a.Ends(new(2027, 8, 31)); a.InChargeId = inCharge; a.NoticeMonths = 3; });
        var agreement = await site.FindAgreementAsync(ends);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = "Send the report", Due = new(2026, 11, 20) });
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = "Thank them", Due = new(2026, 10, 20), Met = new(2026, 10, 19) });
            await db.SaveChangesAsync();
        });
    }

    /// <summary>The address, as the page shows it this once.</summary>
    private static async Task<string> MakeAsync(Visitor visitor, string office = "")
    {
        using var made = await visitor.FillAsync("/agreements/feeds", ("office", office));
        var page = await Visitor.TextAsync(made, HttpStatusCode.OK, "feeds");
        return new Uri(Shown().Match(page).Groups[1].Value).AbsolutePath;
    }

    private static async Task GoneAsync(TestSite site, string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
    }

    // By npm's ical.js, which knows nothing of the library that wrote it.
    private static JsonElement Read(string calendar)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "calendar");
        Assert.SkipWhen(!Directory.Exists(Path.Combine(folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true", "ical.js is not installed: run ./test, or npm ci in tests/calendar.");
        using var node = Process.Start(new ProcessStartInfo("node", ["read.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.StandardInput.Write(calendar);
        node.StandardInput.Close();
        var (said, wrong) = (node.StandardOutput.ReadToEnd(), node.StandardError.ReadToEnd());
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Shown();
}
