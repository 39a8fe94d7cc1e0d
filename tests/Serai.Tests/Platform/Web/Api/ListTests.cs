using System.Net;
using System.Net.Http.Headers;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Web.Api;

public sealed class ListTests(SampleSites sites)
{
    private static readonly string[] Lists = ["organizations", "alliances", "memberships?answer=all", "statements", "figures", "sources", "activities", "programmes", "programmes/example-training-week/editions"];

    public static TheoryData<DatabaseKind, string> Both
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string>();
            foreach (var kind in Databases.All.Select(r => r.Data))
                foreach (var list in Lists)
                    data.Add(kind, list);
            return data;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Small_parts_and_large_parts_give_the_same_list_each_item_once(DatabaseKind kind, string list)
    {
        var site = await sites.Of(kind);
        var and = list.Contains('?') ? "&" : "?";
        var large = (await site.AllAsync($"{ApiClient.Root}{list}{and}limit=200")).ConvertAll(i => i.Text("id"));
        var small = (await site.AllAsync($"{ApiClient.Root}{list}{and}limit=17")).ConvertAll(i => i.Text("id"));
        Assert.NotEmpty(large);
        Assert.Equal(large, small);
        Assert.Equal(large.Count, large.Distinct().Count());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_item_leads_to_its_own_address(DatabaseKind kind, string list)
    {
        var site = await sites.Of(kind);
        var and = list.Contains('?') ? "&" : "?";
        var item = (await site.JsonAsync($"{ApiClient.Root}{list}{and}limit=1")).GetProperty("items")[0];
        var alone = await site.JsonAsync(item.GetProperty("links").Text("self"));
        Assert.Contains(item.Text("id"), alone.GetRawText());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_the_answer_already_is_told_so(DatabaseKind kind, string list)
    {
        var site = await sites.Of(kind);
        var address = new Uri(ApiClient.Root + list, UriKind.Relative);
        using var first = await site.Client.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(site, address, tag));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, address, new EntityTagHeaderValue("\"other\"")));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, Uri address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await site.Client.SendAsync(request);
        return response.StatusCode;
    }
}
