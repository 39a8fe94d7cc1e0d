using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Alliances.Lists;
using Serai.Tests.Platform.History;

namespace Serai.Tests.Features.Imports;

/// <summary><c>serai import members</c> takes what is certain and leaves the rest for somebody who looks.</summary>
public sealed class ImportMembersTests
{
    private const string Csv = "name,country\nAlpha University,Thailand\nBeta Academy,China\nWestern University,\n,China\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Certain_rows_are_taken_and_doubtful_ones_wait(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Serai.Platform.Auth.Role.Editor, "the-ring");
        var before = await site.WithAsync<SeraiDb, string>(WholeRegistry.RowsAsync);
        var file = await FileAsync("list.csv", Csv);
        var (dry, told) = await RunAsync(site, "import", "members", file, "--alliance", "the-ring", "--partial", "--dated", "2026-03-12", "--dry-run");
        Assert.True(dry == 0, told);
        Assert.Contains("This would change:", told);
        Assert.Contains("row 3: Beta Academy", told);
        Assert.Contains("row 4: Western University: 2 organizations bear this name, in 2 countries", told);
        Assert.Contains("Row 5: no name stands in it", told);
        Assert.Equal(before, await site.WithAsync<SeraiDb, string>(WholeRegistry.RowsAsync));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.MemberLists.CountAsync()));
        var (status, said) = await RunAsync(site, "import", "members", file, "--alliance", "the-ring", "--partial", "--dated", "2026-03-12");
        Assert.True(status == 0, said);
        Assert.Contains("1 rows wait for review at /alliances/the-ring/lists/", said);
        Assert.Equal(["Alpha University", "Beta Academy", "Gamma Hospital"], await site.MembersAsync());
        var list = await site.WithAsync<SeraiDb, MemberList>(db => db.MemberLists.SingleAsync());
        Assert.Equal((ListState.Open, (Guid?)null), (list.State, list.BegunBy));
        Assert.Contains("Can’t know.", Plain.Of(await editor.GetAsync($"/alliances/the-ring/lists/{list.Id:N}/names")));
        await RunAsync(site, "undo", (await site.WithAsync<SeraiDb, long>(db => db.Steps.MaxAsync(s => s.Number))).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before, await site.WithAsync<SeraiDb, string>(WholeRegistry.RowsAsync));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_of_all_members_is_taken_whole_by_decisions(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        var file = await FileAsync("list.csv", Csv);
        string[] full = ["import", "members", file, "--alliance", "the-ring", "--dated", "2026-03-12", "--source-title", "Their page", "--reason", "their page of March"];
        var (waits, why) = await RunAsync(site, full);
        Assert.True(waits == 2, why);
        Assert.Contains("a list of all members is taken whole, and 1 rows are not settled", why);
        var decisions = await FileAsync("decisions.csv", "row,organization\n4,western-ca\n");
        var (without, reason) = await RunAsync(site, [.. full[..^2], "--decisions", decisions]);
        Assert.True(without == 2, reason);
        Assert.Contains("so a reason is needed", reason);
        var (status, said) = await RunAsync(site, [.. full, "--decisions", decisions]);
        Assert.True(status == 0, said);
        Assert.Contains("1 missing, so no certain members any more:", said);
        Assert.Equal(["Alpha University", "Beta Academy", "Western University"], await site.MembersAsync(Serai.Features.Alliances.MembershipAnswer.Certain));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_taken_is_refused_in_a_line_and_leaves_nothing(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        var file = await FileAsync("list.csv", Csv);
        await Refused("there is no alliance “nobody”", file, "--alliance", "nobody", "--partial");
        await Refused("needs its day", file, "--alliance", "the-ring");
        await Refused("is no date", file, "--alliance", "the-ring", "--dated", "12.3.2026");
        await Refused("is none of own", file, "--alliance", "the-ring", "--partial", "--trust", "1");
        await Refused("--column name=COLUMN", await FileAsync("odd.csv", "a,b\nAlpha University,x\n"), "--alliance", "the-ring", "--partial");
        await Refused("no organization here has the address or id “nobody”", file, "--alliance", "the-ring", "--partial", "--decisions", await FileAsync("d.csv", "row,organization\n4,nobody\n"));
        await Refused("the list has no row 9", file, "--alliance", "the-ring", "--partial", "--decisions", await FileAsync("d.csv", "row,organization\n9,beta\n"));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.MemberLists.CountAsync()));

        async Task Refused(string why, params string[] words)
        {
            var (status, said) = await RunAsync(site, ["import", "members", .. words]);
            Assert.True(status == 2 && said.Contains(why, StringComparison.Ordinal), $"{why}: {status} {said}");
        }
    }

    private static async Task<(int Status, string Said)> RunAsync(TestSite site, params string[] words)
    {
        await using var program = SeraiProgram.Start(site.Database, words);
        return await program.EndAsync();
    }

    private static async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("serai-members-").FullName, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
