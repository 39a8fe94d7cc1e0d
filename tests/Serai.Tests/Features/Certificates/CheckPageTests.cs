using System.Net;
using System.Text.Json;
using NodaTime;
using Serai.Credentials;
using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Certificates;

/// <summary>Anybody checks a credential of whomever.</summary>
public sealed class CheckPageTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_credential_is_brought_as_text_address_code_or_file(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var nobody = site.Nobody();
        var page = await nobody.CheckAsync(certificate.Token);
        foreach (var said in (string[])["Valid.", "Not revoked as of 23 November 2026 12:00 UTC", "Lin Mei 林美", "Summer week of Chinese medicine"])
            Assert.Contains(said, page);
        Assert.Contains("Valid.", await nobody.CheckAsync(address: $"{CertificateDesk.Root}/certificates/{certificate.Code}"));
        Assert.Contains("Valid.", await nobody.CheckAsync(address: certificate.Code));
        Assert.Contains("Valid.", await nobody.CheckAsync(file: System.Text.Encoding.UTF8.GetBytes(certificate.Token)));
        foreach (var packed in (bool[])[false, true])
            Assert.Contains("Valid.", await nobody.CheckAsync(file: CertificateDesk.Pdf(certificate.Token, packed)));
        Assert.Contains("Issued to this address", await nobody.CheckAsync(certificate.Token, email: " Mei.Lin@example.edu"));
        Assert.Contains("Not issued to this address", await nobody.CheckAsync(certificate.Token, email: "somebody@example.edu"));
    }

    [Theory]
    [InlineData("zh-Hant", "有效。")]
    [InlineData("zh-Hans", "有效。")]
    public async Task The_verdict_is_in_the_readers_language(string language, string verdict)
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var certificate = await site.IssueAsync();
        using var nobody = site.Nobody(language);
        Assert.Contains(verdict, await nobody.CheckAsync(certificate.Token));
    }

    [Fact]
    public async Task Each_changed_part_is_refused()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var token = (await site.IssueAsync()).Token;
        using var nobody = site.Nobody();
        var payload = token.Split('.')[1];
        var other = payload[..40] + (payload[40] == 'A' ? 'B' : 'A') + payload[41..];
        Assert.Contains("Not valid.", await nobody.CheckAsync(token.Replace(payload, other, StringComparison.Ordinal)));
        Assert.Contains("It was changed after it was signed", await nobody.CheckAsync(token[..^8] + (token[^8] == 'A' ? 'B' : 'A') + token[^7..]));
    }

    [Fact]
    public async Task What_is_no_credential_is_told_with_the_way_out()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        using var nobody = site.Nobody();
        const HttpStatusCode refused = HttpStatusCode.UnprocessableEntity;
        Assert.Contains("There is nothing to check", await nobody.CheckAsync(expected: refused));
        Assert.Contains("This is no credential", await nobody.CheckAsync("hello", expected: refused));
        Assert.Contains("No credential is attached to this PDF", await nobody.CheckAsync(file: [.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8], expected: refused));
        Assert.Contains("is no address of a certificate", await nobody.CheckAsync(address: "http://example.org/a", expected: refused));
        foreach (var half in (string[])["https://", "https://a b", "https://me@example.org/a"])
        {
            var page = await nobody.CheckAsync(address: half, expected: refused);
            Assert.Contains($"“{half}” is no whole address", page);
            Assert.DoesNotContain("it begins with https://", page);
        }
        Assert.Contains("The address has 3008 signs; 2048 are the most", await nobody.CheckAsync(address: "https://" + new string('a', 3_000), expected: refused));
        Assert.Contains("There is no credential at", await nobody.CheckAsync(address: $"{CertificateDesk.Root}/certificates/2222222222222222", expected: refused));
        // Neither this machine nor its neighbours are asked for strangers.
        Assert.Contains("Nothing could be read at", await nobody.CheckAsync(address: "https://127.0.0.1/secret", expected: refused));
    }

    [Fact]
    public async Task Whoever_checks_too_often_is_told_that_it_is_the_network_and_not_the_certificate()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        using var nobody = site.Nobody();
        var form = await nobody.FormAsync("/certificates/check", "credential");
        for (var i = 0; i <= CheckingTurns.InAMinute; i++)
        {
            using var content = new MultipartFormDataContent();
            foreach (var (field, value) in form.Fields)
                content.Add(new StringContent(value), field);
            using var answer = await nobody.Client.PostAsync("/certificates/check", content);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                continue;
            Assert.Contains("more than 60 checks came within a minute", Plain.Of(await answer.Content.ReadAsStringAsync()));
            Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
            return;
        }
        Assert.Fail("Nothing was refused.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_code_that_is_typed_in_capitals_leads_to_the_certificate(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        using var nobody = site.Nobody();
        using var answer = await nobody.Client.GetAsync($"/certificates/{certificate.Code.ToUpperInvariant()}");
        Assert.Equal((HttpStatusCode.Found, $"/certificates/{certificate.Code}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        await nobody.GetAsync("/certificates/ABCDEFGH23456789", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_foreign_one_whose_key_is_not_to_be_had_cannot_be_told()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        using var key = SigningKey.Create(_ => "https://127.0.0.1/issuer/keys/1", PublicKey.FewestBits);
        var credential = new Credential("https://127.0.0.1/1", "urn:uuid:1", HashedEmail.Of("a@example.org"), new("https://127.0.0.1/issuer", "Elsewhere"), new("https://127.0.0.1/a", "A week", "A week", "A week"), site.Clock.GetCurrentInstant() - Duration.FromDays(1));
        using var nobody = site.Nobody();
        var page = await nobody.CheckAsync(new VcJwtSigner(key).Sign(credential.ToJson()));
        Assert.Contains("It cannot be told whether it is valid.", page);
        Assert.Contains("The key that it names cannot be had", page);
        Assert.Contains("which anybody could have written", page);
    }

    [Fact]
    public async Task Nobody_signs_in_the_name_of_an_issuer_here()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        await site.IssueAsync();
        var issuer = $"{CertificateDesk.Root}/certificates/issuers/{CertificateDesk.Home}";
        using var nobody = site.Nobody();
        foreach (var address in (string[])[issuer + "/keys/made-up", "https://evil.example/keys/1"])
        {
            using var key = SigningKey.Create(_ => address, PublicKey.FewestBits);
            var credential = new Credential($"{CertificateDesk.Root}/certificates/abc", "urn:uuid:1", HashedEmail.Of("a@example.org"), new(issuer, "CUHK"), new("https://example.org/a", "A", "A", "A"), site.Clock.GetCurrentInstant());
            var page = await nobody.CheckAsync(new VcJwtSigner(key).Sign(credential.ToJson()));
            Assert.DoesNotContain("Valid.", page);
            Assert.Contains(address, page);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_organization_here_does_not_sign_as_another(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        await site.IssueAsync();
        var own = await site.IssueAsync("Ann Other", slug: CertificateDesk.Elsewhere);
        string Issuer(string slug) => $"{CertificateDesk.Root}/certificates/issuers/{slug}";
        Credential Named(string slug) => new($"{CertificateDesk.Root}/certificates/abc", "urn:uuid:1", HashedEmail.Of("a@example.org"), new(Issuer(slug), "CUHK"), new("https://example.org/a", "A", "A", "A"), site.Clock.GetCurrentInstant());
        async Task<string> SignAsync(string slug) => await site.WithAsync<IssuerKeys, string>(async keys => (await keys.CurrentAsync(own.IssuerId, CancellationToken.None))!.Sign(Named(slug).ToJson()));
        using var nobody = site.Nobody();
        var page = await nobody.CheckAsync(await SignAsync(CertificateDesk.Home));
        Assert.Contains("Not valid.", page);
        Assert.Contains("The key is at an address that is not the issuer's: somebody else may have signed in its name.", page);
        Assert.Contains($"{Issuer(CertificateDesk.Elsewhere)}/keys/", page);
        // In its own name it does, and what both have issued is good.
        Assert.Contains("Valid.", await nobody.CheckAsync(await SignAsync(CertificateDesk.Elsewhere)));
        Assert.Contains("Valid.", await nobody.CheckAsync(own.Token));
    }

    [Fact]
    public async Task A_device_is_given_keys_and_lists_of_good_credentials_alone()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var certificate = await site.IssueAsync();
        using var kept = JsonDocument.Parse(await AskAsync(certificate.Token));
        Assert.Equal($"{CertificateDesk.Root}/certificates/issuers/{CertificateDesk.Home}", kept.RootElement.GetProperty("issuer").GetString());
        Assert.Single(kept.RootElement.GetProperty("keys").EnumerateArray());
        var list = kept.RootElement.GetProperty("lists")[0].GetProperty("address").GetString()!;
        using var forged = JsonDocument.Parse(await AskAsync(certificate.Token[..^8] + "AAAAAAAA"));
        Assert.False(forged.RootElement.TryGetProperty("keys", out _));
        using var again = JsonDocument.Parse(await site.GetAsync("/certificates/check/offline?list=" + Uri.EscapeDataString(list)));
        Assert.Equal(list, again.RootElement.GetProperty("address").GetString());
        // What is no list is not read through this site.
        foreach (var address in (string[])["https://127.0.0.1/", "file:///etc/passwd", CertificateDesk.Root + "/", ""])
        {
            using var refused = await site.Client.GetAsync("/certificates/check/offline?list=" + Uri.EscapeDataString(address));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        async Task<string> AskAsync(string text)
        {
            using var response = await site.Client.PostAsync("/certificates/check/offline", new StringContent(text));
            return await response.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task The_page_can_be_installed()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var page = await site.GetAsync("/certificates/check");
        Assert.Contains("rel=\"manifest\" href=\"/certificates/check/app.webmanifest\"", page);
        using var manifest = JsonDocument.Parse(await site.GetAsync("/certificates/check/app.webmanifest"));
        Assert.Equal("/certificates/check", manifest.RootElement.GetProperty("scope").GetString());
        using var worker = await site.Client.GetAsync("/certificates/check/worker.js");
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/certificates/check", worker.Headers.GetValues("Service-Worker-Allowed").Single());
        Assert.Contains("addEventListener", await worker.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("%PDF-1.7\n<< /Type /EmbeddedFile >>\nstream\n")]
    [InlineData("%PDF-1.7\n<< /Type /EmbeddedFile /Filter /FlateDecode >>\nstream\nnot packed at all\nendstream")]
    [InlineData("%PDF-1.7\n<< /EmbeddedFiles 1 0 R >>\nendobj")]
    [InlineData("%PDF-/EmbeddedFile")]
    public void A_broken_PDF_holds_nothing(string pdf) => Assert.Null(BroughtText.Of(System.Text.Encoding.Latin1.GetBytes(pdf)));

    [Fact]
    public void A_file_that_unpacks_to_more_than_a_credential_is_not_unpacked() => Assert.Null(BroughtText.Of(CertificateDesk.Pdf(new string(' ', 64 << 20) + "a.b.c", packed: true)));
}
