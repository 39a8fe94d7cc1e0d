using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Search;
using Serai.Platform.Db;
using Serai.Tests.Platform.Web.Api;

namespace Serai.Tests.Features.Organizations.Api;

public sealed class OrganizationsApiTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_merged_organization_leads_to_what_it_became_and_keeps_the_day(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (old, middle, heir) = (New("Old College"), New("Middle College"), New("New University"));
        old.Identifiers.Add(new() { Scheme = RorId.Scheme, Value = "https://ror.org/00t33hh48" });
        (old.MergedIntoId, middle.MergedIntoId) = (middle.Id, heir.Id);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.AddRange(heir, middle, old);
            await db.SaveChangesAsync();
        });
        foreach (var address in (string[])["old-college", old.Id.ToString(), "ror/00t33hh48", "ror/https%3A%2F%2Fror.org%2F00t33hh48"])
        {
            using var response = await site.Client.GetAsync(new Uri($"{ApiClient.Root}organizations/{address}?asOf=2016", UriKind.Relative));
            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal("/api/v1/organizations/new-university?asOf=2016", response.Headers.Location!.ToString());
        }
        Assert.Equal(["New University"], (await site.AllAsync(ApiClient.Root + "organizations")).Select(o => o.Text("name")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Names_are_there_with_whether_they_were_borne_on_the_day(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var college = New("New University");
        college.Names.Add(new() { Text = "Old College", Folded = "old college", Kind = Serai.Names.NameKind.Former, Until = Serai.Edtf.Edtf.Parse("1999") });
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(college);
            await db.SaveChangesAsync();
        });
        async Task<string> InUse(string day) =>
            (await site.JsonAsync($"{ApiClient.Root}organizations/new-university?asOf={day}")).GetProperty("names")[0].Text("inUse");
        Assert.Equal(("possible", "no"), (await InUse("1998-05-01"), await InUse("2000-01-01")));
        await site.Services.GetRequiredService<KeepSearchIndex>().RefreshAsync();
        Assert.Equal(["New University"], (await site.AllAsync(ApiClient.Root + "organizations?q=old")).Select(o => o.Text("name")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Those_of_an_alliance_on_a_day_are_its_members(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var members = (await site.AllAsync(ApiClient.Root + "memberships?alliance=uabr&asOf=2020&limit=200"))
            .Where(m => m.GetProperty("member").ValueKind == System.Text.Json.JsonValueKind.Object).Select(m => m.GetProperty("member").Text("slug")).Distinct().Order();
        var organizations = (await site.AllAsync(ApiClient.Root + "organizations?alliance=uabr&asOf=2020&limit=200")).Select(o => o.Text("slug")).Order();
        Assert.Equal(members, organizations);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Words_in_any_script_find_it_and_parts_go_on(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        await site.Services.GetRequiredService<KeepSearchIndex>().RefreshAsync();
        Assert.Equal("chinese-university-of-hong-kong", (await site.AllAsync(ApiClient.Root + "organizations?q=香港中文大學"))[0].Text("slug"));
        var whole = (await site.JsonAsync(ApiClient.Root + "organizations?q=university&limit=200")).GetProperty("items").EnumerateArray().Select(o => o.Text("slug")).ToList();
        Assert.Equal(whole, (await site.AllAsync(ApiClient.Root + "organizations?q=university&limit=7")).Select(o => o.Text("slug")).Take(whole.Count));
    }

    private static Organization New(string name) => new() { Name = name, Slug = Slug.Of(name, Guid.Empty), SortName = name.ToLowerInvariant() };
}
