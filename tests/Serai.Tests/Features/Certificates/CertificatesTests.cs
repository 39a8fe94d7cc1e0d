using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Credentials;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Status;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Certificates;

/// <summary>A certificate is issued, shown to anybody, and revoked.</summary>
public sealed class CertificatesTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_has_the_address_reads_whose_it_is_and_that_it_is_valid(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var nobody = site.Nobody();
        var html = await nobody.GetAsync($"/certificates/{certificate.Code}");
        var page = Plain.Of(html);
        Assert.Contains("Valid: signed by the issuer, in force, and not revoked.", page);
        Assert.Contains("Lin Mei 林美", page);
        Assert.Contains("Summer week of Chinese medicine", page);
        Assert.Contains("23 November 2026", page);
        Assert.Contains("name=\"robots\" content=\"noindex\"", html);
        Assert.Contains($"{CertificateDesk.Root}/certificates/{certificate.Code}", page);
        Assert.Contains("<path d=\"M", html);
        Assert.DoesNotContain(CertificateDesk.Email, html);
        await nobody.GetAsync("/certificates/2222222222222222", HttpStatusCode.NotFound);
        await nobody.GetAsync("/certificates/2222222222222222.jwt", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_handed_out_as_a_credential_and_as_JSON_with_the_holder_hashed(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var response = await site.Client.GetAsync($"/certificates/{certificate.Code}.jwt");
        Assert.Equal("application/vc+jwt", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(certificate.Token, await response.Content.ReadAsStringAsync());
        using var json = JsonDocument.Parse(await (await site.Client.GetAsync($"/certificates/{certificate.Code}.json")).Content.ReadAsStringAsync());
        Assert.Equal("valid", json.RootElement.GetProperty("finding").GetString());
        Assert.Equal("Lin Mei 林美", json.RootElement.GetProperty("holder").GetString());
        var subject = json.RootElement.GetProperty("credential").GetProperty("credentialSubject");
        Assert.StartsWith("sha256$", subject.GetProperty("identifier")[0].GetProperty("identityHash").GetString());
        Assert.DoesNotContain(CertificateDesk.Email, json.RootElement.GetRawText());
        Assert.StartsWith("<svg", await (await site.Client.GetAsync($"/certificates/{certificate.Code}.svg")).Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_it_names_is_found_where_it_says(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        var asked = new List<string>();
        async Task<string?> ReadAsync(string address, int most, CancellationToken stop)
        {
            asked.Add(address);
            Assert.StartsWith(CertificateDesk.Root, address);
            using var response = await site.Client.GetAsync(CertificateDesk.Path(address), stop);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(stop) : null;
        }
        var result = await CredentialChecker.Online(ReadAsync, ReadAsync).CheckAsync(certificate.Token, site.Clock.GetCurrentInstant());
        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Valid, result.Verdict);
        Assert.True(result.Contents!.Emails.Single().Is(CertificateDesk.Email));
        Assert.Equal("Lin Mei 林美", result.Contents.Narrative);
        Assert.Contains(asked, a => a.StartsWith($"{CertificateDesk.Root}/certificates/issuers/{CertificateDesk.Home}/keys/", StringComparison.Ordinal));
        Assert.Contains(asked, a => a.StartsWith($"{CertificateDesk.Root}/certificates/status/", StringComparison.Ordinal));

        var issuer = $"/certificates/issuers/{CertificateDesk.Home}";
        var key = PublicKey.Read(await site.GetAsync(CertificateDesk.Path(asked[0])), asked[0])!;
        using var set = JsonDocument.Parse(await site.GetAsync(issuer + "/jwks.json"));
        Assert.Equal(asked[0], set.RootElement.GetProperty("keys")[0].GetProperty("kid").GetString());
        using var did = JsonDocument.Parse(await site.GetAsync(issuer + "/did.json"));
        Assert.Equal($"did:web:certificates.example.org:certificates:issuers:{CertificateDesk.Home}", did.RootElement.GetProperty("id").GetString());
        Assert.EndsWith("#" + key.Thumbprint, did.RootElement.GetProperty("assertionMethod")[0].GetString());
        using var profile = JsonDocument.Parse(await site.GetAsync(issuer));
        Assert.Equal(CertificateDesk.Root + issuer, profile.RootElement.GetProperty("id").GetString());
        using var list = await site.Client.GetAsync(CertificateDesk.Path(asked.First(a => a.Contains("/status/", StringComparison.Ordinal))));
        Assert.True(list.Headers.CacheControl!.MaxAge <= TimeSpan.FromSeconds(60));
        Assert.DoesNotContain("\"d\"", await site.GetAsync(issuer + "/jwks.json"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_altered_row_and_an_expired_certificate_are_told(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var named = await site.IssueAsync();
        var token = await site.IssueAsync("Ann Other");
        var ending = await site.IssueAsync("Ben Brief", until: site.Clock.GetCurrentInstant() + Duration.FromDays(3));
        await site.WithAsync<SeraiDb>(async db =>
        {
            await db.Certificates.Where(c => c.Id == named.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.HolderName, "Somebody Else"));
            await db.Certificates.Where(c => c.Id == token.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Token, named.Token[..^6] + "AAAAAA"));
        });
        Assert.Contains("Altered: ", Plain.Of(await site.GetAsync($"/certificates/{named.Code}")));
        Assert.Contains("Altered: ", Plain.Of(await site.GetAsync($"/certificates/{token.Code}")));
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{ending.Code}")));
        site.Clock.AdvanceDays(4);
        Assert.Contains("Expired on 26 November 2026", Plain.Of(await site.GetAsync($"/certificates/{ending.Code}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_that_holds_anything_is_altered_for_programs_too(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        foreach (var token in (string[])["YQ.YQ.YQ", "a.b", "{}", "..", "eyJ9.eyJ9.AAAA"])
        {
            await site.WithAsync<SeraiDb>(db => db.Certificates.Where(c => c.Id == certificate.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Token, token)));
            using var json = JsonDocument.Parse(await site.GetAsync($"/certificates/{certificate.Code}.json"));
            Assert.Equal("altered", json.RootElement.GetProperty("finding").GetString());
            Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("credential").ValueKind);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_time_keys_and_lists_do_to_it_is_no_alteration(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var now = site.Clock.GetCurrentInstant();
        var ending = await site.IssueAsync("Ben Brief", until: now + Duration.FromDays(3));
        var lasting = await site.IssueAsync("Ann Other");
        async Task<string> PageAsync(Certificate certificate) => Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}"));
        // A clock that is a little behind, and one that is wrong.
        site.Clock.Reset(now - Duration.FromSeconds(5));
        var page = await PageAsync(lasting);
        Assert.Contains("Valid: ", page);
        Assert.DoesNotContain("validFrom", page);
        site.Clock.Reset(now - Duration.FromHours(2));
        Assert.Contains("It cannot be told whether it is valid", await PageAsync(lasting));
        site.Clock.Reset(now + Duration.FromDays(4));
        Assert.Contains("Expired on", await PageAsync(ending));
        // Ended, and its list is gone; then its key as well.
        await site.WithAsync<SeraiDb>(db => db.IssuedPlaces.ExecuteUpdateAsync(p => p.SetProperty(x => x.Address, CertificateDesk.Root + "/certificates/status/gone")));
        Assert.Contains("It cannot be told whether it is valid", await PageAsync(ending));
        await site.WithAsync<SeraiDb>(db => db.IssuerKeys.ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now)));
        Assert.Contains("It cannot be told whether it is valid", await PageAsync(ending));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_issued_one_twice_until_the_first_is_revoked(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var (holder, template) = (Guid.NewGuid(), Guid.NewGuid());
        var (first, isNew) = await site.TryIssueAsync(holder: holder, template: template);
        Assert.True(isNew);
        var (second, again) = await site.TryIssueAsync(holder: holder, template: template);
        Assert.False(again);
        Assert.Equal(first.Id, second.Id);
        Assert.True((await site.TryIssueAsync(holder: holder, template: Guid.NewGuid())).IsNew);
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(first.Code, "A wrong name.");
        Assert.True((await site.TryIssueAsync(holder: holder, template: template)).IsNew);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_place_is_never_given_out_twice_and_a_half_full_list_is_followed_by_another(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var places = new HashSet<(Guid, int)>();
        for (var i = 0; i < 5; i++)
            Assert.True(await site.IssueAsync($"Holder {i}") is var one && places.Add((one.StatusListId, one.StatusIndex)));
        var list = places.First().Item1;
        Assert.All(places, p => Assert.Equal(list, p.Item1));
        await site.WithAsync<SeraiDb>(db => db.IssuedPlaces.ExecuteUpdateAsync(p => p.SetProperty(x => x.GivenCount, IssuedPlaces.Most)));
        Assert.NotEqual(list, (await site.IssueAsync("One More")).StatusListId);
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.IssuedPlaces.CountAsync()));
    }

    [Fact]
    public void Places_are_drawn_at_random_and_only_once()
    {
        var list = new IssuedPlaces { IssuerId = Guid.NewGuid(), Issuer = "", Address = "" };
        var drawn = Enumerable.Range(0, 2000).Select(_ => list.Draw()).ToList();
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Assert.Equal(drawn.Count, list.GivenCount);
        Assert.NotEqual(drawn, drawn.Order());
        Assert.InRange(drawn.Max(), IssuedPlaces.Entries / 2, IssuedPlaces.Entries - 1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_at_once_get_two_places_and_one_key(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        await site.IssueAsync("First");
        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => site.IssueAsync($"At once {i}"))));
        Assert.Equal(4, issued.Select(c => (c.StatusListId, c.StatusIndex)).Distinct().Count());
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.IssuerKeys.CountAsync()));
        Assert.Equal(5, await site.WithAsync<SeraiDb, int>(db => db.IssuedPlaces.Select(p => p.GivenCount).SingleAsync()));
    }

    [Fact]
    public async Task Without_an_https_address_nothing_is_issued_and_it_is_said_how()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, issue) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<IssueCertificate>());
        var issuer = await db.Organizations.Where(o => o.Slug == CertificateDesk.Home).Select(o => o.Id).SingleAsync();
        Assert.Equal("NoAddress", (await issue.PrepareAsync(issuer, CancellationToken.None))!.Code);
        CertificateRefused refused;
        await using (await db.BeginStepAsync(new(site.Clock.GetCurrentInstant(), "a test", "program", IssueCertificate.Verb, "certificates")))
            refused = await Assert.ThrowsAsync<CertificateRefused>(() => issue.IssueAsync(CertificateDesk.Asked(issuer), CancellationToken.None));
        Assert.Equal("NoAddress", refused.Problem.Code);
        using var viewer = await site.SignedInAsync(Role.Viewer, CertificateDesk.Home);
        Assert.Contains("sets Serai:Address", Plain.Of(await viewer.GetAsync($"/certificates/of/{CertificateDesk.Home}/keys")));
    }

    [Theory]
    [InlineData("O'Brien \"Quote\" <b>&amp;")]
    [InlineData("שלום עולם \u200Fمرحبا")]
    [InlineData("🎓👩‍🔬 大學聯盟")]
    [InlineData("half \uD83C of a sign")]
    [InlineData("  spaces  ")]
    public async Task Any_name_is_issued_and_checked(string name)
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        // No database keeps half a sign.
        var kept = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name));
        var certificate = await site.IssueAsync(kept);
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        using var nobody = site.Nobody();
        Assert.Contains("Valid.", await nobody.CheckAsync(certificate.Token));
    }
}
