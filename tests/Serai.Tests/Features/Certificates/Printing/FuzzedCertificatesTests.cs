using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Serai.Credentials;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Runs;
using Serai.Platform.Db;
using Serai.Tests.Deployment;
using Serai.Tests.Features.Certificates.Runs;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>Whatever names and texts are made of, they come through a run as they are: into the credential, its page, the PDF and the check. SERAI_TEST_LONG=1 takes 1,000 on each database.</summary>
[Trait("Needs", "browser")]
public sealed class FuzzedCertificatesTests
{
    private const int Seed = 20261128;
    private static readonly int Count = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 1_000 : 30;
    private static readonly string Chromium = Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Names_and_texts_survive_issue_paper_and_check(DatabaseKind kind)
    {
        var texts = new FuzzedTexts(Seed + (int)kind);
        var fonts = await FontsHere.ReadAsync();
        var (site, edition) = await PaperDesk.StartAsync(kind, ("Serai:Chromium", Chromium));
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        var given = Enumerable.Range(0, Count).Select(_ => edition.Add(texts.Next(), values: [("institution", texts.Next().Trim())])).ToDictionary(h => h.Ref);
        var said = new Dictionary<string, (string Title, string Description, string Criteria)>();
        SayAnother();
        var (run, _) = await officer.BeginAsync(edition, template);
        // Each piece of the run has another achievement.
        edition.Asked = SayAnother;
        await site.WorkedAsync();
        edition.Asked = null;
        Assert.All(await site.ItemsAsync(run), i => Assert.Equal((RunItemState.Issued, (string?)null), (i.State, i.Problem)));
        Assert.Null((await site.RunAsync(run)).NotPrinted);
        var certificates = await site.CertificatesAsync();
        Assert.Equal(Count, certificates.Length);

        var read = 0;
        await Parallel.ForEachAsync(certificates, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (certificate, _) =>
        {
            var holder = given[certificate.HolderRef];
            // A name loses the blanks around it, and its letters are put together (NFC); nothing else.
            var (name, institution) = (holder.Name.Trim().Normalize(NormalizationForm.FormC), holder.Values["institution"]);
            IsSigned(certificate, name, institution, said[certificate.Achievement]);
            await IsShownAsync(site, certificate, name);
            if (await IsPrintedAsync(site, certificate, name, institution, fonts))
                Interlocked.Increment(ref read);
        });
        // Else the fonts are missing, and nothing was compared.
        Assert.True(read >= Count / 2, $"Of {Count} only {read} could be drawn by the fonts of this machine.");

        void SayAnother()
        {
            var title = $"{said.Count} {texts.Next().Trim()}";
            edition.Says = said[title] = (title, texts.Next().Trim(), texts.Next().Trim());
        }
    }

    private static void IsSigned(Certificate certificate, string name, string institution, (string Title, string Description, string Criteria) said)
    {
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(certificate.Token.Split('.')[1]));
        var subject = payload.RootElement.GetProperty("credentialSubject");
        var achievement = subject.GetProperty("achievement");
        Assert.Equal((name, name), (certificate.HolderName, subject.GetProperty("narrative").GetString()));
        Assert.Equal(said, (achievement.GetProperty("name").GetString(), achievement.GetProperty("description").GetString(), achievement.GetProperty("criteria").GetProperty("narrative").GetString()));
        Assert.Equal(institution, SheetValues.Read(certificate.Values)["institution"]);
    }

    private static async Task IsShownAsync(TestSite site, Certificate certificate, string name)
    {
        var page = await site.GetAsync($"/certificates/{certificate.Code}");
        Assert.Contains("Valid: ", page);
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains(certificate.Achievement, page, StringComparison.Ordinal);
    }

    // Whether its texts could be compared, which needs fonts.
    private static async Task<bool> IsPrintedAsync(TestSite site, Certificate certificate, string name, string institution, FontsHere fonts)
    {
        var pdf = await site.Client.GetByteArrayAsync($"/certificates/{certificate.Code}.pdf");
        var folder = Directory.CreateTempSubdirectory("serai-fuzzed-");
        try
        {
            var file = Path.Combine(folder.FullName, "certificate.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            Assert.Contains("No syntax or stream encoding errors found", await SayAsync("qpdf", "--check", file), StringComparison.Ordinal);
            var attached = Path.Combine(folder.FullName, AttachCredential.FileName);
            await SayAsync("pdfdetach", "-save", "1", "-o", attached, file);
            Assert.Equal(certificate.Token, await File.ReadAllTextAsync(attached));
            // What whoever brings the PDF is told.
            var result = await site.WithAsync<CheckCredential, CheckResult>(check => check.RunAsync(BroughtText.Of(pdf)!, CancellationToken.None));
            Assert.Equal((Verdict.Valid, name), (result.Verdict, result.Contents!.Narrative));
            if (!fonts.Draw(name + institution))
                return false;
            var text = await SayAsync("pdftotext", file, "-");
            var asWritten = new Lazy<Task<string>>(() => SayAsync("pdftotext", "-raw", file, "-"));
            foreach (var part in (string[])[name, institution])
                Assert.True(PaperText.Has(text, part) || PaperText.Has(await asWritten.Value, part), $"“{part}” is not in: {text}");
            return true;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> SayAsync(string program, params string[] words)
    {
        var (status, said) = await DeployFiles.RunAsync(program, words);
        Assert.True(status == 0, said);
        return said;
    }
}
