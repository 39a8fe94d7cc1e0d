using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Credentials;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Status;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Tests.Features.Certificates;

/// <summary>Certificates are revoked and listed by those who may, and keys follow each other.</summary>
public sealed class RevokingTests
{
    private const string List = "/certificates/of/" + CertificateDesk.Home;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_revoked_one_is_told_at_once_with_the_reason_and_others_stay_valid(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var (one, other) = (await site.IssueAsync(), await site.IssueAsync("Ann Other"));
        var address = "/certificates/status/" + one.StatusListId;
        var before = await site.GetAsync(address);
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        Assert.Equal($"/certificates/{one.Code}", await editor.RevokeAsync(one.Code, "Issued to the wrong person."));
        Assert.NotEqual(before, await site.GetAsync(address));
        var page = Plain.Of(await site.GetAsync($"/certificates/{one.Code}"));
        Assert.Contains("Revoked on 23 November 2026: Issued to the wrong person.", page);
        Assert.DoesNotContain("Valid: ", page);
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{other.Code}")));
        using var nobody = site.Nobody();
        Assert.Contains("Its issuer revoked it.", await nobody.CheckAsync(one.Token));
        // The list itself says so, to whoever reads nothing else.
        var list = StatusBits(await site.GetAsync(address));
        Assert.True(list[one.StatusIndex]);
        Assert.False(list[other.StatusIndex]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_needs_a_reason_and_happens_once(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        using var empty = await editor.FillAsync($"/certificates/{certificate.Code}/revoke", ("why", "  "));
        Assert.Contains("The reason is missing.", Plain.Of(await Visitor.TextAsync(empty, HttpStatusCode.UnprocessableEntity, "revoke")));
        using var @long = await editor.FillAsync($"/certificates/{certificate.Code}/revoke", ("why", new string('x', 501)));
        Assert.Contains("longer than 500", Plain.Of(await Visitor.TextAsync(@long, HttpStatusCode.UnprocessableEntity, "revoke")));
        // What turns the direction of the text, and what nobody sees, would stand in public for good; it is not taken where it was looked at before either.
        foreach (var (why, sign) in ((string, string)[])[("\u202efor fun", "U+202E"), ("A mistake.\a", "U+0007"), ("A \u001b[31mmistake.", "U+001B")])
            foreach (var sure in (string[])["", "1"])
            {
                using var hidden = await editor.FillAsync($"/certificates/{certificate.Code}/revoke", ("why", why), ("sure", sure));
                Assert.Contains($"The reason has a sign that nobody sees ({sign}).", Plain.Of(await Visitor.TextAsync(hidden, HttpStatusCode.UnprocessableEntity, "revoke")));
            }
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        await editor.RevokeAsync(certificate.Code, "A mistake.");
        var form = await editor.FormAsync($"/certificates/{certificate.Code}/revoke", "why");
        (form["why"], form["sure"]) = ("Another reason.", "1");
        using var twice = await editor.SendAsync(form);
        Assert.Contains("revoked already; nothing was changed", Plain.Of(await Visitor.TextAsync(twice, HttpStatusCode.UnprocessableEntity, "revoke")));
        Assert.Contains("A mistake.", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        // It is in the history, for those who see the office, without the holder's name.
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Set<Step>().AsNoTracking().SingleAsync(s => s.Verb == RevokeCertificate.Verb));
        Assert.Equal(("A mistake.", true), (step.Reason, step.IsPrivate));
        // And stands: nobody undoes it.
        var undone = await site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(step.Id, new(site.Clock.GetCurrentInstant(), "a test", "program", "undo", step.Subject)));
        Assert.Equal(ObstacleReason.StandsFast, Assert.Single(undone).Why);
        Assert.Contains("A mistake.", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        var edits = await site.WithAsync<SeraiDb, List<Edit>>(db => db.Set<Edit>().AsNoTracking().ToListAsync());
        Assert.DoesNotContain(edits, e => $"{e.Before}{e.After}".Contains("Lin Mei", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_else_lists_or_revokes(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var nobody = site.Nobody();
        using var viewer = await site.SignedInAsync(Role.Viewer, CertificateDesk.Home);
        using var stranger = await site.SignedInAsync(Role.Steward, CertificateDesk.Elsewhere);
        foreach (var address in (string[])[List, List + ".csv", List + "/keys"])
        {
            using var shut = await nobody.Client.GetAsync(address);
            Assert.Equal(address.EndsWith(".csv", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther, shut.StatusCode);
            await stranger.GetAsync(address, HttpStatusCode.NotFound);
            await viewer.GetAsync(address);
        }
        await stranger.GetAsync($"/certificates/{certificate.Code}/revoke", HttpStatusCode.NotFound);
        await viewer.GetAsync($"/certificates/{certificate.Code}/revoke", HttpStatusCode.NotFound);
        Assert.DoesNotContain("/revoke", await viewer.GetAsync(List));
        Assert.DoesNotContain("/revoke", await nobody.GetAsync($"/certificates/{certificate.Code}"));
        Assert.DoesNotContain("Sign by a new key", Plain.Of(await viewer.GetAsync(List + "/keys")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_is_searched_filtered_and_exported(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var (mei, jose, gone) = (await site.IssueAsync(), await site.IssueAsync("José Núñez"), await site.IssueAsync("Ann Other"));
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(gone.Code, "=A mistake");
        var all = Plain.Of(await editor.GetAsync(List));
        Assert.Contains("3 certificates", all);
        var found = Plain.Of(await editor.GetAsync(List + "?q=jose+nunez"));
        Assert.Contains("José Núñez", found);
        Assert.DoesNotContain("Lin Mei", found);
        Assert.Contains("1 certificate ", found);
        Assert.DoesNotContain("Ann Other", Plain.Of(await editor.GetAsync(List + "?state=InForce")));
        Assert.Contains("Ann Other", Plain.Of(await editor.GetAsync(List + "?state=Revoked")));
        Assert.Contains("No certificate matches", Plain.Of(await editor.GetAsync(List + "?q=nobody")));
        var csv = (await editor.GetAsync(List + ".csv?state=Revoked")).Split("\r\n");
        Assert.Equal(3, csv.Length);
        Assert.Contains(gone.Code, csv[1]);
        Assert.DoesNotContain(",=A", csv[1]);
        Assert.DoesNotContain(mei.Code + jose.Code, csv[1]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_of_many_asks_as_little_as_one_of_few(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await site.IssueAsync();
        var one = await CountAsync();
        await site.IssueAsync("Ann Other");
        var last = await site.IssueAsync("Ben Third");
        Assert.Equal(one, await CountAsync());
        await site.GetAsync($"/certificates/{last.Code}");
        using var count = StatementCount.From(site);
        await site.GetAsync($"/certificates/{last.Code}");
        Assert.InRange(count.Value, 1, 5);

        async Task<int> CountAsync()
        {
            await editor.GetAsync(List);
            using var statements = StatementCount.From(site);
            await editor.GetAsync(List);
            return statements.Value;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_key_signs_from_now_on_and_old_certificates_live(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var old = await site.IssueAsync();
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        using var rotated = await steward.SendAsync(await steward.FormAsync(List + "/keys", List + "/keys"));
        Assert.Equal(HttpStatusCode.SeeOther, rotated.StatusCode);
        var fresh = await site.IssueAsync("Ann Other");
        var keys = await site.WithAsync<SeraiDb, IssuerKey[]>(db => db.IssuerKeys.AsNoTracking().OrderBy(k => k.Id).ToArrayAsync());
        Assert.Equal(new bool?[] { null, true }, keys.Select(k => k.IsCurrent));
        foreach (var certificate in (Certificate[])[old, fresh])
            Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        var set = await site.GetAsync($"/certificates/issuers/{CertificateDesk.Home}/jwks.json");
        Assert.All(keys, k => Assert.Contains(k.Address, set));
        Assert.All(keys, k => Assert.DoesNotContain(System.Text.Encoding.UTF8.GetString(k.Private), set));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_that_is_sent_three_times_makes_one_new_key(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        await site.IssueAsync();
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        var form = await steward.FormAsync(List + "/keys", "shown");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => steward.SendAsync(form)));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Contains("Somebody has changed the key meanwhile", Plain.Of(await answers.First(a => a.StatusCode == HttpStatusCode.Conflict).Content.ReadAsStringAsync()));
        foreach (var answer in answers)
            answer.Dispose();
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.IssuerKeys.CountAsync()));
        // Whoever has seen the new one may change it again.
        using var again = await steward.SendAsync(await steward.FormAsync(List + "/keys", "shown"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_revoked_key_signed_is_taken_for_good_no_more(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var old = await site.IssueAsync();
        var key = await site.WithAsync<SeraiDb, IssuerKey>(db => db.IssuerKeys.AsNoTracking().SingleAsync());
        // Its list was handed out, signed by that key.
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{old.Code}")));
        var doing = new Doing(site.Clock.GetCurrentInstant(), "a test", "command line", IssuerKeys.Revoke, IssuerKeys.Subject(CertificateDesk.Home)) { Reason = "Somebody has it." };
        Assert.Null((await site.WithAsync<IssuerKeys, (Guid?, Serai.Platform.Editing.FieldProblem?)>(keys => keys.RevokeAsync(key.Thumbprint, CertificateDesk.Home, doing, CancellationToken.None))).Item2);
        using var gone = await site.Client.GetAsync(CertificateDesk.Path(key.Address));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("It cannot be told whether it is valid", Plain.Of(await site.GetAsync($"/certificates/{old.Code}")));
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{(await site.IssueAsync("Ann Other")).Code}")));
        Assert.Equal("KeyRevokedAlready", (await site.WithAsync<IssuerKeys, (Guid?, Serai.Platform.Editing.FieldProblem? Problem)>(keys => keys.RevokeAsync(key.Thumbprint, CertificateDesk.Home, doing, CancellationToken.None))).Problem!.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_at_work_when_its_key_is_revoked_signs_by_the_next_one(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, issue) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<IssueCertificate>());
        var issuer = await db.Organizations.Where(o => o.Slug == CertificateDesk.Home).Select(o => o.Id).SingleAsync();
        Doing DoingOf(string verb) => new(site.Clock.GetCurrentInstant(), "a test", "program", verb, IssuerKeys.Subject(CertificateDesk.Home)) { Reason = "Somebody has it." };
        async Task<Certificate> IssueAsync(string name)
        {
            await using var step = await db.BeginStepAsync(DoingOf(IssueCertificate.Verb));
            var (certificate, _) = await issue.IssueAsync(CertificateDesk.Asked(issuer, name), CancellationToken.None);
            await step.CompleteAsync();
            return certificate;
        }

        Assert.Null(await issue.PrepareAsync(issuer, CancellationToken.None));
        var before = await IssueAsync("Before");
        var key = await site.WithAsync<SeraiDb, string>(other => other.IssuerKeys.Select(k => k.Thumbprint).SingleAsync());
        Assert.Null((await site.WithAsync<IssuerKeys, (Guid?, Serai.Platform.Editing.FieldProblem? Problem)>(keys => keys.RevokeAsync(key, CertificateDesk.Home, DoingOf(IssuerKeys.Revoke), CancellationToken.None))).Problem);
        var after = await IssueAsync("After");
        Assert.Contains("It cannot be told whether it is valid", Plain.Of(await site.GetAsync($"/certificates/{before.Code}")));
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{after.Code}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_signed_anew_before_it_ends(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        var first = await site.GetAsync("/certificates/status/" + certificate.StatusListId);
        Assert.Equal(first, await site.GetAsync("/certificates/status/" + certificate.StatusListId));
        site.Clock.Advance(StatusLists.SignedAgainAfter);
        Assert.NotEqual(first, await site.GetAsync("/certificates/status/" + certificate.StatusListId));
        site.Clock.Advance(StatusLists.GoodFor * 10);
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_has_an_account_finds_their_own_and_only_those(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        using var holder = await site.SignedInAsync(Role.Viewer, CertificateDesk.Elsewhere);
        var own = await site.IssueAsync(person: holder.PersonId);
        var other = await site.IssueAsync("Ann Other");
        var page = await holder.GetAsync("/certificates/mine");
        Assert.Contains($"/certificates/{own.Code}", page);
        Assert.DoesNotContain(other.Code, page);
        using var nobody = site.Nobody();
        using var shut = await nobody.Client.GetAsync("/certificates/mine");
        Assert.Equal(HttpStatusCode.SeeOther, shut.StatusCode);
    }

    private static StatusList StatusBits(string jws)
    {
        using var json = System.Text.Json.JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(jws.Split('.')[1]));
        return StatusList.Read(json.RootElement.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!)!;
    }
}
