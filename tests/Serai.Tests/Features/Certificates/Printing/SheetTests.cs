using System.Net;
using CsCheck;
using NodaTime;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Db;
using Serai.Platform.Localisation;
using Serai.Platform.Paper;
using Serai.Tests.Features.Certificates.Runs;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>A certificate as it is set.</summary>
public sealed class SheetTests
{
    private static readonly CertificateDesign Design = ReadyTemplates.Find(ReadyTemplates.Bilingual)!;

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("陳大文", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩", 2)]
    [InlineData("한국", 4)]
    [InlineData("محمد", 4)]
    public void Letters_count_as_wide_as_they_are(string text, int length) => Assert.Equal(length, TextLength.Of(text));

    [Fact]
    public void A_longer_name_is_set_smaller_and_never_larger()
    {
        var steps = Enumerable.Range(1, 400).Select(length => SheetFit.Holder(length, 122)).ToList();
        Assert.Equal(steps.Order(), steps);
        Assert.Equal((0, 4), (steps[0], steps[^1]));
        Assert.Equal(Enumerable.Range(0, 5), steps.Distinct());
        // What is alone on the page has more room than what shares it.
        Assert.True(SheetFit.Room(Design, 1).Width > SheetFit.Room(Design, 2).Width);
        Assert.True(SheetFit.Room(Design with { IsBelow = true }, 2).Height < SheetFit.Room(Design, 2).Height);
    }

    [Fact]
    public void Values_stand_in_each_language_as_it_writes_them()
    {
        var sheet = Set("Chan Tai Man");
        var (english, chinese) = (Text(sheet.Tongues[0]), Text(sheet.Tongues[1]));
        Assert.Contains("held from 6 July 2026 to 10 July 2026, with 5 days", english.Replace('\u00a0', ' '));
        Assert.Contains("2026年7月6日至2026年7月10日", chinese);
        Assert.Contains("Summer week", english);
        Assert.Contains("夏季課程", chinese);
        Assert.Contains("Issued on 23 November 2026", english.Replace('\u00a0', ' '));
        Assert.Null(sheet.Tongues[0].Lines[0].Holder);
        Assert.Equal(0, sheet.Tongues[0].Lines[1].Holder);
    }

    [Fact]
    public async Task A_day_stays_on_one_line_and_the_address_breaks_after_a_slash()
    {
        var (site, _) = await PaperDesk.StartAsync(DatabaseKind.Sqlite);
        await using var open = site;
        var html = await site.Part<PaperViews>().WriteAsync("/Features/Certificates/Printing/Sheets.cshtml", new SheetsOnPaper("A", [Set("A")]), Languages.All[0]);
        Assert.Contains("<bdi class=\"day\">2026年7月6日</bdi>", WebUtility.HtmlDecode(html));
        Assert.Equal(6, Count(html, "<bdi class=\"day\">"));
        Assert.Contains(">https://<wbr>example.org/<wbr>certificates/<wbr>abcdefgh23456789</a>", html);
        // What is no day may break, and each address is still one.
        Assert.Contains("<bdi>CUHK</bdi>", html);
        Assert.Contains("href=\"https://example.org/certificates/abcdefgh23456789\"", html);
    }

    [Theory]
    [InlineData("a {name} b", "a |name| b")]
    [InlineData("{ Name }{days}", "|name||days|")]
    [InlineData("{", "{")]
    [InlineData("} {a", "} {a")]
    [InlineData("{{name}}", "{|name|}")]
    public void Fields_are_what_stands_in_braces(string text, string read) => Assert.Equal(read, string.Concat(TemplateText.Pieces(text).Select(p => p.IsField ? $"|{p.Text}|" : p.Text)));

    [Fact]
    public void What_is_not_known_is_told_by_its_field()
    {
        var values = new SheetValues("A", new(2026, 11, 23), "code", new Dictionary<string, string> { ["institution"] = "X", ["programme.en"] = "Y", ["days"] = " " });
        Assert.Equal(["begins", "days", "ends"], values.Missing(Design).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_name_is_made_of_stands_on_the_document_as_it_is()
    {
        var (site, _) = await PaperDesk.StartAsync(DatabaseKind.Sqlite);
        await using var open = site;
        var views = site.Part<PaperViews>();
        Gen.String[Gen.OneOf(Gen.Char["ab <>&\"'`{}@$%\\/;—é"], Gen.Char['\u4e00', '\u9fff'], Gen.Char['\u0621', '\u064a'], Gen.Char['\u05d0', '\u05ea'], Gen.Char['\u0e01', '\u0e2e']), 1, 80]
            .Select(Gen.OneOf(Gen.Const(""), Gen.Const("👩🏽‍⚕️"), Gen.Const("𠮷"), Gen.Const("欧阳")), (text, more) => text + more).Sample(
            name =>
            {
                var html = views.WriteAsync("/Features/Certificates/Printing/Sheets.cshtml", new SheetsOnPaper(name, [Set(name)]), Languages.All[0]).GetAwaiter().GetResult();
                Assert.Equal(2, Count(WebUtility.HtmlDecode(html), $"<bdi>{name}</bdi>"));
                Assert.Equal(1, Count(html, "<article"));
                Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            }, iter: 50, threads: 1);
    }

    private static int Count(string text, string part) => text.Split(part, StringSplitOptions.None).Length - 1;

    private static CertificateSheet Set(string name) => SetSheet.Of(Design, new(name, new LocalDate(2026, 11, 23), "abcdefgh23456789", new Dictionary<string, string>
    {
        ["institution"] = "CUHK", ["programme"] = "Summer week", ["programme.zh-Hant"] = "夏季課程", ["begins"] = "2026-07-06", ["ends"] = "2026-07-10", ["days"] = "5",
    }), "https://example.org/certificates/abcdefgh23456789", _ => "");

    private static string Text(SheetTongue tongue) => string.Join('\n', tongue.Lines.Select(l => l.Text));
}
