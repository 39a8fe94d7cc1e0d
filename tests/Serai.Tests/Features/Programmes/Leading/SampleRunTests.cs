using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Imports;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Certifying;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.Certificates;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>The sample's example shows a whole run: who came, who has completed it and why, what was answered, and certificates where the site has an address.</summary>
public sealed class SampleRunTests(LoadedSamples loaded) : IClassFixture<LoadedSamples>
{
    // Two months before the tests' day.
    private const string Keeper = "uasr", Page = $"/programmes/{SampleProgrammes.Example}/2026";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_completed_it_is_told_with_the_reason(DatabaseKind kind)
    {
        var site = await loaded.Of(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Keeper);
        var page = Plain.Of(await viewer.GetAsync(Page + "/completion"));
        foreach (var said in (string[])
            ["10 of 12 have completed the edition.", "attended 5 of 5 (100 %), all required", "attended 4 of 5 (80 %), all required", "missed ‘Example: presentations and closing’, which is required", "attended 3 of 5 (60 %), 80 % are asked",
             "by hand: Example (made up): was ill for two days"])
            Assert.Contains(said, page);
        Assert.Equal(2, (await viewer.LinesAsync(Page + "/completion.csv?state=not")).Length);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var (seen, edition) = (await db.Set<Attendance>().AsNoTracking().ToListAsync(), await EditionAsync(db));
            Assert.Equal(52, seen.Count);
            // By code but for a few, and while it was held, not when the sample was loaded.
            Assert.Equal(3, seen.Count(s => s.Way == AttendanceWay.List));
            Assert.All(seen, s => Assert.Equal((s.Way == AttendanceWay.Code, s.At, s.At), (s.BrowserId is not null, s.EnteredAt, s.ChangedAt)));
            Assert.All(seen, s => Assert.InRange(s.At.InZone(DateTimeZoneProviders.Tzdb[edition.Zone]).Date, edition.Begins!.Value, edition.Ends!.Value));
            var phone = await db.Set<CheckInBrowser>().AsNoTracking().SingleAsync();
            Assert.Equal((49, 0), (phone.Arrived, phone.Missing));
            Assert.True((await db.Set<CompletionDecision>().AsNoTracking().SingleAsync()).HasCompleted);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_survey_has_a_report_and_nobody_knows_whose_the_answers_are(DatabaseKind kind)
    {
        var site = await loaded.Of(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, Keeper);
        var html = await viewer.GetAsync(Page + "/survey/report");
        var page = Plain.Of(html);
        Assert.Contains("8 of 12 answered, 67 %.", page);
        Assert.Contains("8 answers. Mean 4.25, median 4.", page);
        Assert.Contains("Example (made up): the visit.", page);
        Assert.Equal(4, html.Split("class=\"bars\"").Length - 1);
        Assert.Contains("整體而言，您如何評價本培訓項目？", Plain.Of(await viewer.GetAsync(Page + "/survey/report?lang=zh-Hant")));
        await site.WithAsync<SeraiDb>(async db =>
        {
            Assert.Equal((12, 8), (await db.Set<SurveyMark>().CountAsync(), await db.Set<SurveyMark>().CountAsync(m => m.HasAnswered)));
            var slots = await db.Set<SurveySlot>().AsNoTracking().ToListAsync();
            // As many as there are participants, in an order that is drawn by lot.
            Assert.Equal(12, slots.Count);
            Assert.Equal(8, slots.Count(s => s.Answers is not null));
            Assert.All(slots, s => Assert.Equal((4, (Guid?)null), (s.Id.Version, s.ParticipantId)));
            Assert.True((await db.Set<EditionSurvey>().AsNoTracking().SingleAsync()).IsAnonymous);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_belongs_to_it_says_that_it_is_made_up(DatabaseKind kind)
    {
        var site = await loaded.Of(kind);
        using var editor = await site.SignedInAsync(Role.Editor, Keeper);
        using var nobody = site.Nobody();
        foreach (var address in (string[])[$"/programmes/{SampleProgrammes.Example}", Page, Page + "/outcomes"])
        {
            Assert.DoesNotContain("no source", Plain.Of(await nobody.GetAsync(address)));
            Assert.Contains("made up", Plain.Of(await nobody.GetAsync(address)));
        }
        foreach (var address in (string[])[TakingLinks.Announcements(SampleProgrammes.Example, "2026"), TakingLinks.LetterText(SampleProgrammes.Example, "2026"), AttendingLinks.Attendance(SampleProgrammes.Example, "2026"), $"/certificates/templates/of/{Keeper}"])
            Assert.Contains("(made up)", await editor.GetAsync(address));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var edition = await EditionAsync(db);
            var taking = await db.Set<EditionTaking>().AsNoTracking().SingleAsync(t => t.EditionId == edition.Id);
            Assert.Null(LetterWords.Wrong(taking.VisaLetterText!));
            Assert.Equal(12, taking.LastNumber);
            // It counts as nothing that the alliance did, and writes to nobody.
            Assert.Null(edition.ActivityId);
            Assert.False(await db.Set<OutboxMail>().AnyAsync(m => m.ToAddress.StartsWith("participant")));
            Assert.Contains("示例", (await db.CertificateTemplates.AsNoTracking().SingleAsync()).Design, StringComparison.Ordinal);
            // Without an https address there are no certificates, here as elsewhere.
            Assert.False(await db.Certificates.AnyAsync());
            Assert.False(await db.CertificateRuns.AnyAsync());
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_the_site_has_an_address_who_completed_it_has_a_certificate_and_one_is_revoked(DatabaseKind kind)
    {
        await using var site = await LoadedSamples.LoadAsync(kind, (IssuerAddress.Setting, CertificateDesk.Root));
        var certificates = await site.WithAsync<SeraiDb, Certificate[]>(db => db.Certificates.AsNoTracking().OrderBy(c => c.Id).ToArrayAsync());
        Assert.Equal(10, certificates.Length);
        var revoked = Assert.Single(certificates, c => c.RevokedAt is not null);
        var good = certificates.Single(c => c.HolderName == "Example Participant One (made up)");
        using var nobody = site.Nobody();
        var page = Plain.Of(await nobody.GetAsync(CertificateLinks.Show(good.Code)));
        foreach (var said in (string[])["Valid: signed by the issuer, in force, and not revoked.", "Example Participant One (made up)", "Example: a training week"])
            Assert.Contains(said, page);
        Assert.Contains("Valid.", await nobody.CheckAsync(good.Token));
        Assert.Contains($"Revoked on 23 November 2026: {SampleCertificates.RevokedWhy}", Plain.Of(await nobody.GetAsync(CertificateLinks.Show(revoked.Code))));
        Assert.Contains("Its issuer revoked it.", await nobody.CheckAsync(revoked.Token));
        // Who missed the last session, and who was at too few, have none.
        Assert.DoesNotContain(certificates, c => c.HolderName is "Example Participant Nine (made up)" or "Example Participant Ten (made up)");
        Assert.Contains(certificates, c => c.HolderName == "Example Participant Eleven (made up)");
        // What is left of the run is printing: nobody is issued another, and nobody is written to.
        var run = await site.WithAsync<SeraiDb, CertificateRun>(db => db.CertificateRuns.AsNoTracking().SingleAsync());
        Assert.True(await site.WithAsync<WorkOnRuns, bool>(work => work.DoOneAsync(CancellationToken.None)));
        Assert.Equal(new RunProgress(10, 0, 10, 0, 0, 0), await site.WithAsync<RunQueries, RunProgress>(runs => runs.ProgressAsync(run.Id, CancellationToken.None)));
        Assert.Equal((10, 0), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Certificates.CountAsync(), await db.Set<OutboxMail>().CountAsync(m => m.ToAddress.StartsWith("participant")))));
    }

    private static Task<Edition> EditionAsync(SeraiDb db) => db.Set<Edition>().AsNoTracking().SingleAsync(e => db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.IsExample));
}

/// <summary>A site for each database that has loaded the sample itself, on the tests' day; shared by tests that only read.</summary>
public sealed class LoadedSamples : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, TestSite> sites = [];
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>One of its own, with settings.</summary>
    public static async Task<TestSite> LoadAsync(DatabaseKind kind, params (string Name, string Value)[] settings)
    {
        var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, sample: false)), settings);
        await site.WithAsync<LoadSample>(sample => sample.IfEmptyAsync());
        return site;
    }

    public async Task<TestSite> Of(DatabaseKind kind)
    {
        await gate.WaitAsync();
        try
        {
            if (!sites.TryGetValue(kind, out var site))
                sites[kind] = site = await LoadAsync(kind);
            return site;
        }
        finally
        {
            gate.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
            await site.DisposeAsync();
    }
}
