using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Paper;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>What the tests of templates, paper and runs do again and again.</summary>
internal static class PaperDesk
{
    public const string Keeper = "chinese-university-of-hong-kong", Site = "https://certificates.example.org", Templates = $"/certificates/templates/of/{Keeper}";

    /// <summary>A site with an edition to certify.</summary>
    public static Task<(TestSite Site, FakeEdition Edition)> StartAsync(DatabaseKind kind, params (string Name, string Value)[] settings) => StartAsync(kind, null, settings);

    /// <summary>The same with what prints.</summary>
    public static async Task<(TestSite Site, FakeEdition Edition)> StartAsync(DatabaseKind kind, FakePrinter? printer, params (string Name, string Value)[] settings)
    {
        var edition = new FakeEdition();
        void Add(IServiceCollection services)
        {
            services.AddSingleton<ICertifies>(edition);
            if (printer is not null)
                services.AddSingleton<IPrintPaper>(printer);
            if (printer?.FontList is { } fonts)
                services.AddSingleton(new PaperSettings("", TimeSpan.FromSeconds(30), 2) { FontList = fonts });
        }

        var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), Add, [(IssuerAddress.Setting, Site), .. settings]);
        edition.Keeper = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == Keeper).Select(o => o.Id).SingleAsync());
        return (site, edition);
    }

    public static Task<Visitor> OfficerAsync(this TestSite site) => site.SignedInAsync(Role.Editor, Keeper);

    /// <summary>Makes a template from a ready one.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> TemplateAsync(this Visitor officer, string ready = ReadyTemplates.Bilingual)
    {
        var to = await officer.FillAndGoAsync(Templates, ("ready", ready));
        return Guid.Parse(to.Split('/')[3]);
    }

    public static string Issue(FakeEdition edition) => $"/certificates/issue/{FakeEdition.Name}/{edition.Id:D}";

    /// <summary>Looks a run over and begins it.</summary>
    /// <returns>The run, and what was said before.</returns>
    public static async Task<(Guid Run, string Said)> BeginAsync(this Visitor officer, FakeEdition edition, Guid template, params CertifiedHolder[] chosen)
    {
        var (check, said) = await officer.LookOverAsync(edition, template, chosen);
        using var begun = await officer.SendAsync(check);
        await Visitor.TextAsync(begun, HttpStatusCode.SeeOther, check.Action);
        return (Guid.Parse(begun.Headers.Location!.ToString().Split('/')[^1]), said);
    }

    /// <summary>Looks a run over.</summary>
    /// <returns>The form that begins it, and what was said.</returns>
    public static async Task<(PageForm Form, string Said)> LookOverAsync(this Visitor officer, FakeEdition edition, Guid template, params CertifiedHolder[] chosen)
    {
        var form = await officer.FormAsync(Issue(edition), "template");
        (form["template"], form["whom"], form["go"]) = (template.ToString("D"), chosen.Length == 0 ? "all" : "chosen", "check");
        form.Remove("pick");
        using var asked = await officer.Client.PostAsync(form.Action, new FormUrlEncodedContent([.. form.Fields, .. chosen.Select(c => KeyValuePair.Create("pick", c.Ref.ToString("D")))]));
        var page = await Visitor.TextAsync(asked, HttpStatusCode.OK, form.Action);
        var check = PageForm.Find(form.Action, page, "whom");
        check["go"] = "begin";
        return (check, Plain.Of(page));
    }

    /// <summary>One piece of the work.</summary>
    public static Task<bool> PieceAsync(this TestSite site, CancellationToken stop = default) => site.WithAsync<WorkOnRuns, bool>(work => work.DoOneAsync(stop));

    /// <summary>All of it.</summary>
    public static async Task WorkedAsync(this TestSite site)
    {
        for (var pieces = 0; await site.PieceAsync(); pieces++)
            Assert.True(pieces < 200, "It does not end.");
    }

    public static Task<Certificate[]> CertificatesAsync(this TestSite site) => site.WithAsync<SeraiDb, Certificate[]>(db => db.Certificates.AsNoTracking().OrderBy(c => c.Id).ToArrayAsync());

    public static Task<CertificateRun> RunAsync(this TestSite site, Guid run) => site.WithAsync<SeraiDb, CertificateRun>(db => db.CertificateRuns.AsNoTracking().SingleAsync(r => r.Id == run));

    public static Task<CertificateRunItem[]> ItemsAsync(this TestSite site, Guid run) => site.WithAsync<SeraiDb, CertificateRunItem[]>(db => db.CertificateRunItems.AsNoTracking().Where(i => i.RunId == run).OrderBy(i => i.Number).ToArrayAsync());
}
