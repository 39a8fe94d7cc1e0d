using Microsoft.Playwright;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Certificates;
using Serai.Tests.Features.Certificates.Runs;
using Serai.Tests.Journeys.Agreements;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>A week of a programme, from the first word about it to certificates that anybody can check.</summary>
[Trait("Speed", "slow"), Trait("Needs", "browser")]
public sealed partial class WholeEditionJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Home = CertificateDesk.Home, Programme = "Chinese medicine week", Lecture = "Lecture", Ward = "Clinical visit";

    private static readonly Person
        Ada = new("Ada Lovelace", "ada@example.org", "en", "University of London", "Hong Kong"),
        Bo = new("Bo Chen", "bo@example.org", "en", "Elsewhere College", "Hong Kong"),
        DaiMan = new("陳大文", "daiman@example.org", "zh-Hant", "寧夏醫科大學", "中國內地"),
        Grace = new("Grace Hopper", "grace@example.org", "en", "", "Abroad");

    [Fact]
    public async Task A_week_is_announced_filled_by_a_call_held_and_certified()
    {
        OtherPrograms.NeedsModules();
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite, ("Serai:Chromium", Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium"));
        await using var office = await browser.TabAsync(site, Role.Editor, Home, "Wong Siu Ming");

        // A week is announced.
        var programme = await BeginProgrammeAsync(office);
        var call = await CallForPeopleAsync(office);
        var week = await PlanWeekAsync(office, programme, call);
        await ReadersFindAsync(site, programme);

        // Three apply for two places, of which no group gets both.
        foreach (var person in (Person[])[Ada, Bo, DaiMan])
            await ApplyAsync(site, call, person);
        await DecideUnderQuotasAsync(office, call);
        foreach (var person in (Person[])[Ada, DaiMan])
            await TakePlaceAsync(site, person);
        await TakeInAsync(office, week);
        await InviteAsync(site, office, week, Grace);

        // It is held: on the first day the line is down.
        site.Clock.Reset(new LocalDateTime(2026, 11, 30, 1, 25).InUtc().ToInstant());
        await CheckInOfflineAsync(site, office, week, Ada);
        await TickAsync(office, week, Lecture, DaiMan, Grace);
        site.Clock.Reset(new LocalDateTime(2026, 12, 1, 9, 30).InUtc().ToInstant());
        await TickAsync(office, week, Ward, Ada);
        await DecideCompletionAsync(office, week);

        // They say how it was.
        await AskAsync(office, week);
        await AnswerAsync(site, Ada, 5, "The visit to the ward.");
        await AnswerAsync(site, DaiMan, 4, "針灸示範。");
        await ReadAnswersAsync(office, week);

        // Whoever completed it gets a certificate; one turns out to be wrong.
        await IssueAsync(site, office, week);
        await site.WorkedAsync();
        await EndsAsync(office);
        var (good, wrong) = (await CertificateAsync(site, Ada), await CertificateAsync(site, DaiMan));
        await AnybodyChecksAsync(site, good);
        Assert.Equal([false, false], await OtherProgramsSayAsync(site, good, wrong));
        await RevokeAsync(office, week, DaiMan, "The name was misread.");
        await AnybodyReadsWhyAsync(site, wrong, "The name was misread.");
        Assert.Equal([false, true], await OtherProgramsSayAsync(site, good, wrong));
    }

    /// <param name="Language">That of the browser.</param>
    /// <param name="Home">The institution as they write it.</param>
    /// <param name="Group">Where they come from, as they read it.</param>
    private sealed record Person(string Name, string Email, string Language, string Home, string Group);

    private static async Task FillAsync(Visit visit, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
            await visit.Page.Locator($"main form[method=post] [name='{field}']").First.FillAsync(value);
    }

    private static string PathOf(Visit visit) => new Uri(visit.Page.Url).AbsolutePath;
}
