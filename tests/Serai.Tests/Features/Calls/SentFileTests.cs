using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Privacy;
using Serai.Forms;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>What is sent with a submission is scanned where a scanner is set, and goes with whoever sent it.</summary>
public sealed class SentFileTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_infected_file_is_refused_beside_its_field_and_a_clean_one_is_kept(DatabaseKind kind)
    {
        await using var clamd = ClamdStub.Start();
        await using var site = await SiteAsync(kind, clamd.Address);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var address = await BegunAsync(organiser, nobody);
        var page = await UploadAsync(nobody, address, [.. Pdf, .. ClamdStub.Eicar], HttpStatusCode.UnprocessableEntity);
        Assert.Contains($"“cv.pdf” is not taken: the virus scanner found “{ClamdStub.Calls}” in it.", Plain.Of(page));
        Assert.Equal((0, 0), await KeptAsync(site));
        // The other answers are not lost by it.
        Assert.Contains("A life", await nobody.GetAsync(address));
        await UploadAsync(nobody, address, Pdf, HttpStatusCode.SeeOther);
        Assert.Equal((1, 1), await KeptAsync(site));
        Assert.Contains("cv.pdf", await nobody.GetAsync(address));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_that_cannot_be_scanned_is_refused_in_words(DatabaseKind kind)
    {
        var clamd = ClamdStub.Start();
        var where = clamd.Address;
        await clamd.DisposeAsync();
        // The form is a file too, so its call is made where nothing is scanned.
        var open = await SiteAsync(kind, "");
        using var there = await open.OrganiserAsync();
        using var writer = open.Nobody();
        var address = await BegunAsync(there, writer);
        await using var down = await open.AgainAsync(("Serai:Files:Clamd", where));
        var page = await UploadAsync(writer, address, Pdf, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("“cv.pdf” could not be checked for viruses, so it is not taken. Try again later", Plain.Of(page));
        Assert.Equal((0, 0), await KeptAsync(down));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_deletes_the_account_takes_the_files_along(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind, "");
        using var organiser = await site.OrganiserAsync();
        using var writer = await site.SignedInAsync(name: "Grace Hopper");
        using var other = site.Nobody();
        var address = await BegunAsync(organiser, writer);
        await UploadAsync(writer, address, Pdf, HttpStatusCode.SeeOther);
        var theirs = await BegunAsync(organiser, other);
        await UploadAsync(other, theirs, [.. Pdf, 10], HttpStatusCode.SeeOther);
        Assert.Equal((2, 2), await KeptAsync(site));
        Assert.Equal(DeletionProblem.None, await site.WithAsync<DeletePerson, DeletionProblem>(deletion => deletion.RunAsync(writer.PersonId, new Doing(site.Clock.GetCurrentInstant(), "tester", "test", "delete", "people") { Reason = "Asked for." }, default)));
        Assert.Equal((1, 1), await KeptAsync(site));
        Assert.Contains("cv.pdf", await other.GetAsync(theirs));
    }

    private static async Task<TestSite> SiteAsync(DatabaseKind kind, string clamd) =>
        await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Serai:Files:Clamd", clamd));

    private static async Task<string> BegunAsync(Visitor organiser, Visitor writer)
    {
        var slug = await organiser.CallAsync();
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "Your file"), [
            new FormField("title", FieldKind.ShortText, Wording.Of("en", "Title")) { Required = true },
            new FormField("cv", FieldKind.File, Wording.Of("en", "Curriculum")) { Required = true, File = new([FileType.Pdf], 5) }])]);
        await organiser.BringAsync(slug, DesignJson.Write(design).ToJsonString());
        await organiser.PublishAsync(slug);
        return await writer.BeginAsync(slug);
    }

    private static async Task<string> UploadAsync(Visitor visitor, string address, byte[] bytes, HttpStatusCode expected)
    {
        var form = await visitor.FormAsync(address, "version");
        using var content = new MultipartFormDataContent { { new StringContent(form["version"]), "version" }, { new StringContent("A life"), "title" }, { new StringContent("next"), "go" }, { new ByteArrayContent(bytes), "cv", "cv.pdf" } };
        using var response = await visitor.Client.PostAsync(address, content);
        return await Visitor.TextAsync(response, expected, address);
    }

    private static Task<(int, int)> KeptAsync(TestSite site) => site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<StoredFile>().CountAsync(), await db.Set<FileChunk>().CountAsync()));
}
