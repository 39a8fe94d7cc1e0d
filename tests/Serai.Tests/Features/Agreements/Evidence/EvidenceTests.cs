using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Evidence;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Deployment;
using Serai.Tests.Features.Agreements.Life;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Evidence;

/// <summary>What a committee reads before a renewal: on two pages however much there is, and what was met before an amendment is not lost.</summary>
public sealed partial class EvidenceTests
{
    private const string Memo = "# Memorandum\n\n## Purpose\n\nBoth sides share what they know.\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_met_before_an_amendment_counts_with_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var old = await editor.EnterAsync(("stage", "drafting"), ("until", "2030-12-31"));
        await editor.FillAndGoAsync($"/agreements/{old}/text/write", ("text-en", Memo));
        foreach (var (what, met) in ((string, string)[])[("Ten places", "2026-10-01"), ("A visit", ""), ("A report", "")])
            await editor.FillAndGoAsync($"/agreements/{old}/obligations/new", ("what", what), ("due", "2026-12-31"), ("met", met));
        await editor.ApproveAsync(old);
        await editor.PaperAsync(old, ("name", "Chan Tai Man"), ("on", "2026-11-01"));
        await editor.PaperAsync(old, ("name", "Li Na"), ("on", "2026-11-02"));
        Assert.Contains("1 of 3 obligations met", Plain.Of(await editor.GetAsync($"/agreements/{old}/evidence")));
        var next = (await editor.FillAndGoAsync($"/agreements/{old}/succeed/amendment", ("why", "Fees"))).Split('?')[0].Split('/')[^1];
        // Met with the one that holds while the other one is drafted.
        var visit = Regex.Match(await editor.GetAsync($"/agreements/{old}"), "/obligations/[0-9a-f]{32}(?=\">[^<]*<span class=\"unseen\"> A visit<)").Value;
        await editor.FillAndGoAsync($"/agreements/{old}{visit}", ("met", "2026-11-20"));
        var evidence = Plain.Of(await editor.GetAsync($"/agreements/{next}/evidence"));
        Assert.Contains("2 of 3 obligations met", evidence);
        Assert.Contains("Ten places", evidence);
        Assert.Equal(1, Regex.Count(evidence, "A visit"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_representative_finds_what_is_to_be_signed(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        using var president = await site.SignedInAsync(Role.Representative, LifeDesk.Party);
        var waiting = await site.AgreementAsync(AgreementStage.Approved);
        var draft = await site.AgreementAsync(AgreementStage.Drafting);
        var own = await site.AgreementAsync(AgreementStage.Approved, with: a => a.Confidentiality = Confidentiality.Office);
        var start = Plain.Of(await president.GetAsync($"/office/{LifeDesk.Party}"));
        Assert.Contains($"Sign “Pact {waiting}”", start);
        Assert.DoesNotContain(draft, start);
        Assert.DoesNotContain(own, start);
        Assert.DoesNotContain("Sign “", Plain.Of(await editor.GetAsync($"/office/{LifeDesk.Keeper}")));
        Assert.Contains("To sign: Alpha University; Beta Academy. Sign, or bring a signed paper", Plain.Of(await editor.GetAsync($"/agreements/{waiting}")));
        Assert.Contains("To sign: Alpha University; Beta Academy. Sign", Plain.Of(await president.GetAsync($"/agreements/{waiting}")));
        // The step that leads on is the first one, not the one back.
        await editor.FillAsync($"/agreements/{draft}?handler=Move", ("to", "internal-review"));
        var page = await editor.GetAsync($"/agreements/{draft}");
        Assert.InRange(page.IndexOf("value=\"negotiation\"", StringComparison.Ordinal), 1, page.IndexOf("value=\"drafting\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_the_latest_and_what_is_open_stay()
    {
        var source = new Source { Key = "s", Title = "The journal" };
        List<CameOfIt> Came(int count, string title = "A visit") => [.. Enumerable.Range(0, count).Select(n => new CameOfIt(Guid.NewGuid(), new Activity { Key = $"a{n}", Kind = "visit", Title = title, SourceId = source.Id, Source = source }, title, null))];
        List<Owed> Owed(int count) => [.. Enumerable.Range(0, count).Select(n => new Owed($"Promise {n}", null, null, null))];
        Assert.Equal((5, 4), Counts(TwoPages.Fit(Came(5), Owed(4))));
        var (came, owed) = TwoPages.Fit(Came(400), Owed(300));
        Assert.InRange(came.Count, 8, 40);
        Assert.InRange(owed.Count, 8, 40);
        Assert.Equal("Promise 0", owed[0].What);
        // One list has the room that the other one does not need.
        Assert.True(TwoPages.Fit(Came(400), []).Came.Count > came.Count);
        Assert.True(TwoPages.Fit([], Owed(300)).Owed.Count > owed.Count);
        Assert.True(TwoPages.Fit(Came(400, new string('長', 300)), []).Came.Count < 10);
    }

    [Theory, Trait("Needs", "browser")]
    [InlineData("en", 4, 3, false)]
    [InlineData("zh-Hant", 4, 3, false)]
    [InlineData("en", 60, 40, true)]
    [InlineData("zh-Hant", 60, 40, true)]
    public async Task The_paper_has_two_pages(string language, int activities, int obligations, bool cut)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite)), ("Serai:Chromium", Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium"));
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "in-force"), ("since", "2012-08"), ("until", "2027-06-30"));
        await FillAsync(site, slug, activities, obligations);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-evidence-").FullName, "evidence.pdf");
        await File.WriteAllBytesAsync(file, await editor.Client.GetByteArrayAsync($"/agreements/{slug}/evidence.pdf?lang={language}"));
        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } pictures)
            File.Copy(file, Path.Combine(pictures, $"evidence-{language}-{activities}.pdf"), overwrite: true);
        Assert.InRange(int.Parse(Pages().Match((await DeployFiles.RunAsync("pdfinfo", file)).Said).Groups[1].Value, CultureInfo.InvariantCulture), 1, 2);
        var text = Regex.Replace((await DeployFiles.RunAsync("pdftotext", "-layout", file, "-")).Said, @"\s+", " ");
        Assert.Contains("Visit 1 ", text, StringComparison.Ordinal);
        Assert.Contains("Promise 1 ", text, StringComparison.Ordinal);
        Assert.Equal(cut, text.Contains($"{site.Address}agreements/{slug}", StringComparison.Ordinal));
        if (cut && language == "en")
        {
            // What is left out is said, and with what is shown it is all.
            var more = int.Parse(Regex.Match(text, "([0-9]+) earlier activities are not listed here").Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.Equal(activities, more + Regex.Count(text, "Visit [0-9]+ of"));
            Assert.Matches("[0-9]+ more obligations are not listed here", text);
        }
    }

    private static Task FillAsync(TestSite site, string slug, int activities, int obligations) => site.WithAsync<SeraiDb>(async db =>
    {
        var agreement = await db.Agreements.Include(a => a.Parties).SingleAsync(a => a.Slug == slug);
        for (var n = 1; n <= activities; n++)
        {
            var source = new Source { Key = $"evidence-{n}", Title = $"Yearbook {n} of the office of academic links, with a title as long as such titles are", Address = $"https://www.example.org/office-of-academic-links/yearbooks/{n}.html" };
            var activity = new Activity { Key = $"evidence-{n}", Kind = "visit", Title = $"Visit {n} of the dean and of eleven students of the school to the hospitals of the partner", Date = Edtf.Edtf.Parse($"{2026 - (n / 5)}-0{(n % 9) + 1}"), Place = "Yinchuan, Ningxia", Source = source, SourceId = source.Id };
            db.AddRange(source, activity, new AgreementActivity { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, ActivityId = activity.Id });
        }
        for (var n = 1; n <= obligations; n++)
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = $"Promise {n} of so many places in the summer school for students of the other side", OwedBy = agreement.Parties[0].Id, Due = new NodaTime.LocalDate(2020, 6, 30).PlusDays(n), Met = n > 3 ? new NodaTime.LocalDate(2020, 6, 1) : null });
        await db.SaveChangesAsync();
    });

    private static (int, int) Counts((IReadOnlyList<CameOfIt> Came, IReadOnlyList<Owed> Owed) shown) => (shown.Came.Count, shown.Owed.Count);

    [GeneratedRegex(@"Pages: +(\d+)")]
    private static partial Regex Pages();
}
