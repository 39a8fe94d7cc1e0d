using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.SigningAgain;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Tests.Features.Certificates;

/// <summary>What becomes of certificates whose key was revoked: nobody can check them, until they are signed again.</summary>
public sealed class SigningAgainTests
{
    private const string Keys = $"/certificates/of/{CertificateDesk.Home}/keys";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task They_are_signed_again_at_the_same_address_and_the_page_says_when(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var (first, second) = (await site.IssueAsync(), await site.IssueAsync("Ann Other", until: site.Clock.GetCurrentInstant() + Duration.FromDays(400)));
        // The list that was signed by that key goes with it.
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{first.Code}")));
        await RevokeKeyAsync(site);
        var fresh = await site.IssueAsync("Ben Fresh");
        site.Clock.AdvanceDays(2);
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        Assert.Contains("2 certificates in force were signed by a key that is revoked", Plain.Of(await steward.GetAsync(Keys)));
        using (var begun = await steward.SendAsync(await steward.FormAsync(Keys, "handler=SignAgain")))
            Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.Contains("They are being signed again", Plain.Of(await steward.GetAsync(Keys)));
        await WorkedAsync(site);
        Assert.DoesNotContain("signed by a key that is revoked", Plain.Of(await steward.GetAsync(Keys)));

        using var nobody = site.Nobody();
        foreach (var old in (Certificate[])[first, second])
        {
            var now = await RowAsync(site, old);
            Assert.Equal((old.Code, old.StatusListId, old.StatusIndex, old.IssuedAt, site.Clock.GetCurrentInstant()), (now.Code, now.StatusListId, now.StatusIndex, now.IssuedAt, now.SignedAgainAt));
            var page = Plain.Of(await nobody.GetAsync($"/certificates/{old.Code}"));
            foreach (var words in (string[])["Valid: signed by the issuer", "Issued 23 November 2026", "Signed again 25 November 2026", "download it again here"])
                Assert.Contains(words, page);
            Assert.Contains("Valid.", await nobody.CheckAsync(now.Token));
            // What somebody has in hand from before stays what nobody can check.
            Assert.Contains("It cannot be told whether it is valid.", await nobody.CheckAsync(old.Token));
            SaysTheSame(old.Token, now.Token);
        }
        Assert.Equal((fresh.Token, (Instant?)null), ((await RowAsync(site, fresh)).Token, (await RowAsync(site, fresh)).SignedAgainAt));
        // It can be revoked as before, in the same place of the same list.
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(first.Code, "A mistake.");
        Assert.Contains("Its issuer revoked it.", await nobody.CheckAsync((await RowAsync(site, first)).Token));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_revoked_has_ended_was_altered_or_made_by_whoever_has_the_key_is_not_signed_again(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var (gone, brief, altered, good) = (await site.IssueAsync("Gone"), await site.IssueAsync("Brief", until: site.Clock.GetCurrentInstant() + Duration.FromDays(1)), await site.IssueAsync("Altered"), await site.IssueAsync("Good"));
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(gone.Code, "A mistake.");
        await site.WithAsync<SeraiDb>(db => db.Certificates.Where(c => c.Id == altered.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.HolderName, "Somebody Else")));
        await RevokeKeyAsync(site);
        site.Clock.AdvanceDays(2);
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        (await steward.SendAsync(await steward.FormAsync(Keys, "handler=SignAgain"))).Dispose();
        await WorkedAsync(site);
        foreach (var same in (Certificate[])[gone, brief, altered])
            Assert.Equal(same.Token, (await RowAsync(site, same)).Token);
        Assert.NotEqual(good.Token, (await RowAsync(site, good)).Token);
        Assert.Contains("Altered: ", Plain.Of(await site.GetAsync($"/certificates/{altered.Code}")));
        // It has ended, and was not altered for that.
        Assert.Contains("It cannot be told whether it is valid", Plain.Of(await site.GetAsync($"/certificates/{brief.Code}")));
        var page = Plain.Of(await steward.GetAsync(Keys));
        Assert.Contains("1 certificate in force was signed by a key that is revoked", page);
        Assert.Contains("Revoke them, and issue them anew.", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_paper_with_the_old_credential_goes_and_one_that_is_printed_meanwhile_is_not_kept(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var old = await site.IssueAsync();
        Assert.Equal(1, await KeepAsync(site, old));
        await RevokeKeyAsync(site);
        await SignAllAsync(site);
        Assert.Equal((0, 0), (await PapersAsync(site), await site.WithAsync<SeraiDb, int>(db => db.Set<StoredFile>().CountAsync(f => f.Name == KeepPapers.FileName(old)))));
        await KeepAsync(site, old);
        Assert.Equal(0, await PapersAsync(site));
        await KeepAsync(site, await RowAsync(site, old));
        Assert.Equal(1, await PapersAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Killed_in_the_middle_it_goes_on_and_two_at_once_do_no_harm(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        for (var i = 0; i < SignAgain.Many + 5; i++)
            await site.IssueAsync($"Holder {i}");
        await RevokeKeyAsync(site);
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        var form = await steward.FormAsync(Keys, "handler=SignAgain");
        (await steward.SendAsync(form)).Dispose();
        (await steward.SendAsync(form)).Dispose();
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.SigningRuns.CountAsync()));
        // One that was killed leaves its lease behind.
        using (var stop = new CancellationTokenSource())
        {
            stop.CancelAfter(40);
            try
            {
                await site.WithAsync<WorkOnSigning, bool>(work => work.DoOneAsync(stop.Token));
            }
            catch (OperationCanceledException)
            {
                // Before it was taken at all.
            }
        }
        await site.WithAsync<SeraiDb>(async db =>
        {
            foreach (var run in await db.SigningRuns.Where(r => r.FinishedAt == null).ToListAsync())
                (run.Lease, run.Due) = (Guid.NewGuid(), site.Clock.GetCurrentInstant() + WorkOnSigning.Lease);
            await db.SaveChangesAsync();
        });
        site.Clock.Advance(WorkOnSigning.Lease + Duration.FromSeconds(1));
        await Task.WhenAll(WorkedAsync(site), WorkedAsync(site));
        await WorkedAsync(site);
        Assert.All(await site.WithAsync<SeraiDb, Certificate[]>(db => db.Certificates.AsNoTracking().ToArrayAsync()), c => Assert.NotNull(c.SignedAgainAt));
        Assert.DoesNotContain("signed by a key that is revoked", Plain.Of(await steward.GetAsync(Keys)));
    }

    [Fact]
    public async Task Only_those_who_may_take_a_new_key_begin_it()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        await site.IssueAsync();
        await RevokeKeyAsync(site);
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        var page = await editor.GetAsync(Keys);
        Assert.Contains("1 certificate in force was signed by a key that is revoked", Plain.Of(page));
        Assert.DoesNotContain("handler=SignAgain", page);
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        using var elsewhere = await site.SignedInAsync(Role.Steward, CertificateDesk.Elsewhere);
        await elsewhere.GetAsync(Keys, HttpStatusCode.NotFound);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.SigningRuns.CountAsync()));
    }

    // All but the moment of signing, which stands beside the first one.
    private static void SaysTheSame(string old, string now)
    {
        using var before = JsonDocument.Parse(Base64Url.DecodeFromChars(old.Split('.')[1]));
        using var after = JsonDocument.Parse(Base64Url.DecodeFromChars(now.Split('.')[1]));
        Assert.Equal(before.RootElement.GetProperty("validFrom").GetString(), after.RootElement.GetProperty("awardedDate").GetString());
        Assert.Equal("2026-11-25T12:00:00Z", after.RootElement.GetProperty("validFrom").GetString());
        foreach (var member in before.RootElement.EnumerateObject().Where(m => m.Name is not ("validFrom" or "nbf")))
            Assert.Equal(member.Value.GetRawText(), after.RootElement.GetProperty(member.Name).GetRawText());
        Assert.Equal(before.RootElement.EnumerateObject().Count() + 1, after.RootElement.EnumerateObject().Count());
    }

    private static async Task RevokeKeyAsync(TestSite site)
    {
        var key = await site.WithAsync<SeraiDb, IssuerKey>(db => db.IssuerKeys.AsNoTracking().SingleAsync(k => k.IsCurrent == true));
        var doing = new Doing(site.Clock.GetCurrentInstant(), "a test", "command line", IssuerKeys.Revoke, IssuerKeys.Subject(CertificateDesk.Home)) { Reason = "Somebody has it." };
        Assert.Null((await site.WithAsync<IssuerKeys, (Guid?, Serai.Platform.Editing.FieldProblem? Problem)>(keys => keys.RevokeAsync(key.Thumbprint, CertificateDesk.Home, doing, CancellationToken.None))).Problem);
    }

    private static async Task SignAllAsync(TestSite site)
    {
        using var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home);
        (await steward.SendAsync(await steward.FormAsync(Keys, "handler=SignAgain"))).Dispose();
        await WorkedAsync(site);
    }

    private static async Task WorkedAsync(TestSite site)
    {
        for (var pieces = 0; await site.WithAsync<WorkOnSigning, bool>(work => work.DoOneAsync(CancellationToken.None)); pieces++)
            Assert.True(pieces < 20, "It does not end.");
    }

    private static Task<int> KeepAsync(TestSite site, Certificate certificate) => site.WithAsync<KeepPapers, int>(keep => keep.KeepAsync([(certificate, "%PDF-1.7\n%%EOF\n"u8.ToArray())], CancellationToken.None));

    private static Task<int> PapersAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.CertificatePapers.CountAsync());

    private static Task<Certificate> RowAsync(TestSite site, Certificate certificate) => site.WithAsync<SeraiDb, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Id == certificate.Id));
}
