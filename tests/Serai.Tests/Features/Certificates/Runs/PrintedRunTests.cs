using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Runs;
using Serai.Platform.Db;
using Serai.Tests.Features.Settings;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>What a run prints, and what becomes of it where one certificate cannot be printed.</summary>
public sealed class PrintedRunTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_issued_looks_as_the_template_did_when_its_run_began(DatabaseKind kind)
    {
        var printer = new FakePrinter();
        var (site, edition) = await PaperDesk.StartAsync(kind, printer);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        var template = await officer.TemplateAsync();
        var first = edition.Add("First Year");
        await officer.BeginAsync(edition, template);
        // Issued, and not printed yet, when the template is changed for next year.
        await site.PieceAsync();
        await officer.FillAndGoAsync($"/certificates/templates/{template}/edit", ("heading-0", "Certificate with Distinction"), ("go", "save"));
        var certificate = Assert.Single(await site.CertificatesAsync());
        using (var pdf = await nobody.Client.GetAsync($"/certificates/{certificate.Code}.pdf"))
            Assert.Equal(HttpStatusCode.OK, pdf.StatusCode);
        Assert.Contains("Certificate of Completion", Assert.Single(printer.Documents));
        Assert.DoesNotContain("with Distinction", printer.Documents[0]);

        edition.Add("Second Year");
        await officer.BeginAsync(edition, template);
        await site.WorkedAsync();
        Assert.Equal(2, printer.Documents.Count);
        Assert.Contains("Certificate with Distinction", printer.Documents[1]);
        // And nobody got another one for it.
        Assert.Single(await site.CertificatesAsync(), c => c.HolderRef == first.Ref);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_closed_site_too_whoever_has_the_code_has_the_paper(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind, new FakePrinter());
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        edition.Add("Chan Tai Man");
        await officer.BeginAsync(edition, await officer.TemplateAsync());
        await site.WorkedAsync();
        using var ada = await site.AdministratorAsync();
        await ada.ChooseAsync("visibility", ("closed", "true"));
        using var pdf = await nobody.Client.GetAsync($"/certificates/{Assert.Single(await site.CertificatesAsync()).Code}.pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType!.MediaType));
        Assert.Equal("noindex", Assert.Single(pdf.Headers.GetValues("X-Robots-Tag")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_cannot_be_printed_keeps_no_other_waiting(DatabaseKind kind)
    {
        var printer = new FakePrinter { Fails = "Broken Letters" };
        var (site, edition) = await PaperDesk.StartAsync(kind, printer);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Broken Letters");
        for (var i = 0; i < 50; i++)
            edition.Add($"Person {i}");
        var (run, _) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        await TriedAsync(site);
        Assert.Equal(50, await PapersAsync(site));
        Assert.Equal(HolderProblem.NotPrinted, Assert.Single(await site.ItemsAsync(run), i => i.Problem is not null).Problem);
        var page = Plain.Of(await officer.GetAsync($"/certificates/runs/{run}"));
        foreach (var words in (string[])["Done.", "Not all could be printed", "It is issued, but could not be printed"])
            Assert.Contains(words, page);

        printer.Fails = null;
        using (var goesOn = await officer.SendAsync(await officer.FormAsync($"/certificates/runs/{run}", "handler=GoOn")))
            Assert.Equal(HttpStatusCode.SeeOther, goesOn.StatusCode);
        await TriedAsync(site);
        Assert.Equal(51, await PapersAsync(site));
        Assert.Null((await site.RunAsync(run)).NotPrinted);
        Assert.All(await site.ItemsAsync(run), i => Assert.Null(i.Problem));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nothing_can_be_printed_a_run_ends_and_says_so(DatabaseKind kind)
    {
        var printer = new FakePrinter { Fails = "<" };
        var (site, edition) = await PaperDesk.StartAsync(kind, printer);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Without Mail", email: "nowhere");
        for (var i = 0; i < 30; i++)
            edition.Add($"Person {i}");
        var (run, _) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        await TriedAsync(site);
        var over = await site.RunAsync(run);
        Assert.NotNull(over.FinishedAt);
        Assert.Equal("Failed", over.NotPrinted);
        Assert.Contains(await site.ItemsAsync(run), i => i.Problem == HolderProblem.NeitherToldNorPrinted);

        printer.Fails = null;
        using (var goesOn = await officer.SendAsync(await officer.FormAsync($"/certificates/runs/{run}", "handler=GoOn")))
            Assert.Equal(HttpStatusCode.SeeOther, goesOn.StatusCode);
        await TriedAsync(site);
        Assert.Equal(31, await PapersAsync(site));
        Assert.Equal(HolderProblem.NoAddress, Assert.Single(await site.ItemsAsync(run), i => i.Problem is not null).Problem);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_to_be_issued_does_not_wait_for_the_paper_of_another_run(DatabaseKind kind)
    {
        var printer = new FakePrinter();
        var (site, edition) = await PaperDesk.StartAsync(kind, printer);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("First One");
        var (first, _) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        await site.PieceAsync();
        Assert.Equal(RunItemState.Issued, Assert.Single(await site.ItemsAsync(first)).State);
        site.Clock.Advance(Duration.FromSeconds(1));
        var (second, _) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        await site.PieceAsync();
        Assert.Equal(RunItemState.Issued, Assert.Single(await site.ItemsAsync(second)).State);
        Assert.Empty(printer.Documents);
        // Somebody is printing the first one.
        const string Behind = "Another run is being printed just now.";
        Assert.DoesNotContain(Behind, Plain.Of(await officer.GetAsync($"/certificates/runs/{second}")));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var taken = await db.CertificateRuns.SingleAsync(r => r.Id == first);
            (taken.Lease, taken.Due) = (Guid.NewGuid(), site.Clock.GetCurrentInstant() + WorkOnRuns.Lease);
            await db.SaveChangesAsync();
        });
        Assert.Contains(Behind, Plain.Of(await officer.GetAsync($"/certificates/runs/{second}")));
        Assert.DoesNotContain(Behind, Plain.Of(await officer.GetAsync($"/certificates/runs/{first}")));
        site.Clock.Advance(WorkOnRuns.Lease + Duration.FromSeconds(1));
        await site.WorkedAsync();
        Assert.Equal(2, await PapersAsync(site));
        Assert.DoesNotContain(Behind, Plain.Of(await officer.GetAsync($"/certificates/runs/{second}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_run_says_that_all_are_printed_whoever_printed_them(DatabaseKind kind)
    {
        var printer = new FakePrinter { Fails = "Broken Letters" };
        var (site, edition) = await PaperDesk.StartAsync(kind, printer);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Broken Letters");
        edition.Add("Whole Letters");
        var template = await officer.TemplateAsync();
        var (first, _) = await officer.BeginAsync(edition, template);
        await TriedAsync(site);
        var page = Plain.Of(await officer.GetAsync($"/certificates/runs/{first}"));
        foreach (var words in (string[])["Not all could be printed", "It is issued, but could not be printed", "Go on"])
            Assert.Contains(words, page);
        printer.Fails = null;
        await officer.BeginAsync(edition, template);
        await TriedAsync(site);
        Assert.Equal(2, await PapersAsync(site));
        page = Plain.Of(await officer.GetAsync($"/certificates/runs/{first}"));
        Assert.Contains("Done.", page);
        foreach (var words in (string[])["Not all could be printed", "could not be printed", "Go on"])
            Assert.DoesNotContain(words, page);
        Assert.DoesNotContain("could not be printed", await officer.GetAsync($"/certificates/runs/{first}.csv"));
    }

    // As long as it is tried again by itself.
    private static async Task TriedAsync(TestSite site)
    {
        for (var i = 0; i < 12; i++)
        {
            await site.WorkedAsync();
            site.Clock.Advance(Duration.FromMinutes(9));
        }
    }

    private static Task<int> PapersAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.CertificatePapers.CountAsync());
}
