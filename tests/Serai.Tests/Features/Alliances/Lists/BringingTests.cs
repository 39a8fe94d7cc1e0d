using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>A list comes as a file of any kind or is pasted, and what cannot be taken is said in words.</summary>
public sealed class BringingTests
{
    private const string Csv = "Institution,Country,City\nAlpha University,Thailand,Bangkok\nBeta Academy,China,\nWestern University,,\nNowhere College of Nothing,Iceland,Akureyri\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_comes_as_csv_as_a_workbook_as_text_and_pasted(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        using var workbook = new MemoryStream();
        await new XlsxFormat().WriteAsync(["Institution", "Country", "City"], new object?[][] { ["Alpha University", "Thailand", "Bangkok"], ["Beta Academy", "China", null] }.ToAsyncEnumerable(), workbook, CancellationToken.None);
        (byte[]? File, string Name, (string, string)[] More)[] all =
        [
            (Encoding.UTF8.GetBytes(Csv), "list.csv", []),
            (Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Csv.Replace(',', ';'))).ToArray(), "list.csv", []),
            (workbook.ToArray(), "list.xlsx", []),
            ("Alpha University\nBeta Academy\n"u8.ToArray(), "list.txt", []),
            (null, "", [("text", "Alpha University\r\nBeta Academy")]),
            (null, "", [("text", "Name\tCountry\r\nAlpha University\tThailand\r\nBeta Academy\tChina")]),
        ];
        foreach (var (file, name, more) in all)
        {
            using var answer = await editor.UploadAsync(file, name, more);
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, name + Plain.Of(await answer.Content.ReadAsStringAsync()));
            var list = await editor.ColumnsAsync(answer.Headers.Location!.ToString());
            var rows = await site.RowsAsync(list);
            Assert.Equal(["Alpha University", "Beta Academy"], rows.Take(2).Select(r => r.Name));
            Assert.All(rows.Take(2), r => Assert.Equal(RowChoice.Organization, r.Choice));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_says_whom_each_row_names_and_why(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync(Csv);
        var page = Plain.Of(await editor.GetAsync(list + "/names?show=all"));
        Assert.Contains("Member list of 12 March 2026", page);
        Assert.Contains("4 rows. 2 are certain, 1 wants your eye, 1 is in no register. Your decisions are kept", page);
        Assert.True(page.Contains("Can’t know. Two organizations bear this name, in two countries.", StringComparison.Ordinal), page);
        Assert.Contains("exact name", page);
        Assert.Contains("In no register.", page);
        // The certain ones are out of the way.
        var todo = Plain.Of(await editor.GetAsync(list + "/names"));
        Assert.DoesNotContain("Beta Academy", todo);
        Assert.Contains("Western University", todo);
        var chinese = new Visitor(site.Address, "zh-Hant");
        foreach (var cookie in (string[])[Serai.Platform.Auth.Sessions.SessionCookie.Plain])
            chinese.Keep(cookie, editor.Cookie(cookie)!);
        Assert.Contains("無從得知", Plain.Of(await chinese.GetAsync(list + "/names")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_taken_is_said_beside_the_field_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        await Refused("Choose a file, or paste the list below.", null, "");
        await Refused("No row with anything in it", "name\n\n\n"u8.ToArray(), "list.csv");
        await Refused("larger than 8 MB", new byte[(8 << 20) + 1], "list.csv");
        await Refused("Say what the list is called", "name\nAlpha\n"u8.ToArray(), "list.csv", ("title", ""));
        await Refused("no address on the web", "name\nAlpha\n"u8.ToArray(), "list.csv", ("address", "somewhere"));
        await Refused("needs its day", "name\nAlpha\n"u8.ToArray(), "list.csv", ("dated", ""), ("kind", "full"));
        await Refused("of one day, month or year", "name\nAlpha\n"u8.ToArray(), "list.csv", ("dated", "2015/2016"));
        await Refused("12.3.2026", "name\nAlpha\n"u8.ToArray(), "list.csv", ("dated", "12.3.2026"));
        await Refused("xlsx", "PK\u0003\u0004 no workbook"u8.ToArray(), "list.xlsx");
        await Refused("pdf", "%PDF-1.7"u8.ToArray(), "list.pdf");
        await Refused("more than 20", Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Range(0, 20_001).Select(i => $"A {i}\n"))), "list.csv");
        Assert.Empty(await site.WithAsync<SeraiDb, List<MemberList>>(db => db.MemberLists.ToListAsync()));

        async Task Refused(string why, byte[]? file, string name, params (string, string)[] more)
        {
            using var answer = await editor.UploadAsync(file, name, more);
            var page = Plain.Of(await answer.Content.ReadAsStringAsync());
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{why}: {(int)answer.StatusCode} {page}");
            Assert.Contains(why, page, StringComparison.OrdinalIgnoreCase);
            if (more.All(m => m.Item1 != "title"))
                Assert.Contains("value=\"The Ring: members\"", await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_that_cannot_be_read_is_told_and_the_others_are_done(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync($"Institution,Country,Joined\nAlpha University,Thailand,31.3.2012\n,China,\n{new string('x', 30_000)},China,\n{new string('y', 600)},China,\nBeta Academy,China,2014-05\n");
        var rows = await site.RowsAsync(list);
        Assert.Equal([2, 3, 4, 5, 6], rows.Select(r => r.Number));
        Assert.Equal([RowChoice.Organization, RowChoice.LeftOut, RowChoice.LeftOut, RowChoice.LeftOut, RowChoice.Organization], rows.Select(r => r.Choice));
        Assert.Equal("2014-05", rows[4].Since!.Text);
        var page = Plain.Of(await editor.GetAsync(list + "/names?show=all"));
        Assert.Contains("“31.3.2012” is no date that is understood", page);
        Assert.Contains("No name stands in this row", page);
        Assert.Contains("The name has 600 characters", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_first_line_may_be_a_row_and_columns_be_told(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        using var answer = await editor.UploadAsync("TH,Alpha University\nCN,Beta Academy\n"u8.ToArray(), "list.csv");
        var list = await editor.ColumnsAsync(answer.Headers.Location!.ToString(), ("column.name", "1"), ("column.country", "0"), ("first", "yes"));
        Assert.Equal([(1, "Alpha University", "TH"), (2, "Beta Academy", "CN")], (await site.RowsAsync(list)).Select(r => (r.Number, r.Name, r.Country!)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_may_not_edit_the_alliance_is_told_that_there_is_no_such_page(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind, "The Chain,Gamma Hospital,China,member,2012,,");
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync(Csv);
        var row = (await site.RowsAsync(list))[2];
        using var contributor = await site.SignedInAsync(Role.Contributor, ListWalk.Slug);
        using var other = await site.SignedInAsync(Role.Editor, "the-chain");
        foreach (var address in (string[])[ListWalk.Lists, ListWalk.Lists + "/new", list, list + "/names", list + "/changes", $"{list}/rows/{row.Id:N}"])
            foreach (var visitor in (Visitor[])[contributor, other])
                await visitor.GetAsync(address, HttpStatusCode.NotFound);
        // Nor under the address of an alliance of one's own.
        await other.GetAsync(list.Replace("the-ring", "the-chain") + "/names", HttpStatusCode.NotFound);
        Assert.Contains("Member lists", Plain.Of(await editor.GetAsync("/alliances/the-ring/edit")));
        Assert.Contains("2 of 4 rows are settled", Plain.Of(await editor.GetAsync("/alliances/the-ring/edit")));
        Assert.DoesNotContain("Member lists", Plain.Of(await contributor.GetAsync("/alliances/the-ring/edit")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_row_and_three_ask_the_database_equally_often(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var one = await editor.BringAsync("name,country\nAlpha University,Thailand\n");
        var three = await editor.BringAsync("name,country\nAlpha University,Thailand\nWestern University,\nBeta Academy,China\n");
        async Task<int> Asked(string address)
        {
            await editor.GetAsync(address);
            using var count = StatementCount.From(site);
            await editor.GetAsync(address);
            return count.Value;
        }

        Assert.Equal(await Asked(one + "/names?show=all"), await Asked(three + "/names?show=all"));
    }
}
