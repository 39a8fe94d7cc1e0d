using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Platform.Backup;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>The machine loses its power while certificates are issued to many, and once more while they are printed: everybody has one afterwards, nobody two, and each is printed.</summary>
[Trait("Speed", "slow")]
public sealed class KilledInRunTests
{
    private const int People = 100, Early = 12;
    private static readonly string Folder = Directory.CreateTempSubdirectory("serai-killed-run-").FullName;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_left_out_and_nobody_gets_two(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        var run = await BeginAsync(database);
        Assert.InRange(await ServeAsync(database, db => db.Certificates.CountAsync(), Early), Early, People - 1);
        Assert.InRange(await ServeAsync(database, db => db.CertificatePapers.CountAsync(), Early), Early, People - 1);
        await ServeAsync(database, db => db.CertificateRuns.CountAsync(r => r.FinishedAt != null), 1);
        await CheckAsync(database, run);
    }

    /// <summary>Starts the program, and kills it as soon as there are so many of something.</summary>
    /// <returns>How many there are then.</returns>
    private static async Task<int> ServeAsync(DatabaseAddress database, Func<SeraiDb, Task<int>> count, int enough)
    {
        await using var program = SeraiProgram.Start(
            database, [("Serai__Certificates__Address", "https://serai.example.org"), ("Serai__Mail__Folder", Folder)], "serve", "--no-sample", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Node.FreePort()}"));
        await program.SaysAsync("Now listening on");
        // One connection for all looks.
        await using (var bare = BareDatabase.Of(database))
            await Until.TrueAsync(async () => await count(bare.Db) >= enough, Patience, $"It did not come so far.\n{program.Said}");
        await program.KillAsync();
        await using var after = BareDatabase.Of(database);
        if (database.Kind == DatabaseKind.Sqlite)
            Assert.Equal("ok", (await after.Db.Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync())[0]);
        // Some minutes later: what the killed one had taken may be taken again.
        await after.Db.CertificateRuns.Where(r => r.Due != null).ExecuteUpdateAsync(r => r.SetProperty(x => x.Due, Instant.FromUtc(2026, 1, 1, 0, 0)));
        return await count(after.Db);
    }

    private static async Task CheckAsync(DatabaseAddress database, Guid run)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (db, files) = (scope.Get<SeraiDb>(), scope.Get<FileStore>());
        var people = await db.Participants.Select(p => p.Id).ToListAsync();
        var certificates = await db.Certificates.AsNoTracking().ToListAsync();
        Assert.Equal(people.Order(), certificates.Select(c => c.HolderRef).Order());
        Assert.Equal(People, certificates.Select(c => (c.StatusListId, c.StatusIndex)).Distinct().Count());
        Assert.Equal(People, await db.IssuedPlaces.SumAsync(p => p.GivenCount));
        var items = await db.CertificateRunItems.AsNoTracking().Where(i => i.RunId == run).ToListAsync();
        Assert.All(items, i => Assert.Equal(RunItemState.Issued, i.State));
        Assert.Equal(certificates.Select(c => (Guid?)c.Id).Order(), items.Select(i => i.CertificateId).Order());
        Assert.Null((await db.CertificateRuns.AsNoTracking().SingleAsync()).NotPrinted);
        var papers = await db.CertificatePapers.AsNoTracking().ToDictionaryAsync(p => p.CertificateId, p => p.FileId);
        Assert.Equal(certificates.Select(c => c.Id).Order(), papers.Keys.Order());
        foreach (var certificate in certificates)
        {
            var file = await files.FindAsync(papers[certificate.Id], CancellationToken.None);
            Assert.Equal(KeepPapers.FileName(certificate), file!.Name);
            using var pdf = new MemoryStream();
            await files.CopyAsync(file, pdf, CancellationToken.None);
            Assert.Contains("/EmbeddedFile", Encoding.Latin1.GetString(pdf.ToArray()));
        }
        // Each is told once.
        var told = await db.Set<OutboxMail>().Where(m => m.Kind == IssueSome.Told.Name).Select(m => m.ToAddress).ToListAsync();
        Assert.Equal(People, told.Distinct().Count());
        Assert.Equal(People, told.Count);
    }

    private static async Task<Guid> BeginAsync(DatabaseAddress database)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        var keeper = new Organization { Slug = "home", Name = "Home University", SortName = "home university", CountryCode = "CN" };
        var programme = new Programme { Slug = "week", KeeperId = keeper.Id, Title = "Medicine week", PublishedAt = now, EnteredAt = now };
        var edition = new Edition { ProgrammeId = programme.Id, KeeperId = keeper.Id, Slug = "2026", Begins = new LocalDate(2026, 8, 3), Ends = new LocalDate(2026, 8, 7), Zone = "Asia/Hong_Kong", PublishedAt = now, EnteredAt = now };
        var template = new CertificateTemplate { KeeperId = keeper.Id, Name = "Plain", Design = CertificateDesignJson.Write(ReadyTemplates.Find(ReadyTemplates.Bilingual)!), EnteredAt = now };
        var run = new CertificateRun { KeeperId = keeper.Id, ForKind = "edition", ForId = edition.Id, TemplateId = template.Id, StartedAt = now, Due = now };
        db.AddRange(keeper, programme, edition, template, run);
        for (var n = 1; n <= People; n++)
        {
            var person = new Participant
            {
                EditionId = edition.Id, KeeperId = keeper.Id, Number = n, Name = $"Participant {n} 陳大文", Email = $"participant{n}@example.org", InstitutionName = "Ningxia Medical University", CompletedByHand = true, CompletedWhy = "Was there.",
                State = ParticipantState.Confirmed, Way = ParticipantWay.List, EnteredAt = now,
            };
            db.Add(person);
            db.Add(new CertificateRunItem { RunId = run.Id, Number = n, HolderRef = person.Id });
        }
        await db.SaveChangesAsync();
        return run.Id;
    }
}
