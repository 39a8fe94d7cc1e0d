using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;
using Serai.Tests.Features.Certificates.Runs;
using Serai.Tests.Features.Settings;

namespace Serai.Tests.Features.Certificates.Templates;

/// <summary>Templates of certificates, designed in the browser.</summary>
public sealed class TemplateTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_template_is_made_changed_looked_at_and_copied(DatabaseKind kind)
    {
        var (site, _) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        Assert.Contains("No template yet", Plain.Of(await officer.GetAsync(PaperDesk.Templates)));
        var id = await officer.TemplateAsync();
        var edit = $"/certificates/templates/{id}/edit";
        var form = await officer.FormAsync(edit, "shown");
        Assert.Equal(("zh-Hant", "landscape"), (form["language-1"], form["page"]));
        (form["name"], form["heading-0"], form["page"], form["accent"], form["signer-0"], form["office-0"], form["go"]) = ("Summer weeks", "Certificate of Attendance", "portrait", "cinnabar", "Prof. Li 李", "Dean\n院長", "look");
        // What is only looked at is not kept.
        using (var looked = await officer.SendAsync(form))
            Assert.Contains("Certificate of Attendance", await Visitor.TextAsync(looked, HttpStatusCode.OK, edit));
        Assert.DoesNotContain("Certificate of Attendance", await officer.GetAsync(edit));
        form["go"] = "save";
        using (var saved = await officer.SendAsync(form))
            Assert.StartsWith(edit, (await LedOnAsync(saved)).Split('?')[0]);
        var preview = await officer.GetAsync($"/certificates/templates/{id}/preview");
        foreach (var words in (string[])["certificate high cinnabar", "Prof. Li 李", "結業證書", "holder-4", "holder-0", "María del Carmen"])
            Assert.Contains(words, WebUtility.HtmlDecode(preview));
        // An older form writes nothing over it.
        form["heading-0"] = "Something else";
        using (var stale = await officer.SendAsync(form))
            Assert.Contains("Somebody else has changed the template", Plain.Of(await Visitor.TextAsync(stale, HttpStatusCode.Conflict, edit)));
        using (var copied = await officer.SendAsync(await officer.FormAsync($"/certificates/templates/{id}/copy", "/copy")))
            await LedOnAsync(copied);
        var all = await site.WithAsync<SeraiDb, CertificateTemplate[]>(db =>
        {
            var organizations = db.Organizations;
            return db.CertificateTemplates.AsNoTracking().Where(t => organizations.Any(o => o.Id == t.KeeperId && o.Slug == PaperDesk.Keeper)).OrderBy(t => t.Id).ToArrayAsync();
        });
        Assert.Equal(["Summer weeks", "Summer weeks, copy"], all.Select(t => t.Name));
        Assert.Equal(all[0].Design, all[1].Design);
        Assert.Equal(id, all[1].CopiedFromId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_taken_is_told_beside_the_text_it_is_in(DatabaseKind kind)
    {
        var (site, _) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        var id = await officer.TemplateAsync();
        var edit = $"/certificates/templates/{id}/edit";
        async Task<string> RefusedAsync(params (string Field, string Value)[] values)
        {
            var form = await officer.FormAsync(edit, "shown");
            foreach (var (field, value) in values.Append(("go", "save")))
                form[field] = value;
            using var response = await officer.SendAsync(form);
            return WebUtility.HtmlDecode(await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, edit));
        }

        var page = await RefusedAsync(("body-0", "To {name} for {programm}"));
        Assert.Matches("(?s)id=\"f-body-0-error\">There is no \\{programm\\}\\. What can stand in braces: \\{name\\}, .*\\{programme\\}", page);
        Assert.Contains("To {name} for {programm}", page);
        Assert.Contains("id=\"f-body-1-error\">The holder’s name stands nowhere in it", await RefusedAsync(("body-1", "沒有姓名")));
        foreach (var stray in (string[])["To {name} {", "To {name} }", "To {{name}", "To {name} {\nissued}"])
            Assert.Matches("(?s)id=\"f-body-0-error\">A brace stands alone, and would be printed\\. Braces are for fields only, and these are there: \\{name\\}", await RefusedAsync(("body-0", stray)));
        Assert.Contains("id=\"f-heading-0-error\">A brace stands alone", await RefusedAsync(("heading-0", "Certificate {")));
        Assert.Contains("Both languages are the same", await RefusedAsync(("language-1", "en")));
        Assert.Contains("It is not said which language", await RefusedAsync(("language-1", "")));
        Assert.Contains("“pink” is none of the colours", await RefusedAsync(("accent", "pink")));
        Assert.Contains("id=\"f-name-error\"", await RefusedAsync(("name", " ")));
        Assert.Contains("1200 is the most", await RefusedAsync(("body-0", "{name}" + new string((char)120, 1300))));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.CertificateTemplates.Where(t => t.Id == id).Select(t => t.Version).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pictures_come_with_it_and_go(DatabaseKind kind)
    {
        var (site, _) = await PaperDesk.StartAsync(kind);
        await using var open = site;
        using var officer = await site.OfficerAsync();
        using var nobody = site.Nobody();
        var id = await officer.TemplateAsync();
        var edit = $"/certificates/templates/{id}/edit";
        using (var refused = await SendAsync(officer, edit, [("logo", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())]))
            Assert.Contains("neither PNG nor WebP", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, edit)));
        using (var sent = await SendAsync(officer, edit, [("logo", Pictures.Png(68, 34)), ("picture-0", Pictures.Png(60, 20))]))
            await LedOnAsync(sent);
        var design = CertificateDesignJson.Read(await site.WithAsync<SeraiDb, string>(db => db.CertificateTemplates.Where(t => t.Id == id).Select(t => t.Design).SingleAsync()));
        Assert.Equal((68, 60), (design.Logo!.Width, design.Signatures[0].Picture!.Width));
        var picture = $"/certificates/templates/{id}/pictures/{design.Logo.File}";
        Assert.Contains(picture, await officer.GetAsync($"/certificates/templates/{id}/preview"));
        using (var shown = await officer.Client.GetAsync(picture))
            Assert.Equal(("image/png", HttpStatusCode.OK), (shown.Content.Headers.ContentType!.MediaType, shown.StatusCode));
        await nobody.GetAsync(picture, HttpStatusCode.SeeOther);
        // What has no place in it is not kept, and of two for one place only the one that is shown.
        var before = await site.WithAsync<SeraiDb, int>(db => db.Set<StoredFile>().CountAsync());
        using (var more = await SendAsync(officer, edit, [("picture-99", Pictures.Png(61, 20)), ("picture-x", Pictures.Png(62, 20)), ("picture-1", Pictures.Png(63, 20)), ("picture-1", Pictures.Png(64, 20))]))
            await LedOnAsync(more);
        Assert.Equal(before + 1, await site.WithAsync<SeraiDb, int>(db => db.Set<StoredFile>().CountAsync()));
        using (var gone = await SendAsync(officer, edit, [], ("gone", "logo")))
            await LedOnAsync(gone);
        await officer.GetAsync(picture, HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor officer, string edit, IReadOnlyList<(string Input, byte[] Bytes)> files, params (string Field, string Value)[] more)
    {
        var form = await officer.FormAsync(edit, "shown");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "gone" && f.Key != "logo" && !f.Key.StartsWith("picture-", StringComparison.Ordinal)).Select(f => (f.Key, f.Value)).Concat(more).Append(("go", "save")))
            content.Add(new StringContent(value), field);
        foreach (var (input, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            content.Add(file, input, "picture.png");
        }
        return await officer.Client.PostAsync(form.Action, content);
    }

    private static async Task<string> LedOnAsync(HttpResponseMessage response)
    {
        await Visitor.TextAsync(response, HttpStatusCode.SeeOther, "the form");
        return response.Headers.Location!.ToString();
    }
}
