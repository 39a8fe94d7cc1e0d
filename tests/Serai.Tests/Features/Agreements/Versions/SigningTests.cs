using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Night;
using Serai.Features.Agreements.Versions;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Versions;

public sealed class SigningTests
{
    private const string First = "# Memorandum\n\n## Purpose\n\nBoth sides share what they know.\n\n## Term\n\nFive years.\n";
    private const string Second = "# Memorandum\n\n## Purpose\n\nBoth sides share what they know.\n\n## Fees\n\nNone are charged.\n\n## Term\n\nTen years.\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_text_is_kept_version_by_version_and_two_are_compared(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "drafting"), ("languages", "en\nzh-Hans"));
        var page = $"/agreements/{slug}";
        await editor.GetAsync(page + "/text", HttpStatusCode.NotFound);
        await editor.FillAndGoAsync(page + "/text/write", ("text-en", First), ("text-zh-Hans", "# 备忘录\n\n## 宗旨\n\n双方分享所知。\n"), ("note", "The first draft"));
        var text = Plain.Of(await editor.GetAsync(page + "/text"));
        foreach (var words in (string[])["Version 1 · The first draft", "1. Purpose", "双方分享所知。", "This clause is missing in this language."])
            Assert.Contains(words, text);
        // Of two who began with the same version the second is told.
        var form = await editor.FormAsync(page + "/text/write", "text-en");
        await editor.FillAndGoAsync(page + "/text/write", ("text-en", Second));
        form["text-en"] = First + "\nMore.\n";
        using var late = await editor.SendAsync(form);
        Assert.Contains("Somebody else kept a version meanwhile", Plain.Of(await late.Content.ReadAsStringAsync()));
        var compared = await editor.GetAsync(page + "/text/compare?from=1&to=2");
        Assert.Contains("<ins>Ten</ins>", compared, StringComparison.Ordinal);
        Assert.Contains("<del>Five</del>", compared, StringComparison.Ordinal);
        Assert.Contains("Fees added", Plain.Of(compared));
        var versions = await site.WithAsync<SeraiDb, List<AgreementVersion>>(db => db.Set<AgreementVersion>().OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([null, versions[0].Digest], versions.Select(v => v.PreviousDigest));
        Assert.All(versions, v => Assert.Equal(v.Digest, v.Content().Digest()));
        using var wrong = await editor.FillAsync(page + "/text/write", ("text-en", "## \n\nx"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        // As a document of Word.
        var word = await editor.Client.GetByteArrayAsync(page + "/text.docx?version=2");
        using var zip = new ZipArchive(new MemoryStream(word));
        using var body = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("None are charged.", await body.ReadToEndAsync(), StringComparison.Ordinal);
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        foreach (var address in (string[])["/text", "/text.docx", "/text.pdf", "/text/write", "/text/compare?from=1&to=2", "/sign"])
            await stranger.GetAsync(page + address, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_party_signs_the_same_bytes_and_what_is_signed_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        using var president = await site.SignedInAsync(Role.Representative, Partner, "李娜");
        using var viewer = await site.SignedInAsync(Role.Editor, Partner);
        var slug = await editor.ApprovedAsync(First);
        var page = $"/agreements/{slug}";
        // Who is no representative of the party does not sign.
        Assert.Contains("A party signs through its representative", Plain.Of(await viewer.GetAsync(page + "/sign")));
        using (var without = await president.FillAsync(page + "/sign", ("post", "President")))
            Assert.Contains("Tick that you sign", Plain.Of(await without.Content.ReadAsStringAsync()));
        // What was approved is what is signed: neither terms nor text are changed under it.
        using (var edited = await editor.FillAsync(page + "/edit", ("noticeMonths", "6")))
            Assert.Contains("Return the agreement for changes first", Plain.Of(await edited.Content.ReadAsStringAsync()));
        using (var written = await editor.FillAsync(page + "/text/write", ("text-en", Second)))
            Assert.Contains("what is approved is what is signed", Plain.Of(await written.Content.ReadAsStringAsync()));
        // Nor what is owed; whom one writes to may change at any time.
        using (var owed = await editor.FillAsync(page + "/obligations/new", ("what", "Two places a year")))
            Assert.Contains("Return the agreement for changes first", Plain.Of(await owed.Content.ReadAsStringAsync()));
        var party = await site.WithAsync<SeraiDb, Guid>(db => db.Set<AgreementParty>().Where(p => db.Set<Agreement>().Any(a => a.Id == p.AgreementId && a.Slug == slug)).Select(p => p.Id).FirstAsync());
        await editor.FillAndGoAsync(page + "/contacts/new", ("party", party.ToString("N")), ("name", "Wu Wei"));
        // Terms that were changed since are kept with the next approval.
        await editor.MovedAsync(slug, "drafting", "The notice is missing");
        await editor.FillAndGoAsync(page + "/edit", ("noticeMonths", "6"));
        await editor.FillAndGoAsync(page + "/obligations/new", ("what", "Two places a year"));
        await editor.ApproveAsync(slug);
        var terms = Plain.Of(await editor.GetAsync(page + "/text/compare?from=1&to=2"));
        Assert.Contains("Notice in months", terms, StringComparison.Ordinal);
        Assert.Contains("Two places a year", terms, StringComparison.Ordinal);
        // What both say is not among what changed.
        Assert.DoesNotContain("Who may see it", terms, StringComparison.Ordinal);
        Assert.Contains("Two places a year", Plain.Of(await president.GetAsync(page + "/sign")), StringComparison.Ordinal);
        // What a party is called since changes nothing of it.
        using (var steward = await site.SignedInAsync(Role.Steward, Partner))
            await steward.FillAndGoAsync($"/organizations/{Partner}/edit", ("name", "Zephyr Polytechnic"));
        await president.FillAndGoAsync(page + "/sign", ("post", "President"), ("agree", "true"));
        Assert.Contains("Signed by some", Plain.Of(await editor.GetAsync(page)));
        // Signed by one: neither terms nor text are changed any more.
        using (var edited = await editor.FillAsync(page + "/edit", ("until", "2039")))
            Assert.Contains("is changed by an amendment alone", Plain.Of(await edited.Content.ReadAsStringAsync()));
        using (var written = await editor.FillAsync(page + "/text/write", ("text-en", Second)))
            Assert.Contains("Somebody has signed it", Plain.Of(await written.Content.ReadAsStringAsync()));
        using (var owed = await editor.FillAsync(page + "/obligations/new", ("what", "Ten places a year")))
            Assert.Contains("is changed by an amendment alone", Plain.Of(await owed.Content.ReadAsStringAsync()));
        using (var steward = await site.SignedInAsync(Role.Steward, Partner))
            await steward.FillAndGoAsync($"/organizations/{Partner}/edit", ("name", "Ningxia Medical University"));
        using (var later = await editor.FillAsync(page + "/sign", ("name", "Chan Tai Man"), ("on", "2026/2030")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, later.StatusCode);
        var step = await editor.PaperAsync(slug, ("name", "Chan Tai Man"), ("on", "2026-11"));
        var text = Plain.Of(await editor.GetAsync(page));
        foreach (var words in (string[])["In force", "signed November 2026", "Ningxia Medical University, 23 November 2026", "CUHK, November 2026"])
            Assert.Contains(words, text);
        var signatures = await site.WithAsync<SeraiDb, List<AgreementSignature>>(db => db.Set<AgreementSignature>().ToListAsync());
        Assert.Single(signatures.Select(s => s.Digest).Distinct());
        // Nor is a signature taken back.
        using var undo = await editor.FillAsync("/changes/steps/" + step.Split("saved=")[1], ("reason", "by mistake"));
        Assert.Contains("what is signed stays", Plain.Of(await undo.Content.ReadAsStringAsync()));
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementSignature>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_it_is_amended_the_signed_one_stays_in_force(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var old = await editor.ApprovedAsync(First, ("until", "2030-12-31"));
        await editor.PaperAsync(old, ("name", "Chan Tai Man"), ("on", "2026-11-01"));
        await editor.PaperAsync(old, ("name", "Li Na"), ("on", "2026-11-02"));
        var next = (await editor.FillAndGoAsync($"/agreements/{old}/succeed/amendment", ("why", "A clause on fees"), ("since", "2027"))).Split('?')[0].Split('/')[^1];
        Assert.Contains("In force", Plain.Of(await editor.GetAsync($"/agreements/{old}")));
        Assert.Contains("Drafting", Plain.Of(await editor.GetAsync($"/agreements/{next}")));
        // It begins with the text that was signed, so that what is changed can be seen.
        Assert.Contains("Version 1", Plain.Of(await editor.GetAsync($"/agreements/{next}/text")));
        Assert.Equal(First, (await editor.FormAsync($"/agreements/{next}/text/write", "text-en"))["text-en"].ReplaceLineEndings("\n"));
        // A second draft at the same time would be a second truth.
        using (var twice = await editor.FillAsync($"/agreements/{old}/succeed/renewal", ("since", "2031")))
            Assert.Contains("has been begun already", Plain.Of(await twice.Content.ReadAsStringAsync()));
        await editor.FillAndGoAsync($"/agreements/{next}/text/write", ("text-en", Second));
        Assert.Contains("<ins>Ten</ins>", await editor.GetAsync($"/agreements/{next}/text/compare?from=1&to=2"), StringComparison.Ordinal);
        await editor.ApproveAsync(next);
        Assert.Contains("In force", Plain.Of(await editor.GetAsync($"/agreements/{old}")));
        await editor.PaperAsync(next, ("name", "Chan Tai Man"), ("on", "2026-11-20"));
        await editor.PaperAsync(next, ("name", "Li Na"), ("on", "2026-11-21"));
        // It begins next year: until then the old one holds, however early the new one was signed.
        Assert.Contains("begins 2027", Plain.Of(await editor.GetAsync($"/agreements/{next}")));
        Assert.Equal(0, await site.WithAsync<TakePlaces, int>(p => p.RunAsync(new(2026, 12, 31), default)));
        Assert.Contains("In force", Plain.Of(await editor.GetAsync($"/agreements/{old}")));
        Assert.Equal(1, await site.WithAsync<TakePlaces, int>(p => p.RunAsync(new(2027, 1, 2), default)));
        Assert.Equal(0, await site.WithAsync<TakePlaces, int>(p => p.RunAsync(new(2027, 1, 3), default)));
        Assert.Equal("2027-01-01", await site.WithAsync<SeraiDb, string>(async db => (await db.Set<AgreementMove>().SingleAsync(m => m.To == AgreementStage.Superseded)).On!.Text));
        var page = Plain.Of(await editor.GetAsync($"/agreements/{old}"));
        Assert.Contains("Superseded", page);
        Assert.Contains("Amended by", page);
        Assert.Contains("In force", Plain.Of(await editor.GetAsync($"/agreements/{next}")));
        var versions = await site.WithAsync<SeraiDb, List<AgreementVersion>>(db => db.Set<AgreementVersion>().OrderBy(v => v.At).ToListAsync());
        // The draft began with the text that was signed, and each names the one before.
        Assert.Equal([null, versions[0].Digest, versions[1].Digest], versions.Select(v => v.PreviousDigest));
        Assert.Equal(versions[0].Content().Texts, versions[1].Content().Texts);
        // A renewal cannot begin before the end of what it renews.
        using var overlap = await editor.FillAsync($"/agreements/{next}/succeed/renewal", ("since", "2028"));
        Assert.Contains("before the one that it renews ends", Plain.Of(await overlap.Content.ReadAsStringAsync()));
    }
}
