using System.Diagnostics;
using System.Text.RegularExpressions;
using Serai.Platform.Db;
using Serai.Platform.Paper;
using Serai.Tests.Deployment;
using Serai.Tests.Features.Organizations;
using Serai.Ui;
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
        await editor.OweAsync("pku", 2025, "300", "CNY");
        var began = Stopwatch.GetTimestamp();
        using var answer = await editor.Client.GetAsync(Report + ".pdf?lang=zh-Hant");
        var took = Stopwatch.GetElapsedTime(began);
        Assert.True(answer.IsSuccessStatusCode, Plain.Of(await answer.Content.ReadAsStringAsync()));
        output.WriteLine($"{took.TotalMilliseconds:0} ms");
        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } pictures) await File.AppendAllTextAsync(Path.Combine(pictures, "printed.txt"), $"{took.TotalMilliseconds:0} ms\n");
        Assert.Equal(("application/pdf", "no-store"), (answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()));
        Assert.Matches("attachment; .*filename\\*=UTF-8''.*2025.*\\.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-pdf-").FullName, "report.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());

        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } folder) File.Copy(file, Path.Combine(folder, "report-scripts.pdf"), overwrite: true);

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
        var order = new[] { "會籍", "會費", "活動", "聯盟的變動" }.Select(h => text.IndexOf($"\n{h}\n", StringComparison.Ordinal)).ToList();
        Assert.True(order.TrueForAll(at => at >= 0) && order.SequenceEqual(order.Order()), text);

        Assert.All((await SayAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches(@" yes (yes|no ) (yes|no )", font));
        // Links lead to the site, from wherever the file lies.
        Assert.Contains($"{site.Address}alliances/the-ring", await SayAsync("pdfinfo", "-url", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_Chinese_is_set_in_its_own_letters_also_within_another_language()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite, ("Serai:Chromium", Chromium));
        var (paper, style) = (site.Part<IPrintPaper>(), site.Part<WebAssets>().Paper);
        async Task<byte[]> SeenAsync(string page, string words)
        {
            var printed = await paper.PrintAsync($"<!doctype html><html lang=\"{page}\"><meta charset=\"utf-8\"><title>x</title><style>{style}</style><body class=\"paper\"><p lang=\"{words}\">骨直角門</p>", default);
            var file = Path.Combine(Directory.CreateTempSubdirectory("serai-pdf-").FullName, "letters");
            await File.WriteAllBytesAsync(file, printed.Pdf!);
            await SayAsync("pdftoppm", "-r", "60", "-png", "-singlefile", file, file);
            return await File.ReadAllBytesAsync(file + ".png");
        }

        var (traditional, simplified) = (await SeenAsync("zh-Hant", "zh-Hant"), await SeenAsync("zh-Hans", "zh-Hans"));
        Assert.NotEqual(traditional, simplified);
        Assert.Equal(traditional, await SeenAsync("en", "zh-Hant"));
        Assert.Equal(simplified, await SeenAsync("zh-Hant", "zh-Hans"));
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
