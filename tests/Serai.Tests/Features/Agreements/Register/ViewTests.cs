using System.Net;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.Register.Shelf;

namespace Serai.Tests.Features.Agreements.Register;

/// <summary>Own columns, kept questions, files; board, map and coverage.</summary>
public sealed class ViewTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly LocalDate Today = TestSite.Today;

    [Theory, MemberData(nameof(Both))]
    public async Task A_reader_chooses_columns_and_takes_just_that_along(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync(name: "Ada Lovelace");
        await site.ShelveAsync("=Nursing", a => { a.Reference = "OAL/7"; a.InChargeId = editor.PersonId; a.Ends(new(2029, 8, 31)); a.ActivityCount = 3; });
        await site.ShelveAsync("A draft", a => a.Stage = AgreementStage.Drafting);
        var page = Plain.Of(await editor.GetAsync("/agreements?columns=reference&columns=in-charge&stage=holds"));
        Assert.Contains("OAL/7", page);
        Assert.Contains("Ada Lovelace", page);
        using var csv = await editor.Client.GetAsync("/agreements/register.csv?columns=ends,in-charge,reference,came-of-it&stage=holds");
        var text = await csv.Content.ReadAsStringAsync();
        Assert.Equal(("text/csv", "no-store"), (csv.Content.Headers.ContentType!.MediaType, csv.Headers.CacheControl!.ToString()));
        Assert.StartsWith("\uFEFFagreement,parties,reference,ends,in_charge,came_of_it,address\r\n", text);
        // A spreadsheet runs nothing of it.
        Assert.Contains("'=Nursing,", text);
        Assert.Contains(",OAL/7,2029-08-31,Ada Lovelace,3,", text);
        Assert.DoesNotContain("A draft", text);
        using var book = await editor.Client.GetAsync("/agreements/register.xlsx?columns=kind");
        await using var stream = new MemoryStream(await book.Content.ReadAsByteArrayAsync());
        using var zip = new System.IO.Compression.ZipArchive(stream);
        Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
        using var wrong = await editor.Client.GetAsync("/agreements/register.csv?stage=dancing");
        Assert.Equal((HttpStatusCode.Redirect, "/agreements?stage=dancing"), (wrong.StatusCode, wrong.Headers.Location!.ToString()));
        await editor.GetAsync("/agreements/register.pdf", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_question_is_kept_under_a_name_alone_or_for_the_office(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        using var colleague = await site.KeeperAsync(Role.Viewer);
        using var stranger = await site.SignedInAsync(Role.Steward, Other);
        const string Asked = "/agreements?stage=holds&quiet=24&columns=kind,ends&page=1";
        Assert.Equal("/agreements?stage=holds&quiet=24&columns=kind,ends", await editor.FillAndGoAsync(Asked, ("query", "?stage=holds&quiet=24&columns=kind,ends"), ("name", "Asleep"), ("office", "")));
        var form = await editor.FormAsync(Asked, "query");
        var office = System.Text.RegularExpressions.Regex.Match(await editor.GetAsync(Asked), "value=\"([0-9a-f]{32})\">all at").Groups[1].Value;
        Assert.Equal("/agreements?stage=holds&quiet=24&columns=kind,ends", await editor.FillAndGoAsync(Asked, ("query", form["query"]), ("name", "For us all"), ("office", office)));
        Assert.Contains("Asleep", await editor.GetAsync("/agreements"));
        var theirs = await colleague.GetAsync("/agreements/views");
        Assert.Contains("For us all", theirs);
        Assert.DoesNotContain("Asleep", theirs);
        Assert.DoesNotContain("For us all", await stranger.GetAsync("/agreements/views"));
        // Only its owner renames or removes it; another's office is nobody's to write to.
        Assert.DoesNotContain("handler=Rename", theirs);
        var own = await editor.GetAsync("/agreements/views");
        var id = System.Text.RegularExpressions.Regex.Match(own, "name=\"id\" value=\"([0-9a-f]{32})\"").Groups[1].Value;
        foreach (var (visitor, field, value, words) in ((Visitor, string, string, string)[])[(editor, "name", "", "Give it a name."), (editor, "name", new string('x', 101), "at most 100"), (editor, "id", Guid.NewGuid().ToString("N"), "gone already")])
        {
            using var refused = await visitor.FillAsync("/agreements/views", ("id", id), ("name", "New"), (field, value));
            Assert.Contains(words, Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, field)));
        }
        using (var elsewhere = await stranger.FillAsync(Asked, ("query", "?stage=holds"), ("name", "Mine"), ("office", office)))
            Assert.Contains("You work at no such office.", Plain.Of(await Visitor.TextAsync(elsewhere, HttpStatusCode.UnprocessableEntity, "office")));
        await editor.FillAndGoAsync("/agreements/views", ("id", id), ("name", "Sleepers"));
        Assert.Contains("Sleepers", await editor.GetAsync("/agreements/views"));
        var remove = PageForm.Find("/agreements/views", await editor.GetAsync("/agreements/views"), "handler=Remove");
        remove["id"] = id;
        using (var gone = await editor.SendAsync(remove))
            Assert.Equal(HttpStatusCode.SeeOther, gone.StatusCode);
        Assert.DoesNotContain("Sleepers", await editor.GetAsync("/agreements/views"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_board_shows_what_waits_where_and_with_whom(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync(name: "Ada Lovelace");
        var slug = await editor.FillAndGoAsync("/agreements/new/" + Home, ("kind", "research"), ("stage", "drafting"), ("title", "A draft of ours"), ("parties", $"{Home}\n{Partner}"), ("renewal", "none"), ("confidentiality", "office"), ("inCharge", editor.PersonId.ToString("N")));
        site.Clock.Advance(Duration.FromDays(5));
        await site.ShelveAsync("In force for long");
        var board = await editor.GetAsync("/agreements/board");
        var text = Plain.Of(board);
        Assert.Contains("Drafting 1 A draft of ours", text);
        Assert.Contains("Ada Lovelace for 5 days Next step", text);
        // The sample's own is the other one.
        Assert.Contains("In force 2 ", text);
        Assert.Contains("In force for long", text);
        Assert.Contains($"{slug.Split('?')[0]}#next", board);
        var narrowed = Plain.Of(await editor.GetAsync("/agreements/board?q=draft&stage=open"));
        Assert.Contains("A draft of ours", narrowed);
        Assert.DoesNotContain("In force for long", narrowed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_map_and_the_coverage_say_with_whom_there_is_what(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync("Students", a => { a.Kind = "student-exchange"; a.Confidentiality = Confidentiality.Listed; });
        await site.ShelveAsync("Research", a => { a.Kind = "research"; a.LastActivity = Today.PlusDays(-20); a.ActivityCount = 1; });
        await site.ShelveAsync("Over", a => { a.Kind = "joint-degree"; a.Ends(Today.PlusDays(-1)); }, partner: Other);
        Assert.Contains("Ningxia Medical University", await editor.GetAsync("/agreements/map"));
        using var nobody = site.Nobody();
        Assert.Contains("Ningxia Medical University", await nobody.GetAsync("/agreements/map"));
        Assert.DoesNotContain("Ningxia Medical University", await nobody.GetAsync("/agreements/map?kind=research"));
        var coverage = Plain.Of(await editor.GetAsync("/agreements/coverage"));
        Assert.Contains("alive this year", coverage);
        Assert.Contains("nothing this year", coverage);
        Assert.DoesNotContain("Joint degree 1", coverage);
        // Which partners have an exchange agreement and nobody abroad this year?
        var file = await editor.GetAsync("/agreements/coverage.csv?kind=student-exchange&only=quiet");
        Assert.Equal(2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Ningxia Medical University,ningxia-medical-university,CN,Student exchange agreement,1,0", file);
        Assert.Single((await editor.GetAsync("/agreements/coverage.csv?kind=research&only=quiet")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
