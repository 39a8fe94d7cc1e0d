using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Certificates.Runs;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>Certificates to many at once: chosen, looked over, issued in the background, told to each.</summary>
public sealed class RunTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task All_who_completed_get_one_with_a_mail_and_the_others_are_told_why_not(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        edition.Add("Chan Tai Man", language: "zh-Hant");
        edition.Add("陳大文");
        edition.Add("");
        edition.Add("Absent One", completed: false);
        edition.Add("Without Mail", email: "nowhere");
        edition.Add("Without Days", values: [("days", "")]);
        var list = Plain.Of(await officer.GetAsync(PaperDesk.Issue(edition)));
        foreach (var words in (string[])["5 of 6 completed it", "2 of 5 days", "Absent One", "All who completed it: 5"])
            Assert.Contains(words, list);
        var (run, said) = await officer.BeginAsync(edition, template);
        Assert.Contains("3 certificates will be issued", said);
        Assert.Contains("Has no name", said);
        Assert.Contains("The template asks for {days}", said);
        Assert.Contains("Certificate of Completion", said);
        Assert.Empty(await site.CertificatesAsync());
        await site.WorkedAsync();

        var issued = await site.CertificatesAsync();
        Assert.Equal(["Chan Tai Man", "Without Mail", "陳大文"], issued.Select(c => c.HolderName).Order(StringComparer.Ordinal));
        Assert.All(issued, c => Assert.Equal((FakeEdition.Name, edition.Id, (Guid?)template), (c.ForKind, c.ForId, c.TemplateId)));
        var mails = await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == IssueSome.Told.Name).OrderBy(m => m.ToAddress).ToArrayAsync());
        Assert.Equal(2, mails.Length);
        Assert.Contains("您的證書", mails[0].Subject);
        Assert.Contains($"{PaperDesk.Site}/certificates/{issued.Single(c => c.HolderName == "Chan Tai Man").Code}", mails[0].Text);
        Assert.Contains("Your certificate", mails[1].Subject);

        var page = Plain.Of(await officer.GetAsync($"/certificates/runs/{run}"));
        foreach (var words in (string[])["Done.", "Has no name", "The template asks for {days}", "there is no address that mail can be sent to", "nothing on this machine prints"])
            Assert.Contains(words, page);
        var csv = await officer.GetAsync($"/certificates/runs/{run}.csv");
        Assert.Contains("陳大文,issued", csv);
        // A second run gives nobody another one.
        (run, _) = await officer.BeginAsync(edition, template);
        await site.WorkedAsync();
        Assert.Equal(3, (await site.CertificatesAsync()).Length);
        Assert.Equal([RunItemState.Had, RunItemState.Had, RunItemState.Had, RunItemState.Refused, RunItemState.Refused], (await site.ItemsAsync(run)).Select(i => i.State).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Killed_in_the_middle_and_begun_again_none_is_missing_and_none_is_there_twice(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        for (var i = 0; i < 120; i++)
            edition.Add($"Person {i}");
        var (run, _) = await officer.BeginAsync(edition, template);
        // Cut off somewhere within a piece, twice.
        for (var cut = 0; cut < 2; cut++)
        {
            using var stop = new CancellationTokenSource();
            edition.Asked = () => stop.CancelAfter(60);
            await site.PieceAsync(stop.Token);
            edition.Asked = null;
        }
        // One that was killed gives nothing back: its lease ends.
        await site.WithAsync<SeraiDb>(async db =>
        {
            var taken = await db.CertificateRuns.SingleAsync(r => r.Id == run);
            (taken.Lease, taken.Due) = (Guid.NewGuid(), site.Clock.GetCurrentInstant() + WorkOnRuns.Lease);
            await db.SaveChangesAsync();
        });
        Assert.False(await site.PieceAsync());
        site.Clock.Advance(WorkOnRuns.Lease + Duration.FromSeconds(1));
        // Two at once.
        await Task.WhenAll(site.WorkedAsync(), site.WorkedAsync());
        await site.WorkedAsync();
        var issued = await site.CertificatesAsync();
        Assert.Equal(120, issued.Length);
        Assert.Equal(edition.People.Keys.Order(), issued.Select(c => c.HolderRef).Order());
        Assert.All(await site.ItemsAsync(run), i => Assert.Equal(RunItemState.Issued, i.State));
        Assert.Equal(120, await site.WithAsync<SeraiDb, int>(db => db.Outbox.CountAsync(m => m.Kind == IssueSome.Told.Name)));
        Assert.NotNull((await site.RunAsync(run)).FinishedAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_run_is_stopped_and_goes_on(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var template = await officer.TemplateAsync();
        for (var i = 0; i < 60; i++)
            edition.Add($"Person {i}");
        var (run, _) = await officer.BeginAsync(edition, template);
        await site.PieceAsync();
        Assert.Contains("Issuing: 50 of 60", Plain.Of(await officer.GetAsync($"/certificates/runs/{run}")));
        using (var stopped = await officer.SendAsync(await officer.FormAsync($"/certificates/runs/{run}", "handler=Stop")))
            Assert.Equal(HttpStatusCode.SeeOther, stopped.StatusCode);
        Assert.False(await site.PieceAsync());
        Assert.Contains("Stopped after 50 of 60", Plain.Of(await officer.GetAsync($"/certificates/runs/{run}?page=2")));
        using (var goesOn = await officer.SendAsync(await officer.FormAsync($"/certificates/runs/{run}", "handler=GoOn")))
            Assert.Equal(HttpStatusCode.SeeOther, goesOn.StatusCode);
        await site.WorkedAsync();
        Assert.Equal(60, (await site.CertificatesAsync()).Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_those_chosen_get_one_and_nobody_else_sees_the_pages(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        using var other = await site.SignedInAsync(Serai.Platform.Auth.Role.Editor, "uasr");
        Assert.Contains("No template yet", Plain.Of(await officer.GetAsync(PaperDesk.Issue(edition))));
        var template = await officer.TemplateAsync();
        var (one, _, absent) = (edition.Add("One"), edition.Add("Two"), edition.Add("Three", completed: false));
        var (run, said) = await officer.BeginAsync(edition, template, one);
        Assert.Contains("1 certificate will be issued", said);
        await site.WorkedAsync();
        Assert.Equal(["One"], (await site.CertificatesAsync()).Select(c => c.HolderName));
        foreach (var address in (string[])[PaperDesk.Issue(edition), $"/certificates/runs/{run}", $"/certificates/runs/{run}.csv", PaperDesk.Templates, $"/certificates/templates/{template}/edit"])
        {
            await other.GetAsync(address, HttpStatusCode.NotFound);
            await nobody.GetAsync(address, address.EndsWith(".csv", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther);
        }
        // Whoever has not completed it cannot be ticked, whatever a form says.
        var form = await officer.FormAsync(PaperDesk.Issue(edition), "template");
        (form["whom"], form["go"], form["pick"]) = ("chosen", "begin", absent.Ref.ToString("D"));
        using var refused = await officer.SendAsync(form);
        Assert.Contains("Nobody is ticked", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, form.Action)));
        (form["whom"], form["template"]) = ("all", Guid.NewGuid().ToString("D"));
        using var foreign = await officer.SendAsync(form);
        Assert.Contains("not among those of this organization", Plain.Of(await Visitor.TextAsync(foreign, HttpStatusCode.UnprocessableEntity, form.Action)));
    }
}
