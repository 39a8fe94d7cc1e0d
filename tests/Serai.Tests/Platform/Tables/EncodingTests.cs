using System.Text;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Encodings: found, told, and refused by name.</summary>
public sealed class EncodingTests
{
    private const string Simplified = "机构名称,国家\n西安交通大学,中国\n清华大学,中国\n复旦大学,中国\n";
    private const string Traditional = "機構名稱,國家\n國立臺灣大學,臺灣\n香港中文大學,香港\n成功大學,臺灣\n";

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static byte[] Marked(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    public static TheoryData<string, byte[], string, string> Found => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Simplified), "utf-8", Simplified },
        { "UTF-8 with its mark", Marked(Encoding.UTF8, Traditional), "utf-8", Traditional },
        { "plain Latin", "name,country\nA,TH\n"u8.ToArray(), "utf-8", "name,country\nA,TH\n" },
        { "UTF-16 as Excel's “Unicode text”", Marked(Encoding.Unicode, Simplified), "utf-16", Simplified },
        { "UTF-16 the other way round", Marked(Encoding.BigEndianUnicode, Traditional), "utf-16be", Traditional },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Simplified), "utf-16", Simplified },
        { "UTF-16 the other way round without a mark", Encoding.BigEndianUnicode.GetBytes("name,country\nUniversité,FR\n"), "utf-16be", "name,country\nUniversité,FR\n" },
        { "GBK", Of("GBK").GetBytes(Simplified), "gb18030", Simplified },
        { "GBK with Traditional signs", Of("GBK").GetBytes(Traditional), "gb18030", Traditional },
        { "GB18030 with letters of four bytes", Of("gb18030").GetBytes(Simplified + "内蒙古大学 ᠥᠪᠥᠷ,中国\n"), "gb18030", Simplified + "内蒙古大学 ᠥᠪᠥᠷ,中国\n" },
        { "Big5", Of("big5").GetBytes(Traditional), "big5", Traditional },
        { "one name in Big5", Of("big5").GetBytes("name\n國立臺灣大學"), "big5", "name\n國立臺灣大學" },
        { "one name in GBK", Of("GBK").GetBytes("name\n西安交通大学"), "gb18030", "name\n西安交通大学" },
        { "GBK behind a megabyte of Latin", Of("GBK").GetBytes("name,country\n" + string.Concat(Enumerable.Repeat("Some University,TH\n", 100_000)) + "西安交通大学,中国\n"), "gb18030", "西安交通大学,中国" },
    };

    [Theory, MemberData(nameof(Found))]
    public async Task It_is_found(string what, byte[] bytes, string encoding, string text)
    {
        Assert.NotEmpty(what);
        var opened = await Given.OpenAsync(bytes, "list.csv");
        Assert.True(opened.IsOpen, opened.Problem?.ToString());
        await using var table = opened.File;
        Assert.Equal(encoding, table.Encoding);
        Assert.EndsWith(text.TrimEnd().Split('\n')[^1].Replace(',', '|'), await Given.ReadAsync(bytes, "list.csv"), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "Windows-1252", Of("windows-1252").GetBytes("name,country\nUniversité de Genève,CH\nÅrhus Universitet,DK\nTechnische Universität München,DE\n"), "looks like Windows-1252" },
        { "one name that could be a Chinese sign", Of("windows-1252").GetBytes("name\nÅrhus Universitet\n"), "looks like Windows-1252" },
        { "Shift-JIS", Of("shift_jis").GetBytes("name\n東京大学\n京都大学\nお茶の水女子大学\nカタカナ\n"), "is in none of the encodings" },
        { "EUC-JP", Of("euc-jp").GetBytes("name\nお茶の水女子大学のひらがな\nカタカナとひらがなのみ\n"), "is in none of the encodings" },
        { "EUC-JP in signs alone", Of("euc-jp").GetBytes("name\n東京大学\n京都大学\n東北大学\n大阪大学\n名古屋大学\n"), "is in none of the encodings" },
        { "EUC-KR", Of("euc-kr").GetBytes("이름,나라\n서울대학교,대한민국\n고려대학교,대한민국\n연세대학교,대한민국\n한국과학기술원,대한민국\n"), "East Asian" },
        { "ISO-2022-JP", Of("iso-2022-jp").GetBytes("name\n東京大学\n"), "East Asian" },
        { "KOI8-R", Of("koi8-r").GetBytes("name\nМосковский государственный университет\n"), "is in none of the encodings" },
        { "UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Simplified)], "looks like UTF-32" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_none_of_them_is_refused(string what, byte[] bytes, string told)
    {
        Assert.NotEmpty(what);
        var said = await Given.RefusedAsync(bytes, "list.csv");
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Contains("Save it as “CSV UTF-8”", said, StringComparison.Ordinal);
    }

    [Theory, InlineData("big5"), InlineData("CP950"), InlineData("Big-5")]
    public async Task It_can_be_told(string name)
    {
        // Signs that make no sense together: nothing but being told says what they are.
        var bytes = Of("big5").GetBytes("name,country\n鼯鼴,鼷\n");
        Assert.False((await Given.OpenAsync(bytes, "list.csv")).IsOpen);
        Assert.Equal("name|country\n2: 鼯鼴|鼷", await Given.ReadAsync(bytes, "list.csv", new() { Encoding = name }));
    }

    [Fact]
    public async Task One_that_is_not_read_is_refused_by_its_name() => Assert.Equal(
        "The encoding “windows-1252” is not read. Read are utf-8, utf-16, gb18030 and big5: save the file as “CSV UTF-8”.", await Given.RefusedAsync("name\nA\n"u8.ToArray(), "list.csv", new() { Encoding = "windows-1252" }));

    [Theory, InlineData("utf-8"), InlineData("utf-16")]
    public async Task One_that_the_file_is_not_in_is_refused(string name) => Assert.Equal(
        $"The file is not in {name}. Leave the encoding out to have it found, or save the file as “CSV UTF-8”.", await Given.RefusedAsync(Of("GBK").GetBytes(Simplified + "x"), "list.csv", new() { Encoding = name }));
}
