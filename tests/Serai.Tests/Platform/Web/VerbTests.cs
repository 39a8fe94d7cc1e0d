using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Programmes.Taking;

namespace Serai.Tests.Platform.Web;

public sealed class VerbTests
{
    [Fact]
    public async Task A_verb_that_a_page_does_not_take_is_refused_with_those_it_takes()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        foreach (var address in new[] { "/", "/alliances", "/alliances/uasr", "/organizations", "/sources" })
            foreach (var verb in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO" })
            {
                using var answer = await site.Client.SendAsync(new(new(verb), address));
                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{verb} {address} answered {(int)answer.StatusCode}");
                Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
                Assert.True(answer.Headers.Contains("Content-Security-Policy"), $"{verb} {address} has no policy");
            }
    }

    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly string[] Tables =
    [
        "/alliances.csv", "/alliances/uasr/members.csv", "/organizations.csv", "/organizations/chinese-university-of-hong-kong/shared.csv",
        "/participation.csv", "/places.csv", "/compare.csv?with=uasr&with=anso",
        "/api/v1/export/memberships.csv", "/api/v1/export/organizations.ndjson", "/api/v1/export/figures.xlsx",
    ];

    [Theory, MemberData(nameof(Both))]
    public async Task Head_answers_as_get_does_without_the_body(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        // With a cookie of another program nothing is given out of the kept pages.
        foreach (var cookie in new[] { null, "other=1" })
            foreach (var address in Tables.Concat(["/", "/alliances/uasr", "/changes.atom", "/sitemap.xml", "/robots.txt", "/api/v1/alliances", "/api/v1/openapi.json", "/mark.svg"]))
            {
                using var get = await Ask(site, HttpMethod.Get, address, cookie);
                using var head = await Ask(site, HttpMethod.Head, address, cookie);
                Assert.True(get.StatusCode == HttpStatusCode.OK, $"GET {address} answered {(int)get.StatusCode}");
                Assert.True(head.StatusCode == HttpStatusCode.OK, $"HEAD {address} answered {(int)head.StatusCode}");
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
                Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
                Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
                Assert.Equal(get.Headers.Vary, head.Headers.Vary);
            }
    }

    [Fact]
    public async Task Head_of_what_is_not_there_is_404_and_of_what_moved_leads_on()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, HttpMethod.Head, "/alliances/none", "other=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, HttpMethod.Head, "/api/v1/export/nothing.csv", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(site, HttpMethod.Head, "/search?q=hong", "other=1")).StatusCode);
    }

    [Fact]
    public async Task Options_says_everywhere_alike_what_an_address_takes()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        foreach (var address in Tables.Concat(["/", "/alliances", "/alliances/uasr", "/organizations", "/sources", "/changes.atom", "/search", "/robots.txt", "/sitemap.xml", "/sitemap-alliances-1.xml", "/api", "/api/v1/alliances", "/api/v1/alliances/uasr", "/mark.svg"]))
        {
            using var answer = await Ask(site, HttpMethod.Options, address, null);
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"OPTIONS {address} answered {(int)answer.StatusCode}");
            Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
        foreach (var verb in new[] { HttpMethod.Options, HttpMethod.Put, HttpMethod.Head })
            Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, verb, "/nowhere", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, HttpMethod.Options, "/api/v1/nowhere", null)).StatusCode);
    }

    [Fact]
    public async Task The_api_refuses_a_verb_with_the_same_list()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var answer = await Ask(site, HttpMethod.Delete, "/api/v1/alliances", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static readonly string[] WithoutUnnamed = ["", "/2027", "/2027/participants/1", "/2027/attendance/import", "/2027/check-in", "/2027/survey"];

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_that_goes_to_no_handler_of_its_page_finds_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secret = Assert.Single(await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null)));
        using var nobody = site.Nobody();
        using var editor = await site.SignedInAsync(Role.Editor, TakingDesk.Home);
        // The programme and the participant's own page are open to whoever has the address.
        foreach (var handler in (string[])["", "?handler=Zzz"])
        {
            foreach (var address in (string[])["", "/2027", $"/2027/me/{secret}"])
                Assert.Equal((address, HttpStatusCode.NotFound), (address, await SentAsync(nobody, "/people/sign-in", "/programmes/summer-week" + address + handler)));
            foreach (var address in (string[])[.. WithoutUnnamed, $"/2027/me/{secret}"])
                Assert.Equal((address, HttpStatusCode.NotFound), (address, await SentAsync(editor, "/people/me", "/programmes/summer-week" + address + handler)));
            // Whoever is not signed in is asked to, as on any visit.
            foreach (var address in WithoutUnnamed[2..])
                Assert.Equal((address, HttpStatusCode.SeeOther), (address, await SentAsync(nobody, "/people/sign-in", "/programmes/summer-week" + address + handler)));
        }
        Assert.Equal("Ada Lovelace", Assert.Single(await site.ParticipantsAsync()).Name);
        // What has a name still goes to the handler of it.
        await editor.PressAsync("/programmes/summer-week/2027/survey", "handler=Make");
    }

    // With the token of another form of the site: any does.
    private static async Task<HttpStatusCode> SentAsync(Visitor visitor, string form, string address)
    {
        var token = (await visitor.FormAsync(form))["__RequestVerificationToken"];
        using var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> Ask(TestSite site, HttpMethod verb, string address, string? cookie)
    {
        using var request = new HttpRequestMessage(verb, address);
        request.Headers.AcceptLanguage.ParseAdd("en");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await site.Client.SendAsync(request);
    }

    [Fact]
    public async Task There_is_one_reference_page()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/")).StatusCode);
        foreach (var address in new[] { "/api/v2", "/api/foo" })
        {
            using var answer = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }
}
