using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>Files as spreadsheets save them, well and ill: read right, or refused with what to do.</summary>
public sealed class SpreadsheetTests
{
    private const string Members = "alliance,member_name,category,source_title,trust\nRing,Université Alpha,member,S,own\n";
    private const string Figures = "alliance,measure,qualifier,value,source_title,trust\nRing,members,exactly,#,S,own\n";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "UTF-16 with its mark, as “Unicode text”", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Members)], "is UTF-16 text. Save it from the spreadsheet as “CSV UTF-8”" },
        { "UTF-16 the other way round", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Members)], "is UTF-16 text" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Members), "is UTF-16 text" },
        { "Windows-1252", Encoding.Latin1.GetBytes(Members), "line 2 holds the byte E9 after “Ring,Universit”. Save it from the spreadsheet as “CSV UTF-8”" },
        { "cut in the middle of a letter", Encoding.UTF8.GetBytes("alliance,é")[..^1], "line 1 holds the byte C3 after “alliance,”" },
        { "nothing", [], "is empty" },
        { "nothing but a mark", [0xEF, 0xBB, 0xBF], "is empty" },
        { "blank lines", "\r\n\r\n"u8.ToArray(), "is empty" },
        { "commas", ",,,\n,,,\n"u8.ToArray(), "of no kind of table that is known" },
        { "a hundred thousand columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 100_000))), "has 100000 columns; no table has more than 100" },
        { "semicolons", Encoding.UTF8.GetBytes(Members.Replace(',', ';')), "save it with commas" },
        { "tabs", Encoding.UTF8.GetBytes(Members.Replace(',', '\t')), "save it with commas" },
        { "what Excel alone understands", Encoding.UTF8.GetBytes("sep=,\n" + Members), "begins with “sep=”, which only spreadsheets understand: take that line out" },
        { "a text that never ends", Encoding.UTF8.GetBytes(Members + "Ring,\"Beta,member,S,own\nRing,Gamma,member,S,own\n"), "record 2: has 2 fields" },
        { "a last text that never ends", Encoding.UTF8.GetBytes("name,organization,reason\nA,a,\"its form\nB,b,its form\n"), "record 1: a quotation mark stands where none may, or the second of a pair is missing" },
        { "a column's name that never ends", Encoding.UTF8.GetBytes("\"" + Members), "the second of a pair is missing" },
        { "a quotation mark in the middle", Encoding.UTF8.GetBytes(Members.Replace("Université", "Un\"iv\"")), "record 1: a quotation mark stands where none may" },
        { "a column without a name", Encoding.UTF8.GetBytes("alliance,member_name,category,source_title,trust,\nRing,A,member,S,own,hm\n"), "record 1: holds “hm” in column 6, which has no name" },
        { "a decimal comma", Figure("\"1,5\""), "record 1: the column “value” holds “1,5”, which is no whole number written in digits alone" },
        { "wide digits", Figure("１２"), "holds “１２”" },
        { "an exponent", Figure("1e3"), "holds “1e3”" },
        { "a separator of thousands", Figure("\"1,200\""), "holds “1,200”" },
        { "a number below nothing", Figure("-5"), "holds “-5”" },
        { "a number beyond counting", Figure("99999999999"), "holds “99999999999”" },
        { "no number", Figure(""), "“value” is empty" },
        { "no qualifier", Encoding.UTF8.GetBytes(Figures.Replace("exactly", "").Replace("#", "5")), "“qualifier” is empty" },
        { "a date of a spreadsheet", Encoding.UTF8.GetBytes("alliance,member_name,category,since,source_title,trust\nRing,A,member,01/02/2016,S,own\n"), "record 1: the column “since” holds “01/02/2016”" },
        { "a yes in capitals", Encoding.UTF8.GetBytes("alliance,member_name,category,as_of,complete,source_title,trust\nRing,A,member,2016,YES,S,own\n"), "it may hold yes, no or nothing" },
        { "a country in words", Encoding.UTF8.GetBytes("slug,name,types,country_or_region_code,source_title,trust\na,A,education,Thailand,S,own\n"), "record 1: “Thailand” is no ISO 3166-1 code" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task It_is_refused_with_file_reason_and_way_out(string what, byte[] bytes, string told)
    {
        Assert.NotEmpty(what);
        await using var scope = await Scope();
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Write(bytes)));
        Assert.StartsWith("list.csv", refused.Message);
        Assert.Contains(told, refused.Message);
        Assert.InRange(refused.Message.Length, 1, 2000);
        Assert.Equal(0, await scope.Get<SeraiDb>().Alliances.CountAsync());
    }

    public static TheoryData<string, byte[]> Read => new()
    {
        { "with the mark of UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Members)] },
        { "with the line ends of Windows", Encoding.UTF8.GetBytes(Members.Replace("\n", "\r\n")) },
        { "without a last line end", Encoding.UTF8.GetBytes(Members.TrimEnd()) },
        { "with empty columns and rows that a spreadsheet leaves", Encoding.UTF8.GetBytes(Members.Replace("\n", ",,\n") + ",,,,,,\n,,,,,,\n") },
        { "with blanks around", Encoding.UTF8.GetBytes("alliance , member_name, category,source_title,trust\n Ring ,Université Alpha , member,S, own\n") },
        { "with a line break in a cell", Encoding.UTF8.GetBytes(Members.Replace(",S,", ",\"S\",")) },
    };

    [Theory, MemberData(nameof(Read))]
    public async Task It_is_read_as_it_was_meant(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var scope = await Scope();
        await Import(scope, Write(bytes));
        var statement = await scope.Get<SeraiDb>().MembershipStatements.SingleAsync();
        Assert.Equal(("Université Alpha", "member"), (statement.MemberName, statement.CategoryWord));
    }

    [Fact]
    public async Task A_folder_without_tables_says_so_and_one_in_capitals_is_read()
    {
        await using var scope = await Scope();
        var folder = Directory.CreateTempSubdirectory("serai-import-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "members.xlsx"), "PK");
        Assert.Contains("holds no CSV file. Save each sheet", (await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, folder))).Message);
        Assert.Contains("neither a file nor a folder", (await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, folder + "/nothing"))).Message);
        await File.WriteAllTextAsync(Path.Combine(folder, "MEMBERS.CSV"), Members);
        Assert.Equal(1, (await Import(scope, folder))["statements"]);
    }

    private static byte[] Figure(string value) => Encoding.UTF8.GetBytes(Figures.Replace("#", value));

    private static string Write(byte[] bytes)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "list.csv");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static async Task<CommandScope> Scope() => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);

    private static Task<IReadOnlyDictionary<string, int>> Import(CommandScope scope, string path) => scope.Get<ImportStatements>().RunAsync(path, "tester", "test");
}
