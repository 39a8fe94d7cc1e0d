using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Tests.Features.Alliances.Deciding;
using Serai.Tests.Features.Imports.Ror;
using Serai.Tests.Platform.History;

namespace Serai.Tests.Features.Imports;

/// <summary>What somebody edited here a register's next dump leaves as it is, and the import says so.</summary>
public sealed class EditedByHandTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_registers_next_dump_leaves_alone_what_was_edited_and_added(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await DumpAsync(site, 1917, "Alpha University");
        using var editor = (await site.SignedInAsync(Role.Administrator)).Client;
        var slug = await site.WithAsync<SeraiDb, string>(db => db.Organizations.Select(o => o.Slug).SingleAsync());
        var alias = await site.WithAsync<SeraiDb, long>(db => db.OrganizationNames.Where(n => n.Text == "Alfa").Select(n => n.Id).SingleAsync());
        var steps = new List<string>
        {
            await SaveAsync(editor, $"/organizations/{slug}/edit", ("city", "Chiang Mai"), ("established", "1916~")),
            await SaveAsync(editor, $"/organizations/{slug}/edit/names/{alias}", ("text", "Alpha U")),
            await SaveAsync(editor, $"/organizations/{slug}/edit/links/new", ("address", "https://alpha.example/zh")),
        };
        var before = await RowsAsync(site);

        var told = Assert.Single(await DumpAsync(site, 1918, "Alpha University of Bangkok"));
        Assert.Contains("3 values stay as they were edited here by hand", told, StringComparison.Ordinal);
        foreach (var words in (string[])[$"established of {slug} (1916~, not 1918)", $"city of {slug} (Chiang Mai, not Bangkok)", "a name instead of “Alfa”"])
            Assert.Contains(words, told, StringComparison.Ordinal);
        var now = await StateAsync(site);
        Assert.Equal(("Alpha University of Bangkok", "1916~", "Chiang Mai"), (now.Name, now.Established, now.City));
        Assert.Equal(["Alpha U", "Alpha University of Bangkok"], now.Names);
        Assert.Equal(["Chiang Mai"], now.Cities);
        Assert.Equal(["https://alpha.example/", "https://alpha.example/zh"], now.Links);
        // The same dump again finds nothing to say.
        Assert.Empty(await DumpAsync(site, 1918, "Alpha University of Bangkok"));

        var import = await site.WithAsync<SeraiDb, Guid>(db => db.Steps.Where(s => s.Verb == "import").OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync());
        Assert.Empty(await site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(import, new Doing(site.Clock.GetCurrentInstant(), "tester", "test", "undo", "imports"), default)));
        Assert.Equal(before, await RowsAsync(site));

        // Once the edits are taken back, the register's word counts again.
        steps.Reverse();
        foreach (var step in steps) await RingWorld.UndoAsync(editor, step);
        Assert.Empty(await DumpAsync(site, 1919, "Alpha University"));
        now = await StateAsync(site);
        Assert.Equal(("Alpha University", "1919", "Bangkok"), (now.Name, now.Established, now.City));
        Assert.Equal(["Alfa", "Alpha University"], now.Names);
        Assert.Equal(["https://alpha.example/"], now.Links);
    }

    private static Task<(string Name, string? Established, string? City, List<string> Names, List<string?> Cities, List<string> Links)> StateAsync(TestSite site) =>
        site.WithAsync<SeraiDb, (string, string?, string?, List<string>, List<string?>, List<string>)>(async db =>
        {
            var organization = await db.Organizations.SingleAsync();
            return (organization.Name, organization.Established?.Text, organization.City, await db.OrganizationNames.Select(n => n.Text).OrderBy(t => t).ToListAsync(),
                await db.OrganizationPlaces.Select(p => p.City).ToListAsync(), await db.OrganizationLinks.Select(l => l.Address).OrderBy(a => a).ToListAsync());
        });

    private static async Task<IReadOnlyList<string>> DumpAsync(TestSite site, int established, string name)
    {
        var record = RorDump.Record(1, name).With("established", established);
        record["names"]!.AsArray().Add(JsonNode.Parse("""{"lang": "en", "types": ["alias"], "value": "Alfa"}"""));
        record["links"]!.AsArray().Add(JsonNode.Parse("""{"type": "website", "value": "https://alpha.example/"}"""));
        var dump = RorDump.File(RorDump.Json(record));
        return (await site.WithAsync<ImportRegister, (Serai.Features.Imports.Ror.RorImported Imported, int)>(import => import.RunAsync(dump, "tester", "test"))).Imported.LeftOut;
    }

    private static async Task<string> SaveAsync(HttpClient editor, string address, params (string Field, string Value)[] values)
    {
        var form = await Form.OpenAsync(editor, address);
        foreach (var (field, value) in values) form[field] = value;
        return await form.SavedAsync();
    }

    private static async Task<string> RowsAsync(TestSite site)
    {
        await using var scope = await CommandScope.OpenAsync(site.Database, CancellationToken.None);
        return await WholeRegistry.RowsAsync(scope.Get<SeraiDb>());
    }
}
