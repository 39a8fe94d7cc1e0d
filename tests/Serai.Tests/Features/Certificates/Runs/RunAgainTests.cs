using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Runs;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>A later run on the same template: for latecomers, and after one was revoked.</summary>
public sealed class RunAgainTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_had_one_revoked_gets_another_only_where_ticked(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        var (cheat, _) = (edition.Add("Copied The Test"), edition.Add("Honest One"));
        await officer.BeginAsync(edition, template);
        await site.WorkedAsync();
        var revoked = (await site.CertificatesAsync()).Single(c => c.HolderRef == cheat.Ref);
        await officer.RevokeAsync(revoked.Code, "Copied from somebody.");
        Assert.Matches($"Copied The Test[^\n]*{revoked.Code} revoked", Plain.Of(await officer.GetAsync(PaperDesk.Issue(edition))));

        edition.Add("Late Comer");
        var (run, said) = await officer.BeginAsync(edition, template);
        foreach (var words in (string[])["1 certificate will be issued", "1 has one of this template and keeps it", "1 mail, with the address", "Copied The Test: Had one of this template that was revoked."])
            Assert.Contains(words, said);
        await site.WorkedAsync();
        Assert.Equal(2, (await site.ItemsAsync(run)).Length);
        Assert.Single(await site.CertificatesAsync(), c => c.HolderRef == cheat.Ref);

        (_, said) = await officer.BeginAsync(edition, template, cheat);
        Assert.Contains("1 certificate will be issued", said);
        await site.WorkedAsync();
        Assert.Single(await site.CertificatesAsync(), c => c.HolderRef == cheat.Ref && c.RevokedAt is null);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_that_is_sent_three_times_begins_one_run(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        edition.Add("Pressed Twice");
        var (form, _) = await officer.LookOverAsync(edition, template);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.SendAsync(form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.CertificateRuns.CountAsync()));
        foreach (var answer in answers)
            answer.Dispose();
        // Also long after it is done; whoever looks it over once more begins another.
        await site.WorkedAsync();
        using (var again = await officer.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.CertificateRuns.CountAsync()));
        await officer.BeginAsync(edition, template);
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.CertificateRuns.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task All_revoked_means_that_some_must_be_ticked(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        edition.Add("Copied The Test");
        await officer.BeginAsync(edition, template);
        await site.WorkedAsync();
        await officer.RevokeAsync(Assert.Single(await site.CertificatesAsync()).Code, "Copied from somebody.");
        var form = await officer.FormAsync(PaperDesk.Issue(edition), "template");
        (form["template"], form["whom"]) = (template.ToString("D"), "all");
        foreach (var button in (string[])["check", "begin"])
        {
            form["go"] = button;
            using var refused = await officer.SendAsync(form);
            Assert.Contains("Tick those who are to get another", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, form.Action)));
        }
        // Another template is another certificate.
        var (_, said) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        Assert.Contains("1 certificate will be issued", said);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task As_many_mails_are_promised_as_come(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        edition.Add("Chan Tai Man");
        edition.Add("陳大文");
        edition.Add("Without Mail", email: "nowhere");
        edition.Add("Without Days", values: [("days", "")]);
        edition.Add(new string('x', HolderProblem.LongestName + 1));
        var (run, said) = await officer.BeginAsync(edition, template);
        Assert.Contains("3 certificates will be issued", said);
        Assert.Contains("2 mails, each with the address", said);
        await site.WorkedAsync();
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.Outbox.CountAsync(m => m.Kind == IssueSome.Told.Name)));
        // What a run keeps of somebody who got none does not name them.
        var refused = (await site.ItemsAsync(run)).Single(i => i.Problem == HolderProblem.LongName);
        Assert.Equal("301", refused.About);
        Assert.Contains("The name has 301 characters", Plain.Of(await officer.GetAsync($"/certificates/runs/{run}")));
    }
}
