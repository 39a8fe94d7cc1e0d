using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances;
using Serai.Tests.Features.Alliances.Deciding;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>What somebody removed here the next import of the same list leaves out, and says so.</summary>
public sealed class RemovedByHandTests
{
    private const string Organizations = "slug,name,types,country_or_region_code,source_title,trust\nalpha,Alpha University,education,TH,A page,own\nbeta,Beta Academy,education,TH,A page,own\n";
    private const string Names = "organization,name,language,source_title,trust\nalpha,Alpha College,en,A page,own\nalpha,University of Alpha,en,A page,own\n";
    private const string Relations = "organization,kind,other,source_title,trust\nalpha,parent,beta,A page,own\n";
    private const string Members = "alliance,member_name,country_or_region,category,since,source_title,trust\nThe Ring,Alpha University,Thailand,member,2010,A page,own\n";
    private const string Figures = "alliance,measure,qualifier,value,date,source_title,trust\nThe Ring,members,about,120,2015,A page,own\n";
    private const string Activities = "alliance,date,kind,event,people_or_institutions,source_title,trust\nThe Ring,2019-05,forum,First forum,Alpha University,A page,own\n";
    private const string Texts = "subject,field,language,text\nthe-ring,note,en,A ring of universities.\nactivity forum 2019-05,translation,zh-Hant,第一屆論壇\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task No_list_brings_back_what_was_removed_and_the_import_says_so(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.DoesNotContain(await ImportAsync(site), r => r.Contains("removed here", StringComparison.Ordinal));
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var before = await CountsAsync(site);
        var saved = new List<string>
        {
            await RemoveAsync(administrator, $"/organizations/alpha/edit/names/{await IdAsync(site, db => db.OrganizationNames.Where(n => n.Text == "Alpha College").Select(n => n.Id))}"),
            await RemoveAsync(administrator, $"/organizations/beta/edit/relations/{await IdAsync(site, db => db.OrganizationRelations.Select(r => r.Id))}"),
            await RemoveAsync(administrator, $"/alliances/the-ring/edit/figures/{await IdAsync(site, db => db.ReportedFigures.Select(f => f.Id)):N}"),
            await RemoveAsync(administrator, $"/alliances/the-ring/edit/texts/{await IdAsync(site, db => db.SubjectTexts.Where(t => t.Field == TextField.Note).Select(t => t.Id))}"),
            await RemoveAsync(administrator, $"/alliances/the-ring/edit/activities/{await IdAsync(site, db => db.Activities.Select(a => a.Id)):N}"),
        };
        var after = await CountsAsync(site);
        Assert.Equal((before.Names - 1, 0, 0, 0, 0), after);
        var remark = Assert.Single(await ImportAsync(site), r => r.Contains("removed here", StringComparison.Ordinal));
        Assert.StartsWith("6 rows were left out, having been removed here by hand: ", remark);
        Assert.Contains("the name “Alpha College” (step ", remark);
        Assert.Contains("the relation alpha – beta", remark);
        Assert.Equal(after, await CountsAsync(site));
        // Taking the removals back takes them off: all is there again, and no import speaks of it.
        saved.Reverse();
        foreach (var step in saved)
            await RingWorld.UndoAsync(administrator, step);
        Assert.Equal(before, await CountsAsync(site));
        Assert.DoesNotContain(await ImportAsync(site), r => r.Contains("removed here", StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_program_removed_stays_away_too_and_what_was_undone_comes_again(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await ImportAsync(site);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var id = await IdAsync(site, db => db.OrganizationNames.Where(n => n.Text == "Alpha College").Select(n => n.Id));
        var address = $"/api/v1/records/organization-name/alpha/{id}";
        (await program.SendAsync("DELETE", address, null, ("If-Match", (await program.GetAsync(address)).Tag!), ("Serai-Reason", "never%20so"))).Is(HttpStatusCode.NoContent);
        Assert.Contains(await ImportAsync(site), r => r.StartsWith("One row", StringComparison.Ordinal) || r.StartsWith("1 row was left out", StringComparison.Ordinal));
        // The name again from another source is another fact.
        await AllianceTables.ImportTableAsync(site, Names.Replace("A page", "Another page", StringComparison.Ordinal));
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.OrganizationNames.CountAsync(n => n.Text == "Alpha College")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_registers_next_dump_leaves_out_the_name_and_the_relation(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await DumpAsync(site, 1917);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var slug = await site.WithAsync<SeraiDb, string>(db => db.Organizations.Where(o => o.Name == "Alpha University").Select(o => o.Slug).SingleAsync());
        await RemoveAsync(administrator, $"/organizations/{slug}/edit/names/{await IdAsync(site, db => db.OrganizationNames.Where(n => n.Text == "Alfa").Select(n => n.Id))}");
        var saved = await RemoveAsync(administrator, $"/organizations/{slug}/edit/relations/{await IdAsync(site, db => db.OrganizationRelations.Select(r => r.Id))}");
        var told = Assert.Single(await DumpAsync(site, 1918));
        Assert.Contains("2 rows were left out", told);
        Assert.Contains("the name “Alfa”", told);
        Assert.Equal((0, 0), await LeftAsync(site));
        await RingWorld.UndoAsync(administrator, saved);
        Assert.Contains("1 row was left out", Assert.Single(await DumpAsync(site, 1919)));
        Assert.Equal((0, 1), await LeftAsync(site));
    }

    private static Task<(int, int)> LeftAsync(TestSite site) => site.WithAsync<SeraiDb, (int, int)>(async db =>
        (await db.OrganizationNames.CountAsync(n => n.Text == "Alfa"), await db.OrganizationRelations.CountAsync()));

    private static async Task<IReadOnlyList<string>> DumpAsync(TestSite site, int established)
    {
        var record = RorDump.Record(1).Relate("parent", 2).With("established", established);
        record["names"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"lang": "en", "types": ["alias"], "value": "Alfa"}"""));
        var dump = RorDump.File(RorDump.Json(record, RorDump.Record(2, "Beta").Relate("child", 1)));
        return (await site.WithAsync<ImportRegister, (Serai.Features.Imports.Ror.RorImported Imported, int)>(import => import.RunAsync(dump, "tester", "test"))).Imported.LeftOut;
    }

    private static async Task<IReadOnlyList<string>> ImportAsync(TestSite site)
    {
        var remarks = new List<string>();
        foreach (var table in new[] { Organizations, Members, Names, Relations, Figures, Activities, Texts })
        {
            var file = RorDump.File(table, "table.csv");
            await site.WithAsync<ImportStatements>(async import =>
            {
                await import.RunAsync(file, "tester", "test");
                remarks.AddRange(import.Remarks);
            });
        }
        var rows = remarks.Where(r => r.Contains("removed here", StringComparison.Ordinal)).ToList();
        // Each table is an import of its own here; told together they read as one folder's.
        return rows.Count < 2 ? remarks : [$"{rows.Sum(r => int.Parse(r.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))} rows were left out, having been removed here by hand: {string.Join(", ", rows.Select(r => r.Split(": ", 2)[1]))}"];
    }

    private static Task<(int Names, int, int, int, int)> CountsAsync(TestSite site) => site.WithAsync<SeraiDb, (int, int, int, int, int)>(async db => (
        await db.OrganizationNames.CountAsync(), await db.OrganizationRelations.CountAsync(), await db.ReportedFigures.CountAsync(), await db.Activities.CountAsync(), await db.SubjectTexts.CountAsync()));

    private static Task<T> IdAsync<T>(TestSite site, Func<SeraiDb, IQueryable<T>> ids) => site.WithAsync<SeraiDb, T>(db => ids(db).SingleAsync());

    private static async Task<string> RemoveAsync(HttpClient editor, string part)
    {
        var form = await Form.OpenAsync(editor, part + "/remove");
        form["note"] = "never so";
        return await form.SavedAsync();
    }
}
