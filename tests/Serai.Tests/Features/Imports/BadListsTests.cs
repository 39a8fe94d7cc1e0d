using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>Lists that a clumsy or malicious hand wrote: each is refused with file, record and reason, and nothing of it is kept.</summary>
public sealed class BadListsTests
{
    private const string Members = "alliance,member_name,category,source_title,trust\n";
    private const string Organizations = "slug,name,types,country_or_region_code,website,source_title,trust\n";
    private const string Alliances = "alliance,slug,legal_nature,parent_alliance,website\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory]
    [InlineData("a column twice", "alliance,member_name,member_name,category,source_title,trust\nR,A,B,member,S,own\n", "member_name")]
    [InlineData("semicolons", "alliance;member_name;category;source_title;trust\nR;A;member;S;own\n", "semicolons")]
    [InlineData("NUL, which PostgreSQL cannot keep", Members + "R,A\0B,member,S,own\n", "U+0000")]
    [InlineData("a terminal's orders", Members + "R,\u001b[31mred,member,S,own\n", "U+001B")]
    [InlineData("an address with slashes", Organizations + "../x y,X,education,HK,,S,own\n", "../x y")]
    [InlineData("two of one address", Organizations + "x,X,education,HK,,S,own\nx,Y,education,HK,,S,own\n", "record 2")]
    [InlineData("two alliances of one address", Alliances + "A,a,,,\nB,a,,,\n", "record 2")]
    [InlineData("a setting twice", "key,value\nhome_organization,a\nhome_organization,b\n", "record 2")]
    [InlineData("a name that means two", "name,organization,reason\nA,nobody,x\n", "“nobody” is not in the registry")]
    [InlineData("an unfinished source", Members + "R,A,member,S,\n", "“trust” is empty")]
    [InlineData("a word in capitals", Members + "R,A,member,S,Own\n", "Did you mean “own”?")]
    [InlineData("a script as a website", Organizations + "x,X,education,HK,javascript:alert(1),S,own\n", "javascript")]
    [InlineData("half a website", Organizations + "x,X,education,HK,http://,S,own\n", "http://")]
    [InlineData("a script as an alliance's website", Alliances + "X,x,,,javascript:alert(1)\n", "javascript")]
    [InlineData("an alliance's address with slashes", Alliances + "X,../x,,,\n", "../x")]
    [InlineData("parts of each other", Alliances + "A,a,,B,\nB,b,,A,\n", "part of")]
    [InlineData("part of itself", Alliances + "A,a,,A,\n", "part of")]
    [InlineData("an initiative of a source nobody weighed", "slug,name_en,name_zh_hant,name_zh_hans,source_title\ni,A,,,A page\n", "trust")]
    [InlineData("initiatives of one address", "slug,name_en,name_zh_hant,name_zh_hans\ni,A,,\ni,B,,\n", "record 2")]
    [InlineData("a text of no activity", "subject,field,language,text\nactivity foo 20166,note,en,Hello\n", "20166")]
    public async Task It_is_refused_with_the_reason(string what, string text, string named)
    {
        Assert.NotEmpty(what);
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, text));
        Assert.Contains(named, refused.Message);
        Assert.StartsWith("list.csv", refused.Message);
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_address_that_another_bears_is_refused_not_changed_in_silence(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Organizations + "x,X,education,HK,,S,own\n");
        await Import(scope, Alliances + "The Ring,ring,,,\n");
        Assert.Empty(await Import(scope, Organizations + "x,X,education,HK,,S,own\n"));
        Assert.Empty(await Import(scope, Alliances + "The Ring,ring,,,\nThe Ring,,,,\n"));
        await Refused(Organizations + "y,Y,education,HK,,S,own\nx,Z,education,HK,,S,own\n", "record 2", "that of “X”");
        await Refused(Organizations + "ring,Z,education,HK,,S,own\n", "record 1", "that of “The Ring”");
        await Refused(Alliances + "New,x,,,\n", "record 1", "“x”");
        await Refused(Alliances + "The Ring,other,,,\n", "record 1", "“ring” already");
        await using var both = await Scope(kind);
        var folder = Path.GetDirectoryName(await Write(Organizations + "x,X,education,HK,,S,own\n"))!;
        await File.WriteAllTextAsync(Path.Combine(folder, "more.csv"), Organizations + "x,Y,education,HK,,S,own\n");
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => both.Get<ImportStatements>().RunAsync(folder, "tester", "test"));
        Assert.Equal(("more.csv", 1), (refused.Problems[0].File, refused.Problems[0].Record));

        async Task Refused(string text, params string[] named)
        {
            var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, text));
            Assert.All(named, n => Assert.Contains(n, refused.Message));
            scope.Get<SeraiDb>().ChangeTracker.Clear();
            Assert.Equal(2, await scope.Get<SeraiDb>().Organizations.CountAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_as_long_as_a_book_is_refused_on_either_database(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        foreach (var row in new[] { $"{new string('大', 501)},A,member,S,own\n", $"R,{new string('x', 30_000)},member,S,own\n" })
            await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Members + row));
        Assert.NotEmpty(await Import(scope, Members + $"{new string('大', 500)},{new string('學', 500)},member,S,own\n"));
    }

    [Fact]
    public async Task A_hundred_mistakes_are_told_and_the_rest_counted()
    {
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Members + string.Concat(Enumerable.Repeat("R,,member,S,own\n", 250))));
        Assert.Equal(250, refused.Problems.Count);
        Assert.EndsWith("and 150 more.", refused.Message);
        Assert.Equal(101, refused.Message.Split('\n').Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_imports_at_once_keep_each_row_once(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await using var one = await CommandScope.OpenAsync(database, CancellationToken.None);
        await using var two = await CommandScope.OpenAsync(database, CancellationToken.None);
        var text = Members + string.Concat(Enumerable.Range(1, 200).Select(n => $"R,University {n},member,S,own\n"));
        await Task.WhenAll(Task.Run(() => Import(one, text)), Task.Run(() => Import(two, text)));
        Assert.Equal(200, await one.Get<SeraiDb>().MembershipStatements.CountAsync());
        Assert.Equal(200, await one.Get<SeraiDb>().Memberships.CountAsync());
        Assert.Equal(1, await one.Get<SeraiDb>().Alliances.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_spreadsheet_would_run_and_a_browser_would_obey_stays_text(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var file = await Write("alliance,member_name,category,source_title,source_url,trust\n\"<script>alert(1)</script>\",=cmd(),member,\"\"\"><img src=x>\",javascript:alert(2),own\n");
        await site.WithAsync<ImportStatements>(import => import.RunAsync(file, "tester", "test"));
        var slug = await site.WithAsync<SeraiDb, string>(db => db.Alliances.Select(a => a.Organization.Slug).SingleAsync());
        foreach (var part in new[] { "", "/members", "/sources", "/history", "/growth" })
        {
            var page = await site.Client.GetStringAsync($"/alliances/{slug}{part}");
            Assert.DoesNotContain("<script>alert", page);
            Assert.DoesNotContain("<img src=x", page);
            Assert.DoesNotContain("href=\"javascript", page);
        }
        Assert.Contains("\n'=cmd(),", await site.Client.GetStringAsync($"/alliances/{slug}/members.csv"));
    }

    [Fact]
    public async Task A_website_that_is_no_address_breaks_no_page()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await site.WithAsync<SeraiDb, int>(db =>
        {
            var organization = new Organization { Slug = "x", Name = "X", SortName = "x" };
            organization.Links.Add(new() { Kind = LinkKind.Website, Address = "http://" });
            organization.Links.Add(new() { Kind = LinkKind.Website, Address = "javascript:alert(1)" });
            db.Add(organization);
            return db.SaveChangesAsync();
        });
        Assert.DoesNotContain("href=\"javascript", await site.GetAsync("/organizations/x"));
    }

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

    private static async Task<string> Write(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "list.csv");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static async Task<IReadOnlyDictionary<string, int>> Import(CommandScope scope, string text) =>
        await scope.Get<ImportStatements>().RunAsync(await Write(text), "tester", "test");
}
