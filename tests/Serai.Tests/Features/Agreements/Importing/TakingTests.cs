using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Importing;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Agreements.Importing;

/// <summary>A register becomes agreements in one step, once what it says is settled, and is taken back as one.</summary>
public sealed class TakingTests
{
    private const string Csv = """
        Reference,Title,Type,Our unit,Partner,Country,Signed,Valid from,Expiry date,Renewal,Notice,Status,Themes,Activities,File,Remarks
        OAL/1,,MoU,Faculty of Medicine,Alpha University,Thailand,31.8.2019,August 2019,2029-08-31,automatic 5 years,6,in force,nursing; care,student exchange,alpha.pdf,The first of all
        OAL/2,Exchange with Beta,学生交换协议,,Beta Academy,China,2019年8月31日,2019-09,2022,,,,,,,
        OAL/3,,Collaboration deed,,Alpha University; Gamma Hospital,,03/04/2019,,ongoing,,,active,,,,
        OAL/4,,MoU,,Western University,,2020,,,,,draft,,,,
        OAL/5,,MoU,,Delta Institute,Vietnam,soon,,,,,,,,,
        OAL/1,,MoU,,Delta Institute,Vietnam,2021,,,,,,,,,

        """;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_register_is_settled_shown_taken_in_and_taken_back(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office, "Ada Lovelace");
        var import = await editor.BringAsync(Csv);
        Assert.Contains("not said yet what “Collaboration deed” means", await editor.ChangesAsync(import));
        Assert.Contains("“03/04/2019” may be 2019-04-03 / 2019-03-04", await editor.ChangesAsync(import));
        await editor.SayAsync(import, ("Kind|Collaboration deed", "research"), ("order.Signed", "DayFirst"));
        using (var documents = await editor.SendDocumentsAsync(import, ("alpha.pdf", "%PDF-1.7 alpha"u8.ToArray()), ("papers.zip", Zip(("signed/OAL-2 beta.pdf", "%PDF-1.7 beta"), ("signed/OAL-20.pdf", "%PDF-1.7 other")))))
            Assert.Equal(HttpStatusCode.SeeOther, documents.StatusCode);
        var papers = Plain.Of(await editor.GetAsync(import + "/documents"));
        Assert.Contains("signed/OAL-20.pdf no row", papers);
        var shown = await editor.ChangesAsync(import);
        foreach (var words in (string[])["3 agreements would be added.", "2 rows wait", "2 documents would be attached.", "“soon” is no date", "It is not settled yet whom “Western University” means", "Row 2 says the same"])
            Assert.Contains(words, shown);
        Assert.Contains("OAL/1", await editor.GetAsync(import + "/changes?as=csv"));
        Assert.Empty(await site.AgreementsAsync());
        await editor.TakeAsync(import);
        var agreements = await site.AgreementsAsync();
        Assert.Equal(["2026-0001", "2026-0002", "2026-0003"], agreements.Select(a => a.Slug));
        var first = agreements[0];
        Assert.Equal(("memorandum-of-understanding", "2019-08-31", "2019-08", "2029-08-31", AgreementStage.InForce, Renewal.Automatic, 5, 6, AgreedActivities.StudentExchange, "nursing\ncare", Confidentiality.Office),
            (first.Kind, first.Signed?.Text, first.Since?.Text, first.Until?.Text, first.Stage, first.Renewal, first.RenewalYears, first.NoticeMonths, first.Covers, first.Themes, first.Confidentiality));
        Assert.Equal("Faculty of Medicine", first.Parties.Single(p => p.OrganizationId == first.KeeperId).Unit);
        Assert.Equal((AgreementStage.Expired, new NodaTime.LocalDate(2022, 12, 31)), (agreements[1].Stage, agreements[1].EndsOn));
        Assert.Equal(("2019-04-03", 3, "research"), (agreements[2].Signed?.Text, agreements[2].Parties.Count, agreements[2].Kind));
        var moves = await site.WithAsync<SeraiDb, List<AgreementMove>>(db => db.Set<AgreementMove>().AsNoTracking().ToListAsync());
        Assert.Equal([("2019-08-31", "The first of all")], moves.Where(m => m.AgreementId == first.Id).Select(m => (m.On?.Text, m.Why)));
        Assert.Equal(3, moves.Count);
        var page = Plain.Of(await editor.GetAsync("/agreements/2026-0001"));
        Assert.Contains("alpha.pdf", page);
        Assert.Contains("Home University and Alpha University", page);
        Assert.Contains("OAL-2 beta.pdf", Plain.Of(await editor.GetAsync("/agreements/2026-0002")));
        // Nobody else sees that anything was done.
        using var stranger = await site.SignedInAsync(Role.Steward, "alpha");
        Assert.DoesNotContain("2026-0001", await stranger.GetAsync("/changes"), StringComparison.Ordinal);
        await editor.UndoAsync(import);
        Assert.Empty(await site.AgreementsAsync());
        Assert.Null((await site.WithAsync<VerifyHistory, HistoryVerdict>(v => v.RunAsync())).Problem);
        Assert.Contains("taken back since", Plain.Of(await editor.GetAsync(import)));
        await editor.FillAndGoAsync(import, ("what", "reopen"));
        await editor.TakeAsync(import);
        Assert.Equal(3, (await site.AgreementsAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_there_is_not_doubled_and_what_was_decided_is_remembered(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        const string csv = "Partner,Type,Signed\nWestern University,MoU,2020-05-01\n";
        var import = await editor.BringAsync(csv);
        Assert.Contains("No agreement would be added.", await editor.ChangesAsync(import));
        var western = await site.PartnerAsync(import, "Western University");
        Assert.Equal(PartnerChoice.Open, western.Choice);
        var chosen = await site.WithAsync<SeraiDb, Guid>(async db => (await db.Set<Serai.Features.Organizations.Organization>().SingleAsync(o => o.Slug == "western-ca")).Id);
        await editor.FillAndGoAsync(import + "/partners", ("choice." + western.Id.ToString("N"), chosen.ToString("N")));
        await editor.TakeAsync(import);
        Assert.Contains(chosen, (await site.AgreementsAsync()).Single().Parties.Select(p => p.OrganizationId));
        var again = await editor.BringAsync(csv);
        Assert.Equal((PartnerChoice.Organization, chosen), ((await site.PartnerAsync(again, "Western University")).Choice, (await site.PartnerAsync(again, "Western University")).OrganizationId!.Value));
        var shown = await editor.ChangesAsync(again);
        Assert.Contains("One is there already.", shown);
        Assert.Contains("It is there as 2026-0001", shown);
        Assert.Single(await site.AgreementsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_organization_comes_with_whoever_may_add_one_alone(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        using var keeper = await site.SignedInAsync(Role.Editor, null);
        var import = await editor.BringAsync("Partner,Country,Type,Signed\nNowhere College of Nothing,Iceland,MoU,2020\n");
        var partner = import + "/partners/" + (await site.PartnerAsync(import, "Nowhere College of Nothing")).Id.ToString("N");
        Assert.Contains("Only whoever edits the whole registry adds an organization", Plain.Of(await editor.GetAsync(partner)));
        await keeper.FillAndGoAsync(partner, ("name", "Nowhere College"), ("country", "Iceland"));
        Assert.Contains("would be a new organization", await editor.ChangesAsync(import));
        Assert.Contains("One organization would come into being: Nowhere College", await keeper.ChangesAsync(import));
        await keeper.TakeAsync(import);
        Assert.Contains("Nowhere College", Plain.Of(await site.GetAsync("/organizations/nowhere-college")));
        await keeper.UndoAsync(import);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/organizations/nowhere-college")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_partner_that_merged_is_its_heir_and_with_a_closed_one_nobody_agrees_any_more(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync("Partner,Type,Signed,Status\nAlpha University,MoU,2020,\nBeta Academy,MoU,,draft\nBeta Academy,MoU,2001,\n");
        await SmallWorld.MergeAsync(site, "alpha", "delta");
        await site.WithAsync<SeraiDb>(db => db.Set<Serai.Features.Organizations.Organization>().Where(o => o.Slug == "beta").ExecuteUpdateAsync(s => s.SetProperty(o => o.Status, Serai.Features.Organizations.OrganizationStatus.Inactive)));
        var shown = await editor.ChangesAsync(import);
        Assert.Contains("Delta Institute", shown);
        Assert.Contains("“Beta Academy” has closed", shown);
        await editor.TakeAsync(import);
        Assert.Equal(2, (await site.AgreementsAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_is_put_right_here_or_left_out(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var import = await editor.BringAsync("Partner,Type,Signed\nAlpha University,MoU,soon\nGamma Hospital,MoU,later\n");
        var rows = await site.WithAsync<SeraiDb, List<AgreementImportRow>>(db => db.Set<AgreementImportRow>().AsNoTracking().OrderBy(r => r.Number).ToListAsync());
        string Row(int at) => $"{import}/rows/{rows[at].Id:N}";
        Assert.Contains("“soon” is no date", Plain.Of(await editor.GetAsync(Row(0))));
        await editor.FillAndGoAsync(Row(0), ("cell.2", "2020"));
        await editor.FillAndGoAsync(Row(1), ("what", "out"));
        var shown = await editor.ChangesAsync(import);
        Assert.Contains("One agreement would be added.", shown);
        Assert.Contains("The row was left out.", shown);
        // Seen before somebody else changed it.
        using var late = await editor.FillAsync(Row(0), ("cell.2", "2021"), ("seen", "0"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        // What was seen is what is done, or nothing.
        using var stale = await editor.FillAsync(import + "/changes", ("digest", "0"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Empty(await site.AgreementsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_hundred_rows_are_taken_in_at_once(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ImportDesk.Office);
        var partners = new[] { "Alpha University", "Beta Academy", "Gamma Hospital", "Delta Institute" };
        var csv = new StringBuilder("Ref,Partner,Type,Signed,Until,Renewal,Status\n");
        for (var n = 1; n <= 300; n++)
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"R-{n},{partners[n % 4]},MoU,{13 + n % 15}/{1 + n % 12}/20{n % 20:00},,,\n");
        var import = await editor.BringAsync(csv.ToString());
        Assert.Contains("300 agreements would be added.", await editor.ChangesAsync(import));
        using (var few = StatementCount.From(site))
        {
            await editor.TakeAsync(import);
            // SQLite is sent each row by itself; of each agreement these are five, and one for each word that finds it. Nothing is asked for each.
            Assert.True(few.Value < (kind == DatabaseKind.Sqlite ? 4500 : 400), $"{few.Value} statements");
        }
        Assert.Equal(300, (await site.AgreementsAsync()).Count);
        Assert.Contains("Taken in", Plain.Of(await editor.GetAsync(import)));
        await editor.UndoAsync(import);
        Assert.Empty(await site.AgreementsAsync());
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in files)
                using (var entry = zip.CreateEntry(path).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
