using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>The page of one organization.</summary>
public sealed class ProfileTests(SampleSites sites)
{
    private static readonly string[] Two = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_sample_tells_what_it_belongs_to_and_what_says_so(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/organizations/chinese-university-of-hong-kong"));
        Assert.Contains("香港中文大學", page);
        Assert.Contains("the first since 2012, and was a founding member of one.", page);
        Assert.Contains("Pan-Asian Biomedical Science Consortium", page);
        Assert.Contains("What the sources say", page);
        Assert.Contains("CUHK: Belt and Road", page);
        Assert.Contains("00t33hh48", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_answers_for_the_day_asked_about(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, "Ring,Alpha University,Thailand,member,2012,,", "Chain,Alpha University,Thailand,member,2018-05-01,,");
        Assert.Contains("It belongs to 2 alliances, the first since 2012.", Plain.Of(await site.GetAsync("/organizations/alpha")));
        Assert.Contains("On 1 January 2015 it belonged to one alliance", Plain.Of(await site.GetAsync("/organizations/alpha?asOf=2015-01-01")));
        Assert.Contains("possibly", Plain.Of(await site.GetAsync("/organizations/alpha?asOf=2012-06-01")));
        Assert.Contains("No source says that it belonged to an alliance on 1 January 2001", Plain.Of(await site.GetAsync("/organizations/alpha?asOf=2001-01-01")));
        Assert.Contains("No source here says that it belongs to an alliance.", Plain.Of(await site.GetAsync("/organizations/beta")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sources_that_disagree_stand_side_by_side(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two,
            "Ring,Alpha University,Thailand,member,2015-12,,,One paper", "Ring,Alpha University,Thailand,member,2017-03,,,Another paper");
        var page = Plain.Of(await site.GetAsync("/organizations/alpha"));
        Assert.Contains("sources disagree", page);
        Assert.Contains("When it joined. Ring: December 2015; March 2017. Nobody has decided; both stand.", page);
        Assert.Contains("One paper", page);
        Assert.Contains("Another paper", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Names_come_with_their_language_and_time_and_the_lack_of_a_source(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        await SmallWorld.NameAsync(site, "alpha", "Siam Polytechnic", NameKind.Former, until: "1999");
        var html = await site.GetAsync("/organizations/alpha");
        Assert.Contains("Siam Polytechnic English former until 1999 not in use on this day no source", Plain.Of(html));
        Assert.Contains("<th scope=\"row\" lang=\"en\">Siam Polytechnic</th>", html);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Relations_are_told_from_each_side(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var ids = await db.Organizations.ToDictionaryAsync(o => o.Slug, o => o.Id);
            db.Add(new OrganizationRelation { FromId = ids["alpha"], ToId = ids["beta"], Kind = RelationKind.Parent, Since = Edtf.Edtf.Parse("2003") });
            await db.SaveChangesAsync();
        });
        Assert.Contains("Part of Beta Academy, since 2003", Plain.Of(await site.GetAsync("/organizations/alpha")));
        Assert.Contains("Its parts Alpha University, since 2003", Plain.Of(await site.GetAsync("/organizations/beta")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Old_ids_and_addresses_lead_to_the_page(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        var ids = await site.WithAsync<SeraiDb, Dictionary<string, Guid>>(db => db.Organizations.ToDictionaryAsync(o => o.Slug, o => o.Id));
        await SmallWorld.MergeAsync(site, "alpha", into: "beta");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organizations/beta?asOf=2016"), await Redirect(site, "/organizations/alpha?asOf=2016"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organizations/beta"), await Redirect(site, $"/organizations/{ids["alpha"]}"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organizations/beta"), await Redirect(site, $"/organizations/{ids["beta"]:N}"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organizations/beta/shared"), await Redirect(site, "/organizations/alpha/shared"));
        Assert.Equal((HttpStatusCode.NotFound, ""), await Redirect(site, $"/organizations/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.NotFound, ""), await Redirect(site, "/organizations/nowhere"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_ror_id_leads_to_the_page(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        Assert.Equal((HttpStatusCode.Redirect, "/organizations/chinese-university-of-hong-kong"), await Redirect(site, "/organizations/ror/00t33hh48"));
        Assert.Equal((HttpStatusCode.Redirect, "/organizations/chinese-university-of-hong-kong"), await Redirect(site, "/organizations/ror/https://ror.org/00t33hh48"));
        Assert.Equal((HttpStatusCode.NotFound, ""), await Redirect(site, "/organizations/ror/00t33hh49"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Machines_read_the_same(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, "Ring,Alpha University,Thailand,member,2012,,");
        var html = await site.GetAsync("/organizations/alpha");
        var start = html.IndexOf("ld+json\">", StringComparison.Ordinal) + "ld+json\">".Length;
        var said = JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
        Assert.Equal("EducationalOrganization", said.GetProperty("@type").GetString());
        Assert.Equal("Ring", said.GetProperty("memberOf")[0].GetProperty("name").GetString());
        Assert.Equal("TH", said.GetProperty("address").GetProperty("addressCountry").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_memberships_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, ["Ring,Alpha University,Thailand,member,2012,,"]);
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, ["Ring,Alpha University,Thailand,member,2012,,", "Chain,Alpha University,Thailand,observer,2013,,", "Chain,Alpha University,Thailand,member,2015,,"]));
    }

    private static async Task<int> Statements(DatabaseKind kind, string[] members)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, members);
        using var count = StatementCount.From(site);
        await site.GetAsync("/organizations/alpha");
        return count.Value;
    }

    private static async Task<(HttpStatusCode, string)> Redirect(TestSite site, string address)
    {
        using var answer = await site.Client.GetAsync(address);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "");
    }
}
