using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances;

namespace Serai.Tests.Features.Sources;

/// <summary>Sources and what each says.</summary>
public sealed class SourcePageTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_says_which_sources_nothing_rests_on(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/sources?trust=weak"));
        Assert.Contains("weak, not counted", page);
        Assert.DoesNotContain("CUHK: Belt and Road", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_source_is_found_by_words_of_its_title_whatever_their_case(DatabaseKind kind)
    {
        var page = await (await sites.Of(kind)).GetAsync("/sources?q=cuhk%3A%20belt");
        Assert.Contains("CUHK: Belt and Road, CUHK’s Participation", page);
        Assert.Contains("No source matches.", await (await sites.Of(kind)).GetAsync("/sources?q=100%25_nothing"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_statement_leads_to_its_place_on_its_sources_page(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var said = await site.WithAsync<SeraiDb, MembershipStatement>(db => db.MembershipStatements.FirstAsync(s => s.MemberName == "The Chinese University of Hong Kong"));
        using var answer = await site.Client.GetAsync($"/statements/{said.Key}");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/sources/{said.SourceId:N}#{said.Key}", answer.Headers.Location!.OriginalString);
        using var count = StatementCount.From(site);
        var page = await site.GetAsync($"/sources/{said.SourceId:N}");
        Assert.Contains($"id=\"{said.Key}\"", page);
        Assert.Contains("The Chinese University of Hong Kong", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_rejected_and_a_replaced_statement_say_why(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportAsync(site, "The Ring,Alpha University,member,2015-12,One page,own\nThe Ring,Alpha University,member,2016-02,Another page,press\nThe Ring,Alpha University,member,2016-03,A third page,press\n");
        var keys = await site.WithAsync<SeraiDb, Dictionary<string, string>>(db => db.MembershipStatements.Include(s => s.Source).ToDictionaryAsync(s => s.Source.Title, s => s.Key));
        await AllianceTables.ImportTableAsync(site, $"statement,decision,reason,by,on\n{keys["One page"]},reject,the minutes say otherwise,secretary,2026-11-23\n{keys["A third page"]},superseded by {keys["Another page"]},typing error,secretary,2026-11-23\n");
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring/sources"));
        Assert.Contains("left aside the minutes say otherwise (secretary, 23 November 2026)", page);
        Assert.Contains($"replaced by {keys["Another page"]} typing error", page);
    }

    [Theory]
    [InlineData("/sources/00000000000000000000000000000000")]
    [InlineData("/sources/no-id")]
    [InlineData("/statements/s-none")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
