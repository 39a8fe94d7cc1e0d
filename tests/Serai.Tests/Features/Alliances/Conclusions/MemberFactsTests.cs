using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Deciding;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Alliances.Conclusions;

/// <summary>Conclusions rest on facts about the member too; whoever edits one sees them drawn anew, and undoing brings the earlier ones back.</summary>
public sealed class MemberFactsTests
{
    // A list of 2015 without a beginning: before it possible, but not before the member was founded. And a season.
    private static readonly string[] Members = ["The Ring,Beta Academy,China,member,,,2015-05-01", "The Ring,Gamma Hospital,China,member,2019-22,,"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Before_its_founding_nobody_belonged(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Members);
        using var editor = (await site.SignedInAsync(Role.Editor, "beta")).Client;
        Assert.Equal("possible", await AnswerAsync(site, "Beta Academy", "2011-01-01"));
        var saved = await SaveAsync(editor, "/organizations/beta/edit", ("established", "2012"));
        Assert.Equal("no", await AnswerAsync(site, "Beta Academy", "2011-01-01"));
        Assert.Equal("possible", await AnswerAsync(site, "Beta Academy", "2013-01-01"));
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal("possible", await AnswerAsync(site, "Beta Academy", "2011-01-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_season_is_of_the_country_that_the_member_is_said_to_be_in_now(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Members);
        using var editor = (await site.SignedInAsync(Role.Editor, "gamma")).Client;
        Assert.Equal("certain", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
        var saved = await SaveAsync(editor, "/organizations/gamma/edit", ("country", "AU"));
        Assert.Equal("no", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
        Assert.Contains("Australia", Plain.Of(await site.GetAsync("/alliances/the-ring/members?asOf=2021")));
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal("certain", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_point_on_the_map_says_which_half_of_the_world_it_is(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Members);
        using var editor = (await site.SignedInAsync(Role.Editor, "gamma")).Client;
        var place = await site.WithAsync<SeraiDb, long>(db => db.OrganizationPlaces.Where(p => p.City == "Xi'an").Select(p => p.Id).SingleAsync());
        var saved = await SaveAsync(editor, $"/organizations/gamma/edit/places/{place}", ("latitude", "-34.5"), ("longitude", "108"));
        Assert.Equal("no", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
        await RingWorld.UndoAsync(editor, saved);
        Assert.Equal("certain", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_program_that_renames_a_member_renames_it_in_the_list(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Members);
        using var program = await site.ProgramAsync(Role.Editor, "beta");
        (await program.PatchAsync("/api/v1/records/organization/beta", new { name = "Beta University" })).Is(HttpStatusCode.OK);
        Assert.Single(await site.MembershipsAsync("Beta University"));
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_at_once_are_concluded_from_too(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Members);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/bulk?country=cn&field=country&to.country=AU");
        form["note"] = "wrong column";
        var saved = await form.SavedAsync();
        Assert.Equal("no", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
        await RingWorld.UndoAsync(administrator, saved);
        Assert.Equal("certain", await AnswerAsync(site, "Gamma Hospital", "2019-10-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_registers_dump_counts_as_an_editors_work(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var record = RorDump.Record(1, "Beta Academy", "CN");
        record["established"] = 1990;
        await DumpAsync(site, record);
        await AllianceTables.ImportTableAsync(site, "alliance,member_name,country_or_region,category,as_of,source_title,trust\nThe Ring,Beta Academy,China,member,2015-05-01,A list,own\n");
        Assert.Equal("possible", await AnswerAsync(site, "Beta Academy", "2011-01-01"));
        record["established"] = 2012;
        await DumpAsync(site, record);
        Assert.Equal("no", await AnswerAsync(site, "Beta Academy", "2011-01-01"));
    }

    private static Task DumpAsync(TestSite site, System.Text.Json.Nodes.JsonNode record) =>
        site.WithAsync<ImportRegister>(import => import.RunAsync(RorDump.File(RorDump.Json(record.DeepClone())), "tester", "test"));

    private static async Task<string> SaveAsync(HttpClient editor, string address, params (string Field, string Text)[] typed)
    {
        var form = await Form.OpenAsync(editor, address);
        foreach (var (field, text) in typed)
            form[field] = text;
        return await form.SavedAsync();
    }

    private static async Task<string> AnswerAsync(TestSite site, string member, string day)
    {
        var answer = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/v1/memberships?alliance=the-ring&asOf={day}")).RootElement;
        return answer.GetProperty("items").EnumerateArray().Where(m => m.GetProperty("memberName").GetString() == member).Select(m => m.GetProperty("answer").GetString()).FirstOrDefault() ?? "no";
    }
}
