using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Versions;

public sealed class TemplateTests
{
    private const string Written = "# {{kind}}\n\n{{parties}} agree from {{since}} on.\n\n## Purpose\n\n- {{themes}}\n\n## [fees] Fees\n\nNone.\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_draft_begins_with_a_template_filled_by_its_terms(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var templates = $"/agreements/templates/{Home}";
        using (var unknown = await editor.FillAsync(templates + "/new", ("templateName", "Wrong"), ("textEn", "## Purpose\n\n{{dean}} says so.\n")))
        {
            var text = Plain.Of(await unknown.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
            Assert.Contains("dean", text);
            Assert.Contains("party-1", text);
        }
        await editor.FillAndGoAsync(templates + "/new", ("templateName", "Our memorandum"), ("textEn", Written));
        var slug = await editor.EnterAsync(("stage", "drafting"), ("since", "2027-01"));
        var from = $"/agreements/{slug}/text/from-template";
        // What the terms do not say yet is named.
        using (var gap = await editor.FillAsync(from, ("template", (await editor.FormAsync(from, "template"))["template"])))
            Assert.Contains("themes", Plain.Of(await gap.Content.ReadAsStringAsync()));
        await editor.FillAndGoAsync($"/agreements/{slug}/edit", ("themes", "## neuroscience\nnursing"));
        var form = await editor.FormAsync(from, "template");
        form.Remove("keep");
        using var filled = await editor.SendAsync(form);
        var page = Plain.Of(await editor.GetAsync(filled.Headers.Location!.ToString()));
        foreach (var words in (string[])["Memorandum of understanding", "Chinese University of Hong Kong and Ningxia Medical University agree from January 2027 on.", "## neuroscience; nursing", "Our memorandum"])
            Assert.Contains(words, page);
        Assert.DoesNotContain("None.", page);
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        foreach (var address in (string[])[templates, templates + "/new", from])
            await stranger.GetAsync(address, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_document_of_Word_becomes_the_text_and_what_is_none_is_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var address = $"/agreements/{slug}/text/word";
        var wording = AgreementWording.Of([new("en", WrittenForm.Read("# Memo\n\n## Purpose\n\nTo share.\n", out _)!)], out _)!;
        var word = WordOut.Write(wording, new("en", "Memo", [], "", ""));
        foreach (var (bytes, words) in ((byte[], string)[])[("%PDF-1.7"u8.ToArray(), "Word"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word")])
            Assert.Contains(words, await editor.BringAsync(address, bytes, HttpStatusCode.UnprocessableEntity));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementVersion>().CountAsync()));
        await editor.BringAsync(address, word, HttpStatusCode.SeeOther);
        Assert.Contains("1. Purpose To share.", Plain.Of(await editor.GetAsync($"/agreements/{slug}/text")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_written_beside_a_document_of_Word_and_what_was_left_out_of_it_is_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var (address, text) = ($"/agreements/{slug}/text/word", $"/agreements/{slug}/text");
        var head = Wording.WordFiles.Style("berschrift1");
        var file = Wording.WordFiles.Of(
            Wording.WordFiles.P("Aims", head) + Wording.WordFiles.P("To share.") + Wording.WordFiles.P("Period", head)
            + "<w:p><w:commentRangeStart w:id=\"0\"/>" + Wording.WordFiles.R("Five years.") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:del w:id=\"9\"><w:r><w:delText>Ten.</w:delText></w:r></w:del></w:p>",
            main =>
            {
                Wording.WordFiles.Styles(main);
                main.AddNewPart<DocumentFormat.OpenXml.Packaging.WordprocessingCommentsPart>().Comments = new(new DocumentFormat.OpenXml.Wordprocessing.Comment(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Three would do.")))) { Id = "0", Author = "Li Na" });
            });
        await editor.BringAsync(address, file, HttpStatusCode.SeeOther);
        var page = Plain.Of(await editor.GetAsync(text));
        foreach (var words in (string[])["Li Na wrote in Word: Three would do.", "From “memo.docx” (en)", "Tracked changes were taken as accepted.", "Footnotes and endnotes were left out."])
            Assert.Contains(words, page, StringComparison.Ordinal);
        // The same document again says nothing new.
        await editor.BringAsync(address, file, HttpStatusCode.SeeOther);
        Assert.Equal((1, 2), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<AgreementVersion>().CountAsync(), await db.Set<Serai.Features.Agreements.Comments.AgreementComment>().CountAsync())));
    }
}

file static class Bringing
{
    public static async Task<string> BringAsync(this Visitor visitor, string address, byte[] file, HttpStatusCode expected)
    {
        var form = await visitor.FormAsync(address, "language");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "file", "memo.docx");
        using var response = await visitor.Client.PostAsync(address, content);
        return await Visitor.TextAsync(response, expected, address);
    }
}
