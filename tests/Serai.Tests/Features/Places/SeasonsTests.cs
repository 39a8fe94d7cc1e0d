using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Edtf;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances;

namespace Serai.Tests.Features.Places;

/// <summary>A season belongs to the place of what it dates: summer 2019 of an Australian university is December to February.</summary>
public sealed class SeasonsTests
{
    private const string Organizations = "slug,name,types,country_or_region_code,city,established,source_title,trust\n"
        + "south,South University,education,AU,Sydney,2001-22,The register,own\n"
        + "north,North University,education,CN,Beijing,2001-22,The register,own\n";

    private const string Members = "alliance,member_name,country_or_region,category,since,until,as_of,complete,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_organizations_dates_and_names_are_of_its_place(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        Assert.Contains("Established summer 2001 (southern hemisphere)", Plain.Of(await site.GetAsync("/organizations/south")));
        Assert.Contains("2001年夏（南半球）", (await site.GetAsync("/organizations/south", "zh-Hant")).Replace(" ", ""));
        Assert.DoesNotContain("southern", await site.GetAsync("/organizations/north"));
        Assert.Equal(("2001-12-01", "2002-02-28", "no"), await Established(site, "south", "2001-07-01"));
        Assert.Equal(("2001-06-01", "2001-08-31", "possible"), await Established(site, "north", "2001-07-01"));

        await site.WithAsync<SeraiDb>(async db =>
        {
            var south = await db.Organizations.SingleAsync(o => o.Slug == "south");
            db.Add(new OrganizationName { OrganizationId = south.Id, Text = "Southern College", Folded = "southern college", Kind = Serai.Names.NameKind.Former, Until = EdtfDate.Parse("2010-22") });
            await db.SaveChangesAsync();
        });
        var names = Plain.Of(await site.GetAsync("/organizations/south?asOf=2010-10-01"));
        Assert.Contains("until summer 2010 (southern hemisphere)", names);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_latitude_says_more_than_the_country(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(At("quito", "EC", -0.2));
            db.Add(At("tulcan", "EC", 0.8));
            db.Add(At("medan", "ID", 3.6));
            db.Add(At("nowhere", null, null));
            await db.SaveChangesAsync();
        });
        await site.WithAsync<SeraiDb>(async db => Assert.Equal(
            [("medan", Hemisphere.Northern), ("nowhere", Hemisphere.Northern), ("quito", Hemisphere.Southern), ("tulcan", Hemisphere.Northern)],
            (await db.Organizations.OrderBy(o => o.Slug).ToListAsync()).Select(o => (o.Slug, o.Established!.Hemisphere))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_membership_begins_by_the_members_seasons_and_the_conclusion_knows(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Members
            + "Ring,South University,Australia,member,2019-22,,,,One page,own\nRing,North University,China,member,2019-22,,,,One page,own\nRing,Unknown College,New Zealand,member,2019-22,,,,One page,own\n");
        Assert.Equal(["north:certain"], await On(site, "2019-09-01"));
        Assert.Equal(["north:certain", "south:possible", "unknown college:possible"], await On(site, "2020-01-15"));
        Assert.Equal(["north:certain", "south:certain", "unknown college:certain"], await On(site, "2020-02-29"));
        var page = Plain.Of(await site.GetAsync("/alliances/ring/members?asOf=2020-06-01"));
        Assert.Contains("Australia Member summer 2019 (southern hemisphere)", page);
        Assert.Contains("China Member summer 2019 ", page);
        // What is written stays as it is written.
        Assert.Contains("South University,,member,2019-22,,certain", await site.GetAsync("/alliances/ring/members.csv?asOf=2020-06-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_day_of_a_list_is_one_for_all_who_stand_in_it(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Members + "Ring,South University,Australia,member,2010,,2019-22,,One page,own\nRing,North University,China,member,2010,,2019-22,,One page,own\n");
        await site.WithAsync<SeraiDb>(async db => Assert.All(await db.MembershipStatements.ToListAsync(), s => Assert.Equal(Hemisphere.Northern, s.AsOf!.Hemisphere)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_activity_is_dated_by_where_it_was(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await AllianceTables.ImportAsync(site, "Ring,South University,member,2010,One page,own\n");
        await AllianceTables.ImportTableAsync(site, "alliance,date,kind,event,place,people_or_institutions,source_title,trust\nRing,2019-22,forum,First forum,\"Perth, Australia\",,One page,own\nRing,2019-22,forum,Second forum,Beijing,,One page,own\n");
        var page = Plain.Of(await site.GetAsync("/alliances/ring/activities"));
        Assert.Contains("summer 2019 (southern hemisphere) Forum First forum", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("summer 2019 Forum Second forum", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Organizations);
        return site;
    }

    private static Organization At(string slug, string? code, double? latitude)
    {
        var organization = new Organization { Slug = slug, Name = slug, SortName = slug, CountryCode = code, Established = EdtfDate.Parse("2001-22") };
        if (code is not null)
            organization.Places.Add(new() { CountryCode = code, Latitude = latitude, Longitude = 0 });
        return organization;
    }

    private static async Task<(string?, string?, string?)> Established(TestSite site, string slug, string asOf)
    {
        var answer = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/v1/organizations/{slug}?asOf={asOf}")).RootElement;
        var date = answer.GetProperty("organization").GetProperty("established");
        return (date.GetProperty("earliest").GetString(), date.GetProperty("latest").GetString(), answer.GetProperty("existed").GetString());
    }

    private static async Task<IEnumerable<string>> On(TestSite site, string day)
    {
        var answer = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/v1/memberships?alliance=ring&asOf={day}")).RootElement;
        return answer.GetProperty("items").EnumerateArray()
            .Select(m => $"{m.GetProperty("memberName").GetString()!.ToLowerInvariant().Replace(" university", "", StringComparison.Ordinal)}:{m.GetProperty("answer").GetString()}").Order(StringComparer.Ordinal).ToList();
    }
}
