using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Printing;
using Serai.Platform.Db;
using Serai.Tests.Deployment;
using Serai.Tests.Features.Certificates.Runs;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>Certificates as Chromium prints them, with their credential in them, read back by programs that are not ours.</summary>
[Trait("Needs", "browser")]
public sealed partial class CertificatePdfTests
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly string[] Names =
    [
        "李", "Chan Tai Man 陳大文", "محمد بن عبد الرحمن", "“Quoted” O’Neill & <Sons>", "👩🏽‍⚕️ Emoji",
        "María del Carmen Fernández de Córdoba y Álvarez de Toledo-Ponce de León y Martínez de Irujo, Duquesa de Alba de Tormes",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_run_prints_all_and_each_holds_its_own_credential_and_nothing_of_another(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind, ("Serai:Chromium", Chromium));
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        foreach (var name in Names)
            edition.Add(name);
        var (run, _) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        await site.WorkedAsync();
        Assert.Null((await site.RunAsync(run)).NotPrinted);
        Assert.Equal(Names.Length, await site.WithAsync<SeraiDb, int>(db => db.CertificatePapers.CountAsync()));
        foreach (var certificate in await site.CertificatesAsync())
            await IsWholeAsync(await PdfAsync(nobody, certificate), certificate);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_is_asked_for_is_printed_once_and_not_after_it_was_revoked(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        using (var officer = await site.OfficerAsync())
        {
            edition.Add(Names[1]);
            await officer.BeginAsync(edition, await officer.TemplateAsync());
            await site.WorkedAsync();
        }
        using (var nobody = site.Nobody())
            await nobody.GetAsync($"/certificates/{(await site.CertificatesAsync())[0].Code}.pdf", HttpStatusCode.ServiceUnavailable);
        await using var again = await site.AgainAsync(("Serai:Chromium", Chromium), (Serai.Features.Certificates.Keys.IssuerAddress.Setting, PaperDesk.Site));
        using var reader = again.Nobody();
        var certificate = (await again.CertificatesAsync())[0];
        var first = await PdfAsync(reader, certificate);
        await IsWholeAsync(first, certificate);
        Assert.Equal(first, await PdfAsync(reader, certificate));
        Assert.Equal(1, await again.WithAsync<SeraiDb, int>(db => db.CertificatePapers.CountAsync()));
        await again.WithAsync<SeraiDb>(async db =>
        {
            (await db.Certificates.SingleAsync()).RevokedAt = again.Clock.GetCurrentInstant();
            await db.SaveChangesAsync();
        });
        using var gone = await reader.Client.GetAsync($"/certificates/{certificate.Code}.pdf");
        Assert.Equal((HttpStatusCode.Found, $"/certificates/{certificate.Code}"), (gone.StatusCode, gone.Headers.Location!.ToString()));
        await reader.GetAsync("/certificates/zzzzzzzzzzzzzzzz.pdf", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_first_of_a_document_stands_where_the_others_do()
    {
        var (site, edition) = await PaperDesk.StartAsync(DatabaseKind.Sqlite, ("Serai:Chromium", Chromium));
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        edition.Add("Chan Tai Man");
        edition.Add("Chan Tai Mun");
        await officer.BeginAsync(edition, await officer.TemplateAsync());
        await site.WorkedAsync();
        List<string> tops = [];
        foreach (var certificate in await site.CertificatesAsync())
            tops.Add(Heading().Match(await SayAsync("pdftotext", "-bbox", await KeptAsync(await PdfAsync(nobody, certificate)), "-")).Groups[1].Value);
        Assert.Equal(2, tops.Count);
        Assert.NotEqual("", tops[0]);
        Assert.Equal(tops[0], tops[1]);
    }

    [Fact]
    public async Task A_template_is_looked_at_on_paper_a_page_for_each_name()
    {
        var (site, _) = await PaperDesk.StartAsync(DatabaseKind.Sqlite, ("Serai:Chromium", Chromium));
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var id = await officer.TemplateAsync();
        using var answer = await officer.Client.GetAsync($"/certificates/templates/{id}/preview.pdf");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = await KeptAsync(await answer.Content.ReadAsByteArrayAsync());
        var about = await SayAsync("pdfinfo", file);
        Assert.Matches("Pages: +3", about);
        Assert.Matches("Page size: +841\\.\\d+ x 59[45]", about);
    }

    // Checked by qpdf, read by poppler, and opened by the library itself.
    private static async Task IsWholeAsync(byte[] pdf, Certificate certificate)
    {
        var file = await KeptAsync(pdf);
        Assert.Contains("No syntax or stream encoding errors found", await SayAsync("qpdf", "--check", file));
        var about = await SayAsync("pdfinfo", file);
        Assert.Matches("Pages: +1\n", about);
        Assert.Matches("Tagged: +yes", about);
        var text = Bare(await SayAsync("pdftotext", file, "-"));
        Assert.Contains(certificate.Code, text);
        // Letters that are read from right to left, and pictures of people, come out of it in an order of their own.
        if (certificate.HolderName.All(c => c < 0x0590 || c is >= '\u2018' and <= '\u201D' or >= '\u4e00' and <= '\u9fff'))
            Assert.Contains(Bare(certificate.HolderName), text);
        foreach (var other in Names.Where(n => n != certificate.HolderName && n.Length > 1 && !certificate.HolderName.Contains(n, StringComparison.Ordinal)))
            Assert.DoesNotContain(Bare(other), text);

        var folder = Directory.CreateTempSubdirectory("serai-pdf-").FullName;
        Assert.Contains(AttachCredential.FileName, await SayAsync("pdfdetach", "-list", file));
        await SayAsync("pdfdetach", "-saveall", "-o", folder, file);
        Assert.Equal(certificate.Token, await File.ReadAllTextAsync(Path.Combine(folder, AttachCredential.FileName)));

        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        var catalog = document.Internals.Catalog;
        Assert.Equal("/Data", catalog.Elements.GetArray("/AF")!.Elements.GetDictionary(0)!.Elements.GetName("/AFRelationship"));
        var named = catalog.Elements.GetDictionary("/Names")!.Elements.GetDictionary("/EmbeddedFiles")!.Elements.GetArray("/Names")!.Elements.GetDictionary(1)!;
        Assert.Equal(certificate.Token, Encoding.ASCII.GetString(named.Elements.GetDictionary("/EF")!.Elements.GetDictionary("/F")!.Stream!.UnfilteredValue));
        Assert.Equal("en", catalog.Elements.GetString("/Lang"));
        // Of the others not even a page that nobody sees is in it.
        Assert.Single(document.Internals.GetAllObjects().OfType<PdfDictionary>(), d => d.Elements.ContainsKey("/Type") && d.Elements.GetName("/Type") == "/Page");
    }

    private static async Task<byte[]> PdfAsync(Visitor reader, Certificate certificate)
    {
        using var answer = await reader.Client.GetAsync($"/certificates/{certificate.Code}.pdf");
        Assert.True(answer.IsSuccessStatusCode, Plain.Of(await answer.Content.ReadAsStringAsync()));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> KeptAsync(byte[] pdf)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-pdf-").FullName, "certificate.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } folder)
            File.Copy(file, Path.Combine(folder, $"certificate-{Guid.NewGuid():N}.pdf"));
        return file;
    }

    private static string Bare(string text) => Space().Replace(text, "");

    private static async Task<string> SayAsync(string program, params string[] words)
    {
        var (status, said) = await DeployFiles.RunAsync(program, words);
        Assert.True(status == 0, said);
        return said;
    }

    // How far down the first word stands.
    [GeneratedRegex("yMin=\"([0-9]+)[^>]*>Certificate<")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
