using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Platform.Paper;
using static Serai.Tests.Features.Reports.ReportWorld;

namespace Serai.Tests.Features.Reports;

/// <summary>A report that is not printed: the reader is told why, in words, and can go on.</summary>
public sealed class ReportTroubleTests
{
    private const string Hangs = "sleep 1000 & echo $! >> \"$notes\"; wait";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_went_wrong_stands_on_a_page_in_the_readers_language(DatabaseKind kind)
    {
        foreach (var (does, english, chinese) in ((string, string, string)[])[("exit 1", "The PDF could not be made", "未能製作 PDF"), (Hangs, "The PDF took too long", "製作 PDF 超時")])
        {
            var fake = FakeChromium.That(does);
            await using var site = await StartAsync(kind, ("Serai:Chromium", fake.Program), ("Serai:Paper:Seconds", "1"));
            using var viewer = await site.SignedInAsync(Role.Viewer, Home);
            Assert.Contains(Report + ".pdf", await viewer.GetAsync(Report), StringComparison.Ordinal);
            Assert.Contains(english, Plain.Of(await viewer.GetAsync(Report + ".pdf", HttpStatusCode.ServiceUnavailable)));
            Assert.Contains(chinese, Plain.Of(await viewer.GetAsync(Report + ".pdf?lang=zh-Hant", HttpStatusCode.ServiceUnavailable)));
            fake.LeavesNothing();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_comes_when_many_wait_is_told_when_to_come_again_and_who_goes_leaves_nothing(DatabaseKind kind)
    {
        var fake = FakeChromium.That(Hangs);
        await using var site = await StartAsync(kind, ("Serai:Chromium", fake.Program), ("Serai:Paper:Seconds", "300"), ("Serai:Paper:AtOnce", "1"));
        var viewers = new List<Visitor>();
        foreach (var name in (string[])["Ada", "Grace", "Li Na", "Ines", "Omar"])
            viewers.Add(await site.SignedInAsync(Role.Viewer, Home, name));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var gone = new CancellationTokenSource();
        // One is printed, four wait.
        var waiting = viewers.ConvertAll(v => v.Client.GetAsync(Report + ".pdf", gone.Token));
        await fake.BegunAsync();
        HttpResponseMessage? busy = null;
        await Until.TrueAsync(
            async () =>
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                try
                {
                    busy = await viewer.Client.GetAsync(Report + ".pdf", soon.Token);
                }
                catch (OperationCanceledException)
                {
                    // The others were not waiting yet.
                }
                return busy is not null;
            },
            TimeSpan.FromSeconds(60), "Nobody was told to come again.");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (busy!.StatusCode, busy.Headers.RetryAfter!.Delta!.Value));
        Assert.Contains("Others are waiting for their PDFs", Plain.Of(await busy.Content.ReadAsStringAsync()));
        // Meanwhile the registry answers.
        await viewer.GetAsync(Report);
        await gone.CancelAsync();
        foreach (var one in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        await Until.TrueAsync(() => Task.FromResult(fake.IsGone), TimeSpan.FromSeconds(30), "A folder was left: " + fake.Notes);
        fake.LeavesNothing();
        busy.Dispose();
        foreach (var one in viewers)
            one.Dispose();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_reader_has_one_place_and_leaves_the_others_theirs(DatabaseKind kind)
    {
        var fake = FakeChromium.That(Hangs);
        await using var site = await StartAsync(kind, ("Serai:Chromium", fake.Program), ("Serai:Paper:Seconds", "300"), ("Serai:Paper:AtOnce", "2"));
        using var greedy = await site.SignedInAsync(Role.Viewer, Home, "Ada");
        using var other = await site.SignedInAsync(Role.Viewer, Home, "Grace");
        using var gone = new CancellationTokenSource();
        // One is printed, a second waits, and the third is told.
        var asked = Enumerable.Range(0, 3).Select(_ => greedy.Client.GetAsync(Report + ".pdf", gone.Token)).ToList();
        using var told = await await Task.WhenAny(asked);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Contains("Others are waiting for their PDFs", Plain.Of(await told.Content.ReadAsStringAsync()));
        await fake.BegunAsync();
        var theirs = other.Client.GetAsync(Report + ".pdf", gone.Token);
        await Until.TrueAsync(() => Task.FromResult(fake.Notes.Split('\n').Count(l => l.StartsWith('/')) == 2), TimeSpan.FromSeconds(60), "The other reader's was not begun: " + fake.Notes);
        await gone.CancelAsync();
        foreach (var one in asked.Where(a => a != asked.Single(d => d.IsCompletedSuccessfully)).Append(theirs))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        await Until.TrueAsync(() => Task.FromResult(fake.IsGone), TimeSpan.FromSeconds(30), "A folder was left: " + fake.Notes);
        fake.LeavesNothing();
    }
}
