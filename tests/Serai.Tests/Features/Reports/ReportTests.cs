using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;
using static Serai.Tests.Features.Reports.ReportWorld;

namespace Serai.Tests.Features.Reports;

public sealed class ReportTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_says_what_the_year_was_in_plain_words_and_tables(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var editor = await site.EditorAsync();
        await editor.OweAsync("the-ring", 2025, "12000.50", "HKD", "2025-02-28", "2025-02-01");
        await editor.OweAsync("the-bridge", 2025, "1500", "USD", "2025-03-31");
        await editor.OweAsync("pku", 2025, "0.50", "HKD", "2025-03-31");
        await editor.OweAsync("the-ring", 2024, "11000", "HKD", "2024-02-28", "2024-03-01");
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var page = await viewer.ReadAsync();
        page.Holds(
                $"In 2025, {Name} was in 2 alliances. It left one. Dues were 12,001.00 HKD and 1,500.00 USD, of which still open 0.50 HKD and 1,500.00 USD.",
                "It covers 1 January 2025 to 31 December 2025. As known for 23 November 2026. Made on 23 November 2026 at 12:00 (Etc/UTC) by Serai at 127.0.0.1",
                "The Bridge alliance Observer 2019 to 2025 left",
                "The Ring alliance Member since 2016 all year",
                "The Bridge 1,500.00 USD – 1,500.00 USD due 31 March 2025 overdue",
                $"{Peking} 0.50 HKD",
                "All in HKD 12,001.00 HKD 12,000.50 HKD 0.50 HKD",
                "All in USD 1,500.00 USD 0.00 USD 1,500.00 USD",
                "2024 11,000.00 HKD 11,000.00 HKD 0.00 HKD",
                "No activity is recorded for 2025.",
                "2 joined in 2025:", $"{Chula} March 2025", $"{Cairo} 2025", $"Joined", $"{Hust} 30 June 2025",
                "The Ring 2 and 1 possible 3 2 1 0", "The Bridge 2 and 1 possible 1 and 2 possible 0 1 0", $"Left in 2025: {Name} 2025");
        Assert.Contains("no-store", (await viewer.Client.GetAsync(Report)).Headers.CacheControl!.ToString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_tells_what_happened_by_initiative_and_where_sources_disagree(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await SmallWorld.ImportAsync(site, [], $"The Ring,{Name},Hong Kong,member,2017,,,Another page");
        await site.FrameAsync("Belt and Road", "the-bridge");
        await site.HappenedAsync("the-ring", "2025-05-20/2025-05-22", "forum", "ประชุม ครั้งที่ 7", "cuhk", "chula");
        await site.HappenedAsync("the-bridge", "2025", "general assembly", "第三屆大會");
        await site.HappenedAsync(null, "2025-09", "memorandum", "مذكرة تفاهم", "cuhk", "cairo");
        await site.HappenedAsync(null, "2025-09", "memorandum", "Not ours", "hust", "cairo");
        await site.HappenedAsync("the-ring", "2024-12-31", "forum", "The year before");
        await site.HappenedAsync("the-ring", null, "visit", "On no day");
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var page = await viewer.ReadAsync();
        page.Holds("3 activities are recorded.", "Belt and Road The Bridge", "Outside of initiatives The Ring", "Forum ประชุม ครั้งที่ 7 The Ring took part", "General assembly 第三屆大會 The Bridge",
            $"September 2025 Memorandum of understanding مذكرة تفاهم {Cairo} took part", "1 activity on record has no date", "sources disagree", "Sources disagree on The Ring. since 2016; since 2017.");
        foreach (var other in (string[])["Not ours", "The year before", "On no day"])
            Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        Assert.Contains("dir=\"auto\"", await viewer.GetAsync(Report), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Beside_each_table_is_the_same_for_a_spreadsheet(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var editor = await site.EditorAsync();
        await editor.OweAsync("the-ring", 2025, "12000.50", "HKD", "2025-02-28", "2025-02-01");
        await editor.OweAsync("the-bridge", 2025, "1500", "JPY", "2025-03-31");
        await editor.OweAsync("the-ring", 2024, "11000", "HKD");
        await site.HappenedAsync("the-ring", "2025-05-20/2025-05-22", "forum", "=1+1 ประชุม", "cuhk");
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var page = await viewer.GetAsync(Report + "?asOf=2025-12-31");
        foreach (var (table, row) in ((string, string)[])
        [
            ("years", "2025,1,1"),
            ("memberships", ",The Bridge,/alliances/the-bridge,alliance,observer,2019,2025,no,certain,possible,false"),
            ("dues", "The Ring,/organizations/the-ring,2025,12000.50,HKD,2025-02-28,2025-02-01"),
            ("dues", "The Bridge,/organizations/the-bridge,2025,1500,JPY,2025-03-31,"),
            ("dues-by-year", "2025,HKD,12000.50,12000.50,0.00"),
            ("activities", "2025-05-20/2025-05-22,forum,'=1+1 ประชุม,,The Ring,/alliances/the-ring,false,true,"),
            ("members", ",The Ring,/alliances/the-ring,2,1,3,0,2,1,0,"),
            ("turns", $"The Ring,/alliances/the-ring,left,{Hust},/organizations/hust,2025-06-30"),
        ])
        {
            var address = $"{Report}/{table}.csv";
            Assert.Contains($"href=\"{address}?asOf=2025-12-31\"", page, StringComparison.Ordinal);
            using var file = await viewer.Client.GetAsync(address + "?asOf=2025-12-31");
            var text = await file.Content.ReadAsStringAsync();
            Assert.True(file.IsSuccessStatusCode && text.Contains(row, StringComparison.Ordinal), $"{address}: {text}");
            Assert.Equal(("text/csv; charset=utf-8", $"cuhk-2025-{table}.csv", true), (file.Content.Headers.ContentType!.ToString(), file.Content.Headers.ContentDisposition!.FileName, file.Headers.CacheControl!.NoStore));
        }
        // What was paid later is still open.
        Assert.Contains("The Ring,/organizations/the-ring,2025,12000.50,HKD,2025-02-28,\r\n", await viewer.GetAsync($"{Report}/dues.csv?asOf=2025-01-31"), StringComparison.Ordinal);
        await viewer.GetAsync(Report + "/nothing.csv", HttpStatusCode.NotFound);
        await viewer.GetAsync("/reports/cuhk/abcd/dues.csv", HttpStatusCode.NotFound);
        using var other = await site.SignedInAsync(Role.Steward, "the-ring");
        await other.GetAsync(Report + "/dues.csv", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_for_the_offices_own_people(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        await viewer.GetAsync(Report);
        Assert.Contains("/reports/cuhk", await viewer.GetAsync("/office/cuhk"), StringComparison.Ordinal);
        using var other = await site.SignedInAsync(Role.Steward, "the-ring");
        foreach (var address in (string[])[Report, Report + ".pdf", "/reports/cuhk"])
            await other.GetAsync(address, HttpStatusCode.NotFound);
        using var nobody = site.Nobody();
        using var answer = await nobody.Client.GetAsync(Report);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/people/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task As_of_a_day_it_tells_what_was_so_then(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var editor = await site.EditorAsync();
        await editor.OweAsync("the-ring", 2025, "100", "HKD", "2025-06-30", "2025-05-01");
        var page = await editor.ReadAsync(Report + "?asOf=2025-03-31");
        page.Holds(
                $"In 2025 so far, {Name} was in 2 alliances. Dues were 100.00 HKD, of which still open 100.00 HKD.",
                "It covers 1 January 2025 to 31 March 2025; the year was not over then. As known for 31 March 2025.",
                "due 30 June 2025", $"{Chula} March 2025");
        Assert.DoesNotContain($"{Hust} 30 June 2025", page, StringComparison.Ordinal);
        Assert.Contains("asOf=2025-03-31", await editor.GetAsync(Report + "?asOf=2025-03-31"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Years_are_chosen_and_bad_ones_refused(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        foreach (var (asked, leads) in ((string, string)[])[("/reports/cuhk", Report), ("/reports/cuhk?year=2019", "/reports/cuhk/2019"), ("/reports/cuhk?asOf=2020-05-01", "/reports/cuhk/2019?asOf=2020-05-01"), ("/reports/CUHK/2025", Report)])
        {
            using var answer = await viewer.Client.GetAsync(asked);
            Assert.Equal((HttpStatusCode.Redirect, leads), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        Assert.Contains("<option value=\"2016\"", await viewer.GetAsync(Report), StringComparison.Ordinal);
        foreach (var bad in (string[])["/reports/cuhk/25", "/reports/cuhk/+2025", "/reports/cuhk/２０２５", "/reports/cuhk/2025x", "/reports/cuhk/0000", "/reports/cuhk/x.pdf", "/reports/cuhk?year=x", "/reports/nobody/2025"])
            await viewer.GetAsync(bad, HttpStatusCode.NotFound);
        Assert.Contains("The year 2027 had not begun on the day asked about.", Plain.Of(await viewer.GetAsync("/reports/cuhk/2027", HttpStatusCode.NotFound)));
        Assert.Contains("In 2026 so far", await viewer.ReadAsync("/reports/cuhk/2026"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_year_without_anything_it_says_so(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var page = await viewer.ReadAsync("/reports/cuhk/2009");
        page.Holds($"For 2009, no membership of {Name} is recorded. No dues are recorded.", "No membership is recorded for this year.", "No dues are recorded for 2009.", "No activity is recorded for 2009.", "No alliance is recorded for this year");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Under_the_address_of_one_that_was_merged_it_leads_to_its_heir(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await SmallWorld.ImportAsync(site, ["old-cuhk,Old University,education,HK,Sha Tin"]);
        using var both = await site.SignedInAsync("Both", (Role.Editor, Home), (Role.Editor, "old-cuhk"));
        await both.FillAndGoAsync("/office/old-cuhk/with/the-ring/dues/new", ("year", "2025"), ("amount", "7"), ("currency", "JPY"));
        await SmallWorld.MergeAsync(site, "old-cuhk", Home);
        using var answer = await both.Client.GetAsync("/reports/old-cuhk/2025");
        Assert.Equal(Report, answer.Headers.Location!.OriginalString);
        Assert.Contains("All in JPY 7 JPY 0 JPY 7 JPY", await both.ReadAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_asks_as_often_for_one_alliance_as_for_three(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var editor = await site.EditorAsync();
        await editor.OweAsync("the-ring", 2025, "1", "HKD");
        async Task<int> CountAsync()
        {
            using var count = StatementCount.From(site);
            await editor.GetAsync(Report);
            return count.Value;
        }

        await CountAsync();
        var two = await CountAsync();
        await SmallWorld.ImportAsync(site, [], $"Third,{Name},Hong Kong,member,2025,,", $"Fourth,{Name},Hong Kong,member,2001,,", $"Third,{Hust},Vietnam,member,2025-02,,", $"Third,{Cairo},Egypt,member,2001,2025-03,");
        await editor.OweAsync("third", 2025, "1", "USD");
        await editor.OweAsync("fourth", 2025, "1", "USD");
        Assert.Equal(two, await CountAsync());
        (await editor.ReadAsync()).Holds($"{Name} was in 4 alliances. It joined one. It left one.");
        Assert.True(two < 30, $"{two} statements");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nothing_prints_it_says_so_in_the_readers_language(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        Assert.Contains("This site cannot make PDFs: print the page from your browser.", await viewer.ReadAsync());
        Assert.DoesNotContain(".pdf\"", await viewer.GetAsync(Report), StringComparison.Ordinal);
        var page = Plain.Of(await viewer.GetAsync(Report + ".pdf?lang=zh-Hant", HttpStatusCode.ServiceUnavailable));
        Assert.Contains("無法製作 PDF", page);
        Assert.Contains("2025 年度報告", await viewer.ReadAsync(Report + "?lang=zh-Hant"));
    }
}
