using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Features.Agreements.Importing;

/// <summary>What is opened is scanned as well as what is kept: registers, and the files within archives.</summary>
public sealed class ScannedImportTests
{
    private const string Register = "Partner,Type,Signed\nAlpha University,MoU,2020\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_infected_register_is_not_opened(DatabaseKind kind)
    {
        await using var clamd = ClamdStub.Start();
        await using var site = await (await ImportDesk.StartAsync(kind)).AgainAsync(("Serai:Files:Clamd", clamd.Address));
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        using var answer = await editor.UploadAsync([.. Encoding.UTF8.GetBytes(Register), .. ClamdStub.Eicar], "register.csv");
        Assert.Contains("“register.csv” is not taken: the virus scanner found", Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, "register")));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementImport>().CountAsync()));
        await editor.BringAsync(Register);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_archive_with_an_infected_file_is_refused_whole(DatabaseKind kind)
    {
        await using var clamd = ClamdStub.Start();
        await using var site = await (await ImportDesk.StartAsync(kind)).AgainAsync(("Serai:Files:Clamd", clamd.Address));
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync(Register);
        using (var answer = await editor.SendDocumentsAsync(import, ("papers.zip", Zip(("good.txt", "good"u8.ToArray()), ("bad.txt", ClamdStub.Eicar)))))
            Assert.Contains("“bad.txt” is not taken: the virus scanner found", Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, "documents")));
        Assert.Equal((0, 0), await KeptAsync(site));
        using (var answer = await editor.SendDocumentsAsync(import, ("papers.zip", Zip(("good.txt", "good"u8.ToArray()), ("fine.txt", "fine"u8.ToArray()))), ("single.txt", "one"u8.ToArray())))
            await Visitor.TextAsync(answer, HttpStatusCode.SeeOther, "documents");
        Assert.Equal((3, 3), await KeptAsync(site));
    }

    private static Task<(int, int)> KeptAsync(TestSite site) => site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<AgreementImportDocument>().CountAsync(), await db.Set<StoredFile>().CountAsync()));

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var all = new MemoryStream();
        using (var zip = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(content);
        return all.ToArray();
    }
}
