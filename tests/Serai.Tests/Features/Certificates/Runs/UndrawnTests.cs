using Serai.Platform.Db;
using Serai.Tests.Platform.Paper;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>Names with signs that no font of the machine draws are named before they are issued: on paper nobody would be told.</summary>
public sealed class UndrawnTests
{
    private const string Boxes = "On paper these names have an empty box";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_would_have_a_box_on_paper_is_named_with_the_sign(DatabaseKind kind)
    {
        var (site, edition) = await PaperDesk.StartAsync(kind, new FakePrinter { FontList = FakeChromium.That("echo 4e00-9fff").Program });
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Zoë O’Neill 陳");
        edition.Add("Ann 👩 Other");
        var (_, said) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        Assert.Contains(Boxes, said);
        Assert.Contains("Ann 👩 Other: 👩 (U+1F469)", said);
        Assert.DoesNotContain("O’Neill 陳:", said);
        await site.WorkedAsync();
        Assert.Equal(2, (await site.CertificatesAsync()).Length);
    }

    [Theory]
    [InlineData("echo 4e00-9fff 1f469")]
    [InlineData("exit 1")]
    public async Task Where_all_can_be_drawn_or_nobody_knows_nothing_is_said(string does)
    {
        var (site, edition) = await PaperDesk.StartAsync(DatabaseKind.Sqlite, new FakePrinter { FontList = FakeChromium.That(does).Program });
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Ann 👩 Other");
        var (_, said) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        Assert.DoesNotContain(Boxes, said);
    }

    [Fact]
    public async Task A_machine_that_does_not_list_its_fonts_says_nothing_of_them()
    {
        var (site, edition) = await PaperDesk.StartAsync(DatabaseKind.Sqlite, new FakePrinter { FontList = "/nowhere/fc-list" });
        await using var open = site;
        using var officer = await site.OfficerAsync();
        edition.Add("Ann 👩 Other");
        var (_, said) = await officer.BeginAsync(edition, await officer.TemplateAsync());
        Assert.DoesNotContain(Boxes, said);
    }
}
