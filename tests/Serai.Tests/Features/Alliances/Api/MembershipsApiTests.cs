using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Platform.Db;
using Serai.Tests.Platform.Web.Api;

namespace Serai.Tests.Features.Alliances.Api;

public sealed class MembershipsApiTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_answer_is_certain_or_possible_and_says_why(DatabaseKind kind)
    {
        var answers = await (await sites.Of(kind)).AllAsync(ApiClient.Root + "memberships?asOf=2016-10&alliance=uasr");
        Assert.NotEmpty(answers);
        Assert.All(answers, a =>
        {
            Assert.Contains(a.Text("answer"), (string[])["certain", "possible"]);
            Assert.Equal("uasr", a.GetProperty("alliance").Text("slug"));
            var because = a.GetProperty("because").EnumerateArray().ToList();
            Assert.NotEmpty(because);
            Assert.All(because, b => Assert.True(b.GetProperty("source").GetProperty("trusted").GetBoolean()));
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_address_and_the_command_answer_the_same(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var members = await site.JsonAsync(ApiClient.Root + "alliances/uasr/members?asOf=2019");
        var asked = await site.WithAsync<AllianceQueries, List<MemberOn>>(async q =>
            await q.MembersOn((await q.Find("uasr"))!.Id, DayRange.Of(Serai.Edtf.Edtf.Parse("2019")), "en"));
        using var csv = new StringWriter();
        AsOfCommand.Write(asked, csv);
        var lines = csv.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var items = members.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(lines.Count, items.Count);
        Assert.Equal(lines.Count(l => l.TrimEnd().EndsWith(",certain", StringComparison.Ordinal)), items.Count(i => i.Text("answer") == "certain"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Few_that_are_wanted_among_many_cost_few_statements(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        foreach (var address in (string[])["memberships?asOf=2018&answer=no", "memberships?asOf=2018&answer=certain", "figures?shown=true", "activities?asOf=1990"])
        {
            var all = (await site.AllAsync($"{ApiClient.Root}{address}&limit=200")).Select(a => a.Text("id")).ToList();
            Assert.Equal(all, (await site.AllAsync($"{ApiClient.Root}{address}&limit=3")).Select(a => a.Text("id")));
            using var count = StatementCount.From(site);
            await site.JsonAsync($"{ApiClient.Root}{address}&limit=1");
            Assert.InRange(count.Value, 1, 20);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Certain_and_possible_and_no_are_all_of_them(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        async Task<int> Count(string answer) => (await site.AllAsync($"{ApiClient.Root}memberships?asOf=2018&answer={answer}&limit=200")).Count;
        var (certain, possible, either, no, all) = (await Count("certain"), await Count("possible"), await Count("either"), await Count("no"), await Count("all"));
        Assert.True(certain > 0 && possible > 0 && no > 0);
        Assert.Equal(either, certain + possible);
        Assert.Equal(all, either + no);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_belongs_before_the_alliance_was_founded(DatabaseKind kind)
    {
        var members = await (await sites.Of(kind)).JsonAsync(ApiClient.Root + "alliances/uasr/members?asOf=2010");
        Assert.Empty(members.GetProperty("items").EnumerateArray());
        Assert.Equal(0, members.GetProperty("count").GetProperty("possible").GetInt32());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_date_is_as_the_source_wrote_it_with_its_first_and_last_day(DatabaseKind kind)
    {
        var alliance = (await (await sites.Of(kind)).JsonAsync(ApiClient.Root + "alliances/uasr")).GetProperty("alliance");
        var established = alliance.GetProperty("established");
        Assert.Equal(("2015-05-22", "2015-05-22", "2015-05-22"), (established.Text("edtf"), established.Text("earliest"), established.Text("latest")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_the_figures_those_of_the_day_are_marked(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var all = await site.AllAsync(ApiClient.Root + "figures?alliance=uasr&measure=members&limit=200&asOf=2016-01-01");
        var shown = await site.AllAsync(ApiClient.Root + "figures?alliance=uasr&measure=members&shown=true&asOf=2016-01-01");
        Assert.Equal(all.Where(f => f.GetProperty("shown").GetBoolean()).Select(f => f.Text("id")), shown.Select(f => f.Text("id")));
        Assert.All(shown.Where(f => f.GetProperty("date").ValueKind != System.Text.Json.JsonValueKind.Null), f =>
            Assert.True(string.CompareOrdinal(f.GetProperty("date").Text("earliest"), "2016-01-01") <= 0));
        Assert.NotEqual(all.Count, shown.Count);
    }
}
