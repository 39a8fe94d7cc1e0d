using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Features.Agreements.Importing;

/// <summary>Registers and archives as nobody should send them, and people who have no business there.</summary>
public sealed class HostileTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_unsafe_archive_is_refused_whole_in_words(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,2020\n");
        (string Words, byte[] Archive)[] wrong =
        [
            ("leads out of it", Zip(("good.pdf", [1]), ("../evil.pdf", [1]))),
            ("leads out of it", Zip(("/etc/evil.pdf", [1]))),
            ("leads out of it", Zip(("..\\evil.pdf", [1]))),
            ("leads out of it", Zip(("c:/evil.pdf", [1]))),
            ("unpacks to much more", Zip(("good.pdf", [1]), ("bomb.pdf", new byte[30 << 20]))),
            ("is no archive", Encoding.UTF8.GetBytes("PK is what it says")),
            ("is no archive", Zip(("good.pdf", new byte[5000]))[..60]),
            ("more than 2000 documents", Zip([.. Enumerable.Range(0, 2001).Select(n => ($"{n}.pdf", new byte[] { 1 }))])),
            ("more than 400 characters", Zip((new string('a', 500) + ".pdf", [1]))),
        ];
        foreach (var (words, archive) in wrong)
        {
            using var answer = await editor.SendDocumentsAsync(import, ("papers.zip", archive));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(words, Plain.Of(await answer.Content.ReadAsStringAsync()));
            Assert.Equal((0, 0), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<AgreementImportDocument>().CountAsync(), await db.Set<StoredFile>().CountAsync())));
        }
        // Put away, an import keeps no bytes of what it never used.
        using (var good = await editor.SendDocumentsAsync(import, ("a.pdf", [1, 2]), ("b.pdf", [1, 3])))
            Assert.Equal(HttpStatusCode.SeeOther, good.StatusCode);
        await editor.FillAndGoAsync(import, ("what", "put-away"));
        Assert.Equal((0, 0), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<StoredFile>().CountAsync(), await db.Set<FileChunk>().CountAsync())));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_table_that_is_none_is_refused_in_words(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        (string Words, byte[]? File, string Name)[] wrong =
        [
            ("Choose a file, or paste rows.", null, ""),
            ("No row stands below", "Partner,Type\n"u8.ToArray(), "register.csv"),
            ("XLSX", "%PDF-1.7"u8.ToArray(), "register.xlsx"),
            ("more than 10,000 rows", Encoding.UTF8.GetBytes("Partner\n" + string.Concat(Enumerable.Repeat("Alpha University\n", 10_001))), "register.csv"),
        ];
        foreach (var (words, file, name) in wrong)
        {
            using var answer = await editor.UploadAsync(file, name);
            var text = Plain.Of(await answer.Content.ReadAsStringAsync());
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, text);
            if (words != "XLSX" && !words.Contains("10,000", StringComparison.Ordinal))
                Assert.Contains(words, text);
        }
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementImport>().CountAsync()));
        // Signs of every kind are told, and break nothing.
        var import = await editor.BringAsync("Partner,Type,Signed,Title\n\"<script>alert(1)</script>\u0001\",=cmd(),' OR 1=1,\ud83d\ude00\nAlpha University,MoU,2020," + new string('x', 600) + "\nAlpha University,MoU,2020,Mem\U0001fffeo\nBeta\U0010ffff Academy,MoU,2020,\n");
        var page = await editor.GetAsync(import + "/changes");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        foreach (var words in (string[])["500 fit. Shorten it.", "holds the character U+1FFFE", "holds the character U+10FFFF"])
            Assert.Contains(words, Plain.Of(page));
        await editor.GetAsync(import + "/words");
        await editor.GetAsync(import + "/partners?show=all&page=99");
        await editor.GetAsync(import + "/changes?as=csv");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Columns_are_said_once_each_and_the_partner_is_needed(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        using var answer = await editor.UploadAsync(null, "", "合作方\t协议类型\t签署日期\nBeta Academy\t谅解备忘录\t2019年8月\n");
        var columns = answer.Headers.Location!.ToString();
        var form = await editor.FormAsync(columns, "column.0");
        Assert.Equal(("Partner", "Kind", "Signed"), (form["column.0"], form["column.1"], form["column.2"]));
        foreach (var (first, words) in new[] { ("", "No column is taken for the partner"), ("Signed", "No column is taken for the partner") })
        {
            using var wrong = await editor.FillAsync(columns, ("column.0", first));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(words, Plain.Of(await wrong.Content.ReadAsStringAsync()));
        }
        using var twice = await editor.FillAsync(columns, ("column.1", "Partner"));
        Assert.Contains("Two columns are taken for “Partner”", Plain.Of(await twice.Content.ReadAsStringAsync()));
        await editor.FillAndGoAsync(columns, ("column.0", "Partner"));
        Assert.Contains("One agreement would be added.", await editor.ChangesAsync(columns.Replace("/columns", "", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_the_offices_editors_find_anything_there(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,2020\n");
        using var viewer = await site.SignedInAsync(Role.Viewer, ImportDesk.Office);
        using var stranger = await site.SignedInAsync(Role.Steward, "alpha");
        using var nobody = site.Nobody();
        foreach (var visitor in (Visitor[])[viewer, stranger])
            foreach (var address in (string[])[ImportDesk.Imports, ImportDesk.Imports + "/new", import, import + "/columns", import + "/words", import + "/partners", import + "/documents", import + "/changes", import + "/changes?as=csv"])
                await visitor.GetAsync(address, HttpStatusCode.NotFound);
        // Whoever is not signed in is asked to, whatever stands there.
        await nobody.GetAsync(import, HttpStatusCode.SeeOther);
        // One's own office does not lead to another's import.
        await stranger.GetAsync(import.Replace(ImportDesk.Office, "alpha", StringComparison.Ordinal), HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_of_imports_asks_as_much_for_three_as_for_one(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,2020\n");
        async Task<int> CountAsync(string address)
        {
            await editor.GetAsync(address);
            using var count = StatementCount.From(site);
            await editor.GetAsync(address);
            return count.Value;
        }
        var (one, oneRow) = (await CountAsync(ImportDesk.Imports), await CountAsync(import + "/changes"));
        await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,2020\n");
        var three = await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,2020\nBeta Academy,MoU,2020\nGamma Hospital,MoU,2020\n");
        Assert.Equal((one, oneRow), (await CountAsync(ImportDesk.Imports), await CountAsync(three + "/changes")));
    }

    private static byte[] Zip(params (string Path, byte[] Bytes)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in files)
                using (var entry = zip.CreateEntry(path).Open())
                    entry.Write(content);
        return bytes.ToArray();
    }
}
