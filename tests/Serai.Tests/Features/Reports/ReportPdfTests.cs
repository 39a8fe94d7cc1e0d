using System.Diagnostics;
using System.Text.RegularExpressions;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Deployment;
using static Serai.Tests.Features.Reports.ReportWorld;

namespace Serai.Tests.Features.Reports;

/// <summary>The report as Chromium prints it, read back by poppler.</summary>
[Trait("Needs", "browser")]
public sealed partial class ReportPdfTests(ITestOutputHelper output)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly string Chromium = Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    [Theory, MemberData(nameof(Both))]
    public async Task A_report_is_printed_whole_tagged_and_in_the_letters_of_each_language(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, ("Serai:Chromium", Chromium));
        using var editor = await site.EditorAsync();
        await editor.OweAsync("the-ring", 2025, "12000", "HKD", "2025-02-28", "2025-02-01");
        var began = Stopwatch.GetTimestamp();
        using var answer = await editor.Client.GetAsync(Report + ".pdf?lang=zh-Hant");
        var took = Stopwatch.GetElapsedTime(began);
        Assert.True(answer.IsSuccessStatusCode, Plain.Of(await answer.Content.ReadAsStringAsync()));
        output.WriteLine($"{took.TotalMilliseconds:0} ms");
        Assert.Equal(("application/pdf", "no-store"), (answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()));
        Assert.Matches("attachment; .*filename\\*=UTF-8''.*2025.*\\.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-pdf-").FullName, "report.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());

        var about = await SayAsync("pdfinfo", file);
        Assert.Matches("Tagged: +yes", about);
        Assert.Matches("Page size:.*A4", about);
        Assert.Matches("JavaScript: +no", about);
        Assert.Contains($"{Name}：2025 年度報告", about, StringComparison.Ordinal);
        var pages = int.Parse(Pages().Match(about).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(pages, 2, 6);

        var text = (await SayAsync("pdftotext", file, "-")).Replace('\u00a0', ' ');
        foreach (var name in (string[])[Chula, Hust, Peking, "2025 年度報告", "12,000.00 HKD", "會籍"])
            Assert.Contains(Bare(name), Bare(text), StringComparison.Ordinal);
        // Arabic comes out in the order in which it is read, whatever stands about it.
        Assert.Contains("القاهرة", text, StringComparison.Ordinal);
        for (var page = 1; page <= pages; page++)
            Assert.Contains(Bare($"{page} / {pages}"), Bare(await SayAsync("pdftotext", "-f", $"{page}", "-l", $"{page}", file, "-")), StringComparison.Ordinal);
        var order = new[] { "會籍", "會費", "活動", "聯盟的變動" }.Select(h => text.IndexOf(h, StringComparison.Ordinal)).ToList();
        Assert.True(order.TrueForAll(at => at >= 0) && order.SequenceEqual(order.Order()), text);

        var fonts = (await SayAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.All(fonts, line => Assert.Matches(@"\byes (yes|no ) +(yes|no)", line));
        foreach (var font in (string[])["CJKtc", "Thai", "Arabic", "Inter"])
            Assert.Contains(fonts, line => line.Contains(font, StringComparison.Ordinal));
        // Links lead to the site, from wherever the file lies.
        Assert.Contains($"{site.Address}alliances/the-ring", await SayAsync("pdfinfo", "-url", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_readers_other_letters_Chinese_is_set_otherwise()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite, ("Serai:Chromium", Chromium));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-pdf-").FullName, "report.pdf");
        await File.WriteAllBytesAsync(file, await viewer.Client.GetByteArrayAsync(Report + ".pdf?lang=zh-Hans&asOf=2025-06-30"));
        Assert.Contains("CJKsc", await SayAsync("pdffonts", file), StringComparison.Ordinal);
        Assert.Contains(Bare("涵盖 2025年1月1日至 2025年6月30日"), Bare(await SayAsync("pdftotext", file, "-")), StringComparison.Ordinal);
    }

    private static string Bare(string text) => Space().Replace(text, "");

    private static async Task<string> SayAsync(string program, params string[] words)
    {
        var (status, said) = await DeployFiles.RunAsync(program, words);
        Assert.True(status == 0, said);
        return said;
    }

    [GeneratedRegex(@"Pages: +(\d+)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
