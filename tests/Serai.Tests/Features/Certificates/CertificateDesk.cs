using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Certificates;

/// <summary>What the tests of certificates do again and again.</summary>
internal static class CertificateDesk
{
    public const string Home = "chinese-university-of-hong-kong", Elsewhere = "uasr", Root = "https://certificates.example.org", Email = "mei.lin@example.edu";

    /// <summary>A site that signs under an https address, and is itself reached without TLS.</summary>
    public static async Task<TestSite> SiteAsync(DatabaseKind kind, params (string Name, string Value)[] settings) =>
        await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), [(IssuerAddress.Setting, Root), .. settings]);

    /// <summary>Issues one, as a feature does that knows the participants.</summary>
    public static async Task<Certificate> IssueAsync(this TestSite site, string name = "Lin Mei 林美", Guid? holder = null, Guid? template = null, Instant? until = null, Guid? person = null, string slug = Home) =>
        (await site.TryIssueAsync(name, holder, template, until, person, slug)).Certificate;

    public static async Task<(Certificate Certificate, bool IsNew)> TryIssueAsync(this TestSite site, string name = "Lin Mei 林美", Guid? holder = null, Guid? template = null, Instant? until = null, Guid? person = null, string slug = Home)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, issue) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<IssueCertificate>());
        var issuer = await db.Organizations.Where(o => o.Slug == slug).Select(o => o.Id).SingleAsync();
        Assert.Null(await issue.PrepareAsync(issuer, CancellationToken.None));
        await using var step = await db.BeginStepAsync(new(site.Clock.GetCurrentInstant(), "a test", "program", IssueCertificate.Verb, "certificates"));
        var issued = await issue.IssueAsync(Asked(issuer, name, holder, template, until, person), CancellationToken.None);
        await step.CompleteAsync();
        return issued;
    }

    public static CertificateAsked Asked(Guid issuer, string name = "Lin Mei 林美", Guid? holder = null, Guid? template = null, Instant? until = null, Guid? person = null) => new(
        issuer, issuer, "edition", Guid.NewGuid(), holder ?? Guid.NewGuid(), template, person, name, Email, "Summer week of Chinese medicine", "Five days of lectures and practice.", "To be there on four of five days.",
        "en", $"{Root}/programmes/summer-week/2026", "{}", until);

    /// <summary>Sends the checking page's form as a browser does.</summary>
    /// <returns>What the page says.</returns>
    public static async Task<string> CheckAsync(this Visitor visitor, string? text = null, string? address = null, byte[]? file = null, string? email = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var form = await visitor.FormAsync("/certificates/check", "credential");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not ("file" or "credential" or "address" or "email")))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(text ?? ""), "credential");
        content.Add(new StringContent(address ?? ""), "address");
        content.Add(new StringContent(email ?? ""), "email");
        if (file is not null)
            content.Add(new ByteArrayContent(file), "file", "certificate");
        using var response = await visitor.Client.PostAsync("/certificates/check", content);
        return Plain.Of(await Visitor.TextAsync(response, expected, "/certificates/check"));
    }

    /// <summary>Revokes one through its pages.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> RevokeAsync(this Visitor visitor, string code, string why)
    {
        using var asked = await visitor.FillAsync($"/certificates/{code}/revoke", ("why", why));
        var page = await Visitor.TextAsync(asked, HttpStatusCode.OK, "revoke");
        Assert.Contains(why, Plain.Of(page));
        using var done = await visitor.SendAsync(PageForm.Find($"/certificates/{code}/revoke", page, "sure"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        return done.Headers.Location!.ToString();
    }

    /// <summary>The path of an address in a credential, which the test's site answers too.</summary>
    public static string Path(string address) => new Uri(address).AbsolutePath;

    /// <summary>A PDF with a file attached as it is, and with nothing else that a reader would show.</summary>
    public static byte[] Pdf(string attached, bool packed)
    {
        var content = Encoding.UTF8.GetBytes(attached);
        if (packed)
        {
            using var zipped = new MemoryStream();
            using (var zip = new System.IO.Compression.ZLibStream(zipped, System.IO.Compression.CompressionLevel.Optimal)) zip.Write(content);
            content = zipped.ToArray();
        }
        var head = $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(credential.jwt) 2 0 R] >> >> >>\nendobj\n2 0 obj\n<< /Type /Filespec /EF << /F 3 0 R >> >>\nendobj\n3 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Foctet-stream {(packed ? "/Filter /FlateDecode " : "")}/Length {content.Length} >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream\nendobj\n%%EOF\n"u8];
    }
}
