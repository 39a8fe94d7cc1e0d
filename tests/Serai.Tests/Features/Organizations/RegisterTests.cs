using System.Net;
using System.Text.RegularExpressions;
using Serai.Names;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>The register: what it lists, by which names it finds, and why.</summary>
public sealed class RegisterTests(SampleSites sites)
{
    [Theory]
    [InlineData("/organizations?country=CN&type=education&alliance=uasr&q=university")]
    [InlineData("/organizations?country=CN&page=0")]
    public async Task Every_link_of_a_narrowed_page_leads_somewhere(string address)
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync(address);
        var links = Regex.Matches(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), "<a[^>]* href=\"([^\"#][^\"]*)\"").Select(m => m.Groups[1].Value)
            // Another language says the same of the same address.
            .Where(l => !l.StartsWith("http", StringComparison.Ordinal) && !l.Contains("lang=")).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var led = await site.Client.GetAsync(link);
            Assert.True(led.IsSuccessStatusCode || (int)led.StatusCode is >= 300 and < 400, $"{link} answers {(int)led.StatusCode}.");
        }
    }

    private static readonly string[] Three =
    [
        "alpha,Alpha University,education,TH,Bangkok",
        "beta,Beta Academy,education;funder,CN,Beijing",
        "gamma,Gamma Hospital,healthcare,CN,Xi'an",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_lists_by_name_and_counts_what_it_could_be_narrowed_to(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, "Ring,Alpha University,Thailand,member,2012,,");
        var page = await Text(site, "/organizations");
        Assert.Contains("4 organizations", page);
        Assert.True(page.IndexOf("Alpha University", StringComparison.Ordinal) < page.IndexOf("Beta Academy", StringComparison.Ordinal));
        Assert.Contains("China 2", page);
        Assert.Contains("Education 2", page);
        Assert.Contains("Ring 1", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_narrows_by_place_type_and_alliance_together(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, "Ring,Alpha University,Thailand,member,2012,,", "Ring,Beta Academy,China,member,2020,,");
        Assert.Equal(["Beta Academy", "Gamma Hospital"], await Listed(site, "/organizations?country=cn"));
        Assert.Equal(["Beta Academy"], await Listed(site, "/organizations?country=cn&type=funder"));
        Assert.Equal(["Alpha University"], await Listed(site, "/organizations?alliance=ring&asOf=2015-01-01"));
        Assert.Empty(await Listed(site, "/organizations?alliance=ring&country=cn&asOf=2015-01-01"));
        Assert.Contains("There is none under all of these conditions together", await Text(site, "/organizations?type=archive&country=cn"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_of_what_narrows_does_not_matter(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, "Ring,Alpha University,Thailand,member,2012,,");
        Assert.Equal(["Alpha University"], await Listed(site, "/organizations?alliance=RING&type=Education&country=th"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_search_that_is_cut_says_so_and_its_file_has_the_same_rows(DatabaseKind kind)
    {
        const int More = Serai.Features.Search.SearchIndex.Most + 5;
        await using var site = await SmallWorld.StartAsync(kind, [.. Enumerable.Range(0, More).Select(i => $"u{i},University {i},education,CN,Beijing")]);
        var page = await Text(site, "/organizations?q=university");
        Assert.Contains("The 1,000 best matches, the best first; there are more", page);
        Assert.Contains("Counted among the best matches only.", page);
        Assert.Equal(1 + Serai.Features.Search.SearchIndex.Most, (await site.GetAsync("/organizations.csv?q=university")).Trim().Split("\r\n").Length);
        Assert.DoesNotContain("there are more", await Text(site, "/organizations"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_found_by_another_name_says_by_which(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        await SmallWorld.NameAsync(site, "alpha", "Siam Polytechnic", NameKind.Former, until: "1999");
        await SmallWorld.NameAsync(site, "beta", "BAS", NameKind.Acronym);
        await SmallWorld.NameAsync(site, "gamma", "西安伽瑪醫院", NameKind.Label, "zh-Hant");
        Assert.Contains("former name: Siam Polytechnic", await Text(site, "/organizations?q=siam+polytechnic"));
        Assert.Contains("acronym: BAS", await Text(site, "/organizations?q=bas"));
        Assert.Contains("spelled otherwise", await Text(site, "/organizations?q=alpha+univercity"));
        Assert.DoesNotContain("spelled otherwise", await Text(site, "/organizations?q=alpha+university"));
        Assert.Equal(["Gamma Hospital"], await Listed(site, "/organizations?q=西安伽玛医院"));
        Assert.Equal(["Gamma Hospital"], await Listed(site, "/organizations?q=GAMMA&country=cn"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Emptiness_says_which_it_is(DatabaseKind kind)
    {
        await using var empty = await TestSite.StartAsync(kind);
        Assert.Contains("No organization yet.", await Text(empty, "/organizations"));
        await using var site = await SmallWorld.StartAsync(kind, Three);
        Assert.Contains("No name is like “qqqq”.", await Text(site, "/organizations?q=qqqq"));
    }

    [Theory]
    [InlineData("country=zz", "No country or region has the code “ZZ”")]
    [InlineData("type=castle", "“castle” is no type of organization")]
    [InlineData("page=0", "“0” is no page number")]
    [InlineData("page=1.5", "“1.5” is no page number")]
    [InlineData("page=7", "The list ends on page 1")]
    [InlineData("alliance=nowhere", "There is no alliance “nowhere”")]
    public async Task A_question_that_makes_no_sense_is_told_so_with_a_way_out(string query, string said)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Three);
        using var answer = await site.Client.GetAsync("/organizations?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = Plain.Of(await answer.Content.ReadAsStringAsync());
        Assert.Contains(said, page);
        Assert.Contains("Go on without it", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_beyond_counting_is_none(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        foreach (var page in (string[])["10000000", "42949674", "2147483647", "99999999999"])
        {
            using var answer = await site.Client.GetAsync("/organizations?page=" + page);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_table_for_spreadsheets_has_its_mark_and_the_same_rows(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        var bytes = await site.Client.GetByteArrayAsync("/organizations.csv?country=cn");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Trim().Split("\r\n");
        Assert.StartsWith("name,name_language,country_or_region_code,", lines[0]);
        Assert.Equal(["Beta Academy,en,CN,China,Beijing,education; funder,active", "Gamma Hospital,en,CN,China,Xi'an,healthcare,active"],
            lines[1..].Select(l => string.Join(',', l.Split(',')[..7])));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, Three[..1]);
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, Three));
    }

    private static async Task<int> Statements(DatabaseKind kind, string[] organizations)
    {
        await using var site = await SmallWorld.StartAsync(kind, organizations, "Ring,Alpha University,Thailand,member,2012,,");
        using var count = StatementCount.From(site);
        await site.GetAsync("/organizations?q=a");
        return count.Value;
    }

    private static async Task<string> Text(TestSite site, string address) => Plain.Of(await site.GetAsync(address));

    // The names that the table of results links to.
    private static async Task<IEnumerable<string>> Listed(TestSite site, string address)
    {
        var page = await site.GetAsync(address);
        var table = page.IndexOf("<tbody>", StringComparison.Ordinal);
        return table < 0 ? [] : System.Text.RegularExpressions.Regex.Matches(page[table..page.IndexOf("</tbody>", StringComparison.Ordinal)], "<a [^>]*>([^<]*)</a>").Select(m => m.Groups[1].Value);
    }
}
