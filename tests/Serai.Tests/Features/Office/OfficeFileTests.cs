using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;
using static Serai.Tests.Features.Office.OfficeDesk;

namespace Serai.Tests.Features.Office;

public sealed class OfficeFileTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_comes_back_as_it_was_given_and_is_never_shown_within_the_site(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var bytes = "<script>alert('會費')</script>"u8.ToArray();
        using var answer = await editor.UploadAsync(bytes, "收據 2026.pdf", "Receipt");
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var page = await viewer.GetAsync(With);
        Assert.Contains("收據 2026.pdf Receipt", Plain.Of(page));
        var address = Link(page, "/content");
        using var file = await viewer.Client.GetAsync(address);
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
        var headers = file.Headers.Concat(file.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        // The browser called it a PDF; its bytes say that it is text.
        Assert.Equal("text/plain", headers["Content-Type"]);
        Assert.StartsWith("attachment; filename=", headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''%E6%94%B6", headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "sandbox; default-src 'none'", "no-store"), (headers["X-Content-Type-Options"], headers["Content-Security-Policy"], headers["Cache-Control"]));
        using var other = await site.SignedInAsync(Role.Steward, Alliance);
        await other.GetAsync(address, HttpStatusCode.NotFound);
        // By another partner's address nothing is handed out either.
        await viewer.GetAsync(address.Replace(Alliance, "uasr", StringComparison.Ordinal), HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_damaged_file_is_told_and_not_handed_out(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var answer = await editor.UploadAsync("the words of the contract"u8.ToArray(), "contract.txt");
        await site.WithAsync<SeraiDb>(async db =>
        {
            var chunk = await db.Set<FileChunk>().SingleAsync();
            chunk.Bytes[0] ^= 1;
            db.Entry(chunk).Property(c => c.Bytes).IsModified = true;
            await db.SaveChangesAsync();
        });
        var page = await editor.GetAsync(Link(await editor.GetAsync(With), "/content"), HttpStatusCode.InternalServerError);
        Assert.Contains("“contract.txt” is damaged", Plain.Of(page));
        Assert.DoesNotContain("words of the contract", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_removed_file_comes_back_by_undoing_and_an_erased_one_does_not(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var answer = await editor.UploadAsync("contract"u8.ToArray(), "contract.txt");
        var remove = Link(await editor.GetAsync(With), "/files/[0-9a-f]+/remove");
        var step = Step(await editor.FillAndGoAsync(remove, ("note", "the wrong one")));
        Assert.Contains("No file is kept yet.", Plain.Of(await editor.GetAsync(With)));
        await editor.FillAndGoAsync(step, ("reason", "no, it was right"));
        Assert.Contains("contract.txt", await editor.GetAsync(With), StringComparison.Ordinal);
        using var erased = await editor.SendAsync(await editor.FormAsync(remove, "handler=Erase"));
        Assert.Equal(HttpStatusCode.SeeOther, erased.StatusCode);
        Assert.Equal((0, 0), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<StoredFile>().CountAsync(), await db.Set<FileChunk>().CountAsync())));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_files_are_scanned_an_infected_one_is_refused_and_the_settings_say_so(DatabaseKind kind)
    {
        await using var clamd = ClamdStub.Start();
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Serai:Files:Clamd", clamd.Address));
        using var editor = await site.EditorAsync();
        using (var refused = await editor.UploadAsync(ClamdStub.Eicar, "contract.txt"))
            Assert.Contains($"“contract.txt” is not taken: the virus scanner found “{ClamdStub.Calls}” in it.", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "files")));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<StoredFile>().CountAsync()));
        using var kept = await editor.UploadAsync("contract"u8.ToArray(), "contract.txt");
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        Assert.Contains("are scanned for viruses before", Plain.Of(await administrator.GetAsync("/settings")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_and_too_much_are_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        foreach (var (length, problem) in ((long, string)[])[(0, "This file is empty."), (FileStore.MostBytes + 1, "larger than 50 MB")])
        {
            using var answer = await editor.UploadAsync(new byte[length], "x.bin");
            Assert.Contains(problem, Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, "files")));
        }
    }
}
