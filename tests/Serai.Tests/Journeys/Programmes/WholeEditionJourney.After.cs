using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Serai.Tests.Features.Certificates;
using Serai.Tests.Journeys.Agreements;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>After the week: certificates, checked by the site, by whoever has one in hand, and by programs of others.</summary>
public sealed partial class WholeEditionJourney
{
    private static async Task IssueAsync(TestSite site, Visit office, string week)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Certificate templates");
        await office.PressAsync("Make it");
        await office.SeeAsync("Signature");
        await office.GoAsync(week);
        await office.FollowAsync("Certificates");
        await office.SeeAsync("2 of 3 completed it.");
        await office.PressAsync("Look it over");
        foreach (var words in (string[])["2 certificates will be issued.", "Certificate of Completion", "結業證書"])
            await office.SeeAsync(words);
        await office.FindNothingWrongAsync();
        await office.PressAsync("Issue them");
        await office.SeeAsync("Issuing: 0 of 2.");
    }

    /// <summary>The page of the run follows what is done.</summary>
    private static async Task EndsAsync(Visit office)
    {
        await Assertions.Expect(office.Page.Locator("main [role=status]")).ToContainTextAsync("Done.", new() { Timeout = 30_000 });
        foreach (var person in (Person[])[Ada, DaiMan])
            await Assertions.Expect(office.Page.Locator("main tr", new() { HasTextString = person.Name })).ToContainTextAsync("issued");
        await office.FindNothingWrongAsync();
        await office.PictureAsync("certificates-issued");
    }

    /// <summary>Somebody finds their certificate by the mail, and takes home what is signed.</summary>
    private async Task<Issued> CertificateAsync(TestSite site, Person person)
    {
        await using var visit = await browser.VisitAsync(site, language: person.Language);
        var page = visit.Page;
        await visit.GoAsync(await LinkAsync(site, person, "certificate-issued", "/certificates/"));
        await visit.SeeAsync(person.Language == "en" ? "Valid: signed by the issuer, in force, and not revoked." : "有效：由頒發機構簽署，在有效期內，且未被撤銷。");
        await visit.SeeAsync(person.Name);
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("certificate-" + person.Language);
        var token = await System.IO.File.ReadAllTextAsync(await DownloadAsync(page, page.Locator("main a[href$='.jwt']")));
        return new(PathOf(visit), token, await System.IO.File.ReadAllBytesAsync(await DownloadAsync(page, page.Locator("main a[href$='.pdf']"))));
    }

    /// <summary>A stranger has the PDF.</summary>
    private async Task AnybodyChecksAsync(TestSite site, Issued certificate)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.GoAsync("/certificates/check");
        await visit.Page.Locator("main [name=file]").SetInputFilesAsync(new FilePayload { Name = "certificate.pdf", MimeType = "application/pdf", Buffer = certificate.Pdf });
        await FillAsync(visit, ("email", Ada.Email));
        await visit.PressAsync("Check");
        foreach (var words in (string[])["Signed by the issuer, in force, and not revoked.", Ada.Name, Programme + " 2026", "Attend these: Clinical visit.", "Issued to this address"])
            await visit.SeeAsync(words);
        await visit.FindNothingWrongAsync();
    }

    private static async Task RevokeAsync(Visit office, string week, Person person, string why)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Certificates");
        await office.Page.Locator("main tr", new() { HasTextString = person.Name }).GetByRole(AriaRole.Link).ClickAsync();
        await office.FollowAsync("Revoke");
        await FillAsync(office, ("why", why));
        await office.PressAsync("Next");
        await office.SeeAsync(why);
        await office.PressAsync("Revoke it");
        await office.SeeAsync("Revoked on 1 December 2026: " + why);
    }

    private async Task AnybodyReadsWhyAsync(TestSite site, Issued certificate, string why)
    {
        await using var visit = await browser.VisitAsync(site, language: "zh-Hant");
        await visit.GoAsync(certificate.Path);
        await visit.SeeAsync($"撤銷，理由：{why}");
        await visit.FindNothingWrongAsync();
        await visit.GoAsync("/certificates/check?lang=en");
        await FillAsync(visit, ("credential", certificate.Token));
        await visit.PressAsync("Check");
        await visit.SeeAsync("Its issuer revoked it.");
    }

    /// <summary>By what the site hands to everybody: the keys, and the list that the credentials name.</summary>
    /// <returns>Which of them are revoked.</returns>
    private static async Task<IEnumerable<bool>> OtherProgramsSayAsync(TestSite site, params Issued[] certificates)
    {
        List<JsonElement> states = [.. certificates.Select(c => c.Credential.GetProperty("credentialStatus"))];
        var list = Assert.Single(states.Select(s => s.GetProperty("statusListCredential").GetString()!).Distinct());
        var answer = OtherPrograms.Ask("check.mjs", new JsonObject
        {
            ["badges"] = new JsonArray([.. certificates.Select(c => JsonValue.Create(c.Token))]),
            ["list"] = await site.Client.GetStringAsync(CertificateDesk.Path(list)),
            ["keys"] = JsonNode.Parse(await site.Client.GetStringAsync($"/certificates/issuers/{Home}/jwks.json")),
            ["indices"] = new JsonArray([.. states.Select(s => JsonValue.Create(int.Parse(s.GetProperty("statusListIndex").GetString()!, System.Globalization.CultureInfo.InvariantCulture)))]),
            ["contexts"] = TestData.File("vc/1edtech-validator/contexts"),
        });
        return answer.GetProperty("set").EnumerateArray().Select(b => b.GetBoolean());
    }

    private static async Task<string> DownloadAsync(IPage page, ILocator link) => await (await page.RunAndWaitForDownloadAsync(() => link.ClickAsync())).PathAsync();

    /// <param name="Token">The signed credential.</param>
    private sealed record Issued(string Path, string Token, byte[] Pdf)
    {
        public JsonElement Credential { get; } = JsonDocument.Parse(Base64Url.DecodeFromChars(Token.Split('.')[1])).RootElement;
    }
}
