using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances;

/// <summary>The course of an alliance, however long it is, and pages of editing it, cost what they show.</summary>
public sealed class HistoryPageTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_long_course_is_turned_over_like_a_register(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, 120);
        var first = Plain.Of(await site.GetAsync("/alliances/the-ring/history"));
        Assert.Contains("1–50 of 120 entries", first);
        Assert.Contains("College 120", first);
        Assert.DoesNotContain("College 70 ", first);
        var third = Plain.Of(await site.GetAsync("/alliances/the-ring/history?page=3"));
        Assert.Contains("101–120 of 120 entries", third);
        Assert.Contains("College 20 ", third);
        Assert.DoesNotContain("College 21 ", third);
        // Each names the source that says so, and an address beyond the end shows the last.
        Assert.Contains("One page", third);
        Assert.Equal(third, Plain.Of(await site.GetAsync("/alliances/the-ring/history?page=99")));
        Assert.Contains("href=\"/alliances/the-ring/history?page=2", await site.GetAsync("/alliances/the-ring/history?page=3"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_three_and_a_hundred_cost_as_many_statements(DatabaseKind kind)
    {
        var counts = new List<int>();
        foreach (var members in new[] { 1, 3, 100 })
        {
            await using var site = await StartAsync(kind, members);
            await DecideAsync(site, members);
            using var count = StatementCount.From(site);
            await site.GetAsync("/alliances/the-ring/history");
            counts.Add(count.Value);
        }
        Assert.Single(counts.Distinct());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_page_of_editing_costs_as_much_for_three_parts_as_for_one(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, 1);
        await AllianceTables.ImportTableAsync(site, "slug,name,types,country_or_region_code,city,website,source_title,trust\nalpha,Alpha,education,TH,Bangkok,https://alpha.example,A page,own\nbeta,Beta,education,TH,Bangkok,https://beta.example,A page,own\nbeta-too,Beta Too,education,TH,Bangkok,,A page,own\n");
        await AllianceTables.ImportTableAsync(site, "organization,kind,other,source_title,trust\nalpha,parent,the-ring,A page,own\nbeta,parent,the-ring,A page,own\nbeta,related,alpha,A page,own\nbeta,child,beta-too,A page,own\n");
        await AllianceTables.ImportTableAsync(site, "organization,name,language,source_title,trust\nbeta,Beta Academy,en,A page,own\nbeta,Beta College,en,A page,own\n");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        async Task<int> Count(string address)
        {
            await administrator.GetAsync("/ui");
            using var count = StatementCount.From(site);
            await administrator.GetAsync(address);
            return count.Value;
        }

        await Count("/organizations/alpha/edit");
        Assert.Equal(await Count("/organizations/alpha/edit"), await Count("/organizations/beta/edit"));
        Assert.Equal(await Count("/organizations/alpha/merge?into=beta-too"), await Count("/organizations/beta/merge?into=beta-too"));
    }

    private static async Task<TestSite> StartAsync(DatabaseKind kind, int members)
    {
        var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportAsync(site, string.Concat(Enumerable.Range(1, members).Select(n => string.Create(CultureInfo.InvariantCulture, $"The Ring,College {n} of all,member,{1900 + n},One page,own\n"))));
        return site;
    }

    private static async Task DecideAsync(TestSite site, int most)
    {
        var keys = await site.WithAsync<SeraiDb, List<string>>(db => db.MembershipStatements.OrderBy(s => s.Key).Take(most).Select(s => s.Key).ToListAsync());
        await AllianceTables.ImportTableAsync(site, "statement,decision,reason,by,on\n" + string.Concat(keys.Select(k => $"{k},accept,the minutes,secretary,2026\n")));
    }
}
