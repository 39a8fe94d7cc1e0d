using System.Runtime.CompilerServices;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Lists;
using Serai.Tests.Features.Changes;
using Serai.Tests.Features.Office;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Features.People;

namespace Serai.Tests.Platform.Backup;

/// <summary>A site of every version that was tagged becomes one of this program: Tagged holds a backup that each made.</summary>
public sealed class TaggedVersionTests
{
    private const string Alliance = "/alliances/uasr", Email = "ada@example.org";

    private static readonly (string Address, string Says)[] Pages =
    [
        ("/", "Chinese University of Hong Kong"),
        ("/organizations?q=ningxia", "Ningxia Medical University"),
        (Alliance + "?asOf=2017-06-01", "University Alliance of the Silk Road"),
        ("/changes", "their letter of May"),
        ($"/office/{OfficeDesk.Home}", "Send the report"),
        (OfficeDesk.With, "They answer faster by phone."),
    ];

    public static TheoryData<string, DatabaseKind> EachVersion
    {
        get
        {
            var versions = Directory.GetFiles(Folder(), "*.backup").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);
            return new(versions.SelectMany(version => Databases.All.Select(kind => (version, kind.Data))));
        }
    }

    [Theory, MemberData(nameof(EachVersion))]
    public async Task A_site_of_an_earlier_version_becomes_one_of_this_program(string version, DatabaseKind kind) =>
        Assert.Equal(version, await BecomesAsync(Path.Combine(Folder(), version + ".backup"), kind));

    [Fact]
    public async Task Each_version_that_was_released_is_kept()
    {
        var released = from line in await File.ReadAllLinesAsync(Path.Combine(Folder(), "../../../../../CHANGELOG.md"))
                       where line.StartsWith("## ", StringComparison.Ordinal) && !line.EndsWith("not yet released", StringComparison.Ordinal)
                       select line[3..].Trim();
        Assert.Empty(released.Except(Directory.GetFiles(Folder(), "*.backup").Select(f => Path.GetFileNameWithoutExtension(f))));
    }

    /// <summary>With SERAI_KEEP_VERSION=1 the backup stays in Tagged: done once for a version, before it is tagged.</summary>
    [Fact]
    public async Task So_does_one_of_this_version()
    {
        var path = await MadeAsync();
        var version = await BecomesAsync(path, DatabaseKind.Sqlite);
        if (Environment.GetEnvironmentVariable("SERAI_KEEP_VERSION") == "1")
            File.Copy(path, Path.Combine(Folder(), version + ".backup"), overwrite: true);
    }

    // A site that was tended for a while: accounts, edits, a proposal, a list on its way, what an office keeps.
    private static async Task<string> MadeAsync()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var ada = await site.AccountAsync(Email);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Grant { PersonId = ada.Id, Role = Role.Administrator, Since = TestSite.Today });
            await db.SaveChangesAsync();
        });
        using var administrator = new Visitor(site.Address);
        await administrator.SignInAsync(Email);
        await StepPagesTests.EditAsync(administrator, OfficeDesk.Home, "city", "Sha Tin", "their letter of May");
        using var contributor = await site.SignedInAsync(Role.Contributor, OfficeDesk.Home, "陳大文");
        var proposal = await Form.OpenAsync(contributor.Client, $"/organizations/{OfficeDesk.Home}/edit");
        (proposal["established"], proposal["note"]) = ("1963-10-17", "see the ordinance");
        await proposal.SavedAsync();
        using var list = await administrator.UploadToAsync(Alliance + "/lists", null, "", ("text", "Name\tCountry\nXi'an Jiaotong University\tChina\nWestern University\t"));
        await administrator.ColumnsAsync(list.Headers.Location!.ToString());
        await administrator.KeepOneOfEachAsync();
        return await site.Database.BackUpAsync();
    }

    private static async Task<string> BecomesAsync(string path, DatabaseKind kind)
    {
        var there = await Databases.NewAsync(kind);
        var restored = await BackupWalk.RestoreAsync(path, there);
        Assert.Null(restored.History.Problem);
        await using var site = await TestSite.StartAsync(there);
        // Whoever had an account still has it, with the password of then.
        using var administrator = new Visitor(site.Address);
        await administrator.SignInAsync(Email);
        await SmallWorld.IndexAsync(site);
        foreach (var (address, says) in Pages)
        {
            var page = await administrator.GetAsync(address);
            Assert.True(page.Contains(says, StringComparison.Ordinal), $"{address} does not say “{says}”.");
        }
        var list = OfficeDesk.Link(await administrator.GetAsync(Alliance + "/lists"), "/lists/[^\"]+/names");
        Assert.Contains("Western University", await administrator.GetAsync(list), StringComparison.Ordinal);
        // A file of then has its bytes, and what is written now goes on from what was there.
        Assert.Equal("the contract", await administrator.Client.GetStringAsync(OfficeDesk.Link(await administrator.GetAsync(OfficeDesk.With), "/files/[^\"]*/content")));
        await administrator.AddAsync("notes", ("text", "Written by the program of now."));
        Assert.Contains("Written by the program of now.", await administrator.GetAsync(OfficeDesk.With), StringComparison.Ordinal);
        return restored.Head.Program;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Tagged");
}
