using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.Register.Shelf;

namespace Serai.Tests.Features.Agreements.Register;

/// <summary>What the register finds, in which order, and what it does not tell.</summary>
public sealed class RegisterTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly LocalDate Today = TestSite.Today;

    /// <summary>Where few have what is asked for, and where many have it.</summary>
    public static TheoryData<DatabaseKind, int> FewAndMany => [.. from kind in Databases.All from few in (int[])[1000, 0, 2] select (kind.Data, few)];

    [Theory, MemberData(nameof(FewAndMany))]
    public async Task Each_filter_finds_what_it_names_and_nothing_else(DatabaseKind kind, int few)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        site.Services.GetRequiredService<RegisterPlan>().Few = few;
        using var editor = await site.KeeperAsync(name: "Ada Lovelace");
        await site.ShelveAsync("Nursing together", a => { a.Kind = "student-exchange"; a.Covers = AgreedActivities.StudentExchange | AgreedActivities.Conferences; a.Fields.Add(new() { AgreementId = a.Id, Code = "0913" }); a.InChargeId = editor.PersonId; a.Reference = "OAL/7"; });
        await site.ShelveAsync("中醫藥再生醫學研究", a => { a.Kind = "research"; a.Ends(Today.PlusDays(40)); a.LastActivity = Today.PlusMonths(-3); a.ActivityCount = 2; a.Confidentiality = Confidentiality.Listed; });
        await site.ShelveAsync("An old paper", a => { a.Kind = "letter-of-intent"; a.Ends(Today.PlusDays(-400)); a.LastActivity = Today.PlusMonths(-30); });
        await site.ShelveAsync("A draft", a => a.Stage = AgreementStage.Drafting, partner: Other);
        await site.ShelveAsync("Theirs with us", a => a.Confidentiality = Confidentiality.Parties, partner: Home, keeper: Partner);
        string[] own = ["Nursing together", "中醫藥再生醫學研究", "An old paper", "A draft"], all = [.. own, "Theirs with us"];
        using var both = await site.SignedInAsync(Role.Administrator);
        async Task FindsAs(Visitor who, string query, params string[] wanted)
        {
            foreach (var order in (string[])["", "&order=ends", "&order=quiet"])
            {
                var page = await who.GetAsync("/agreements?" + query + order);
                Assert.Equal(wanted.Order(), all.Where(t => page.Contains($">{t}</a>", StringComparison.Ordinal)).Order());
            }
        }
        Task Finds(string query, params string[] wanted) => FindsAs(editor, query, wanted);

        await Finds("", all);
        await Finds("q=nurs", "Nursing together");
        await Finds("q=ningxia+paper", "An old paper");
        await Finds("q=%E5%86%8D%E7%94%9F%E9%86%AB", "中醫藥再生醫學研究");
        // Simplified letters find traditional ones.
        await Finds("q=%E5%86%8D%E7%94%9F%E5%8C%BB", "中醫藥再生醫學研究");
        await Finds("q=oal%2F7", "Nursing together");
        await Finds("q=ursing");
        await Finds("kind=research", "中醫藥再生醫學研究");
        await Finds("stage=holds", "Nursing together", "中醫藥再生醫學研究", "Theirs with us");
        await Finds("stage=open", "A draft");
        await Finds("stage=in-force", "Nursing together", "Theirs with us");
        await Finds("stage=expiring", "中醫藥再生醫學研究");
        await Finds("stage=expired", "An old paper");
        await Finds($"party={Other}", "A draft");
        await Finds("party=/organizations/" + Partner, "Nursing together", "中醫藥再生醫學研究", "An old paper", "Theirs with us");
        await Finds("field=09", "Nursing together");
        await Finds("field=08");
        await Finds("covers=conferences", "Nursing together");
        await Finds("keeper=" + Home, own);
        await Finds("charge=mine", "Nursing together");
        await Finds("charge=nobody", "中醫藥再生醫學研究", "An old paper", "A draft");
        await Finds("from=2026-11-01&to=2027-02-01", "中醫藥再生醫學研究");
        await Finds("quiet=24", "Nursing together", "An old paper", "A draft", "Theirs with us");
        await Finds("confidentiality=listed", "中醫藥再生醫學研究");
        await Finds("quiet=24&stage=holds&q=ningxia&place=CN", "Nursing together", "Theirs with us");
        await Finds("place=AU");
        // One's own office is no partner.
        await Finds("place=CN", "Nursing together", "中醫藥再生醫學研究", "An old paper", "Theirs with us");
        await Finds("place=HK");
        await FindsAs(both, "place=HK", "Theirs with us");
        await FindsAs(both, "place=CN", "Nursing together", "中醫藥再生醫學研究", "An old paper");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_order_puts_first_what_it_says(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync("Beta", a => { a.Ends(Today.PlusYears(1)); a.LastActivity = Today.PlusYears(-3); });
        await site.ShelveAsync("Alpha", a => a.LastActivity = Today);
        await site.ShelveAsync("Gamma", a => a.Ends(Today.PlusYears(3)));
        async Task<string[]> In(string order)
        {
            var page = await editor.GetAsync("/agreements?order=" + order);
            return [.. new[] { "Alpha", "Beta", "Gamma" }.OrderBy(t => page.IndexOf($">{t}</a>", StringComparison.Ordinal))];
        }
        Assert.Equal(["Alpha", "Beta", "Gamma"], await In("name"));
        // What nothing ends stands last; of what nothing ever came, first.
        Assert.Equal(["Beta", "Gamma", "Alpha"], await In("ends"));
        Assert.Equal(["Gamma", "Beta", "Alpha"], await In("quiet"));
        Assert.Equal(["Gamma", "Alpha", "Beta"], await In("entered"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_turn_across_what_has_no_end(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync(120, "Paper", (a, n) => { if (n % 2 == 0) a.Ends(Today.PlusDays(n)); });
        foreach (var order in (string[])["name", "ends", "quiet", "entered"])
        {
            var seen = new HashSet<string>();
            for (var page = 1; page <= 3; page++)
            {
                var html = await editor.GetAsync($"/agreements?order={order}&page={page}");
                foreach (System.Text.RegularExpressions.Match title in System.Text.RegularExpressions.Regex.Matches(html, ">(Paper \\d{3})</a>"))
                    Assert.True(seen.Add(title.Groups[1].Value), $"{title.Value} comes twice by {order}.");
            }
            Assert.Equal(120, seen.Count);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_makes_no_sense_is_named_and_the_rest_is_answered(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync("Nursing together");
        foreach (var (query, named) in ((string, string)[])[("stage=dancing", "dancing"), ("place=XX", "XX"), ("field=99999", "99999"), ("covers=none", ""), ("from=yesterday", "yesterday"), ("quiet=0", "0"), ("quiet=+5", ""), ("party=no-such-place", "no-such-place"), ("initiative=nothing", "nothing"), ("columns=kind,secret", "secret"), ("page=99", "99"), ("order=up", "up"), ("charge=ada", "ada"), ("kind=nothing", "nothing")])
        {
            using var response = await editor.Client.GetAsync("/agreements?" + query);
            if (named.Length == 0) continue;
            var text = Plain.Of(await Visitor.TextAsync(response, HttpStatusCode.BadRequest, query));
            Assert.Contains($"“{named}”", text);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_see_it_finds_nothing_by_any_filter(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        await site.ShelveAsync("A secret plan", a => { a.Confidentiality = Confidentiality.Office; a.InChargeId = editor.PersonId; a.Kind = "research"; });
        await site.ShelveAsync("Known to all", a => { a.Confidentiality = Confidentiality.Listed; a.Reference = "OAL/8"; a.InChargeId = editor.PersonId; });
        using var stranger = await site.SignedInAsync(Role.Steward, Other);
        using var nobody = site.Nobody();
        foreach (var visitor in (Visitor[])[stranger, nobody])
            foreach (var address in (string[])["/agreements?q=secret", "/agreements?kind=research", "/agreements?charge=mine", "/agreements?charge=nobody", "/agreements/register.csv?columns=reference,in-charge,kind", "/agreements/map", "/agreements?columns=reference,in-charge"])
            {
                var page = await visitor.GetAsync(address);
                Assert.DoesNotContain("A secret plan", page);
                Assert.DoesNotContain("OAL/8", page);
                Assert.DoesNotContain("Editor of chinese", page);
            }
        Assert.Contains("Known to all", await nobody.GetAsync("/agreements"));
        // Who is in charge is the keeper's own business, also where the agreement is everybody's.
        Assert.DoesNotContain("Known to all", await stranger.GetAsync("/agreements?charge=nobody"));
        foreach (var address in (string[])["/agreements/board", "/agreements/calendar", "/agreements/coverage", "/agreements/coverage.csv", "/agreements/views", "/agreements/feeds", "/agreements/reminders"])
            await nobody.GetAsync(address, address.EndsWith(".csv", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther);
        foreach (var address in (string[])["/agreements/board", "/agreements/calendar?month=2026-11", "/agreements/coverage", "/agreements/coverage.csv"])
            Assert.DoesNotContain("Known to all", await stranger.GetAsync(address));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_line_and_three_cost_the_same_statements(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        var addresses = new[] { "/agreements", "/agreements?order=ends&q=nursing&columns=in-charge,alliance,fields,reference", "/agreements/board", "/agreements/calendar", "/agreements/map", "/agreements/coverage" };
        async Task<List<int>> CostAsync()
        {
            var all = new List<int>();
            foreach (var address in addresses)
            {
                await editor.GetAsync(address);
                using var count = StatementCount.From(site);
                await editor.GetAsync(address);
                all.Add(count.Value);
            }
            return all;
        }
        void Full(Agreement a) { a.Ends(Today.PlusDays(3)); a.InChargeId = editor.PersonId; a.Stage = AgreementStage.Expiring; }
        await site.ShelveAsync("Nursing one", Full);
        var one = await CostAsync();
        await site.ShelveAsync("Nursing two", Full, Other);
        await site.ShelveAsync("Nursing three", a => { Full(a); a.Stage = AgreementStage.Drafting; });
        Assert.Equal(one, await CostAsync());
    }
}
