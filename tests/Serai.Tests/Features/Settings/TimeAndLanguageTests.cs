using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Jobs;

namespace Serai.Tests.Features.Settings;

/// <summary>Where “today” is, and in which languages the site is read.</summary>
public sealed class TimeAndLanguageTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_time_zone_chosen_wins_over_the_installations_and_the_page_says_so(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Serai:TimeZone", "Asia/Hong_Kong"));
        using var ada = await site.AdministratorAsync();
        Assert.Contains("from the installation: Serai__TimeZone", Plain.Of(await ada.GetAsync("/settings/time-zone")), StringComparison.Ordinal);
        // Noon of UTC is the same day in both, and the next one on Kiritimati.
        Assert.Contains("23 November 2026", Plain.Of(await site.GetAsync("/alliances")), StringComparison.Ordinal);
        await ada.ChooseAsync("time-zone", ("timeZone", "Pacific/Kiritimati"));
        Assert.Contains("24 November 2026", Plain.Of(await site.GetAsync("/alliances")), StringComparison.Ordinal);
        Assert.Contains("\"asOf\":\"2026-11-24\"", (await site.GetAsync("/api/v1/alliances")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var page = Plain.Of(await ada.GetAsync("/settings/time-zone"));
        Assert.Contains("chosen here", page, StringComparison.Ordinal);
        Assert.Contains("Where nothing is chosen here: Asia/Hong_Kong.", page, StringComparison.Ordinal);
        Assert.Contains("“Asia/Atlantis” is no zone of the TZ database", await ada.RefusedAsync("time-zone", ("timeZone", "Asia/Atlantis")), StringComparison.Ordinal);
        await ada.ChooseAsync("time-zone", ("timeZone", ""));
        Assert.Contains("23 November 2026", Plain.Of(await site.GetAsync("/alliances")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_coming_night_is_that_of_the_zone_chosen_and_not_of_the_one_before(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        var runner = site.Services.GetRequiredService<JobRunner>();
        await runner.DoDueAsync();
        var before = await TurnsAsync(site);
        Assert.NotEmpty(before);
        // One that is put off stays where it was put.
        await site.WithAsync<SeraiDb>(async db =>
        {
            var put = await db.Set<Turn>().OrderBy(t => t.Name).FirstAsync();
            (put.Attempts, put.Due) = (1, put.Due + Duration.FromMinutes(1));
            await db.SaveChangesAsync();
        });
        await ada.ChooseAsync("time-zone", ("timeZone", "Asia/Hong_Kong"));
        await runner.DoDueAsync();
        var (after, now, zone) = (await TurnsAsync(site), site.Clock.GetCurrentInstant(), DateTimeZoneProviders.Tzdb["Asia/Hong_Kong"]);
        Assert.Equal(before[0].Due + Duration.FromMinutes(1), after[0].Due);
        foreach (var (old, due) in before.Zip(after).Skip(1).Select(p => (p.First.Due!.Value, p.Second.Due)))
            Assert.Equal(DailyJob.Next(now, old.InUtc().TimeOfDay, zone), due);
        // Nothing is written where nothing changed.
        await runner.DoDueAsync();
        Assert.Equal(after.Select(t => t.Due), (await TurnsAsync(site)).Select(t => t.Due));
    }

    private static Task<List<Turn>> TurnsAsync(TestSite site) => site.WithAsync((SeraiDb db) => db.Set<Turn>().AsNoTracking().OrderBy(t => t.Name).ToListAsync());

    [Theory, MemberData(nameof(Both))]
    public async Task Languages_are_offered_in_their_order_and_one_that_is_not_falls_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        await ada.ChooseAsync("languages", ("first", "zh-Hant"), ("second", "en"), ("third", ""));
        // Who states no preference gets the first; who wants simplified Chinese the other script; French means nothing here.
        foreach (var wish in (string?[])[null, "zh-CN", "fr"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/alliances");
            if (wish is not null) request.Headers.AcceptLanguage.ParseAdd(wish);
            using var response = await site.Client.SendAsync(request);
            Assert.Equal("zh-Hant", response.Content.Headers.ContentLanguage.Single());
        }
        var page = await site.GetAsync("/alliances?lang=zh-Hans", "en");
        Assert.Contains("<html lang=\"zh-Hant\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"zh-Hans\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(">繁</a>", StringComparison.Ordinal) < page.IndexOf(">EN</a>", StringComparison.Ordinal));
        Assert.DoesNotContain("zh-Hans", await site.GetAsync("/sitemap-alliances-1.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("简体中文", await ada.GetAsync("/people/me?lang=en"), StringComparison.Ordinal);
        // With one alone there is nothing to choose.
        await ada.ChooseAsync("languages", ("first", "en"), ("second", ""));
        Assert.DoesNotContain("class=\"langs\"", await site.GetAsync("/alliances", "zh-HK"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_language_that_is_none_one_that_stands_twice_and_none_at_all_are_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("“tlh” is not among", await ada.RefusedAsync("languages", ("first", "tlh")), StringComparison.Ordinal);
        Assert.Contains("English stands here twice", await ada.RefusedAsync("languages", ("second", "en")), StringComparison.Ordinal);
        Assert.Contains("this cannot be left empty", await ada.RefusedAsync("languages", ("first", ""), ("second", ""), ("third", "")), StringComparison.Ordinal);
        using var chinese = await site.Client.GetAsync("/?lang=zh-Hans");
        Assert.Equal(HttpStatusCode.OK, chinese.StatusCode);
    }
}
