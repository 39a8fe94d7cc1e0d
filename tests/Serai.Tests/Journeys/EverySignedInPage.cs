using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Agreements;
using Serai.Tests.Features.Alliances.Lists;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Changes;
using Serai.Tests.Features.Office;
using Serai.Tests.Platform.Auth;

namespace Serai.Tests.Journeys;

/// <summary>
/// Every page that somebody who is signed in can come to by links, in light or in the dark on a phone; new ones are walked by themselves.
/// By turns one half of them is looked at in the one way and the other half in the other: SERAI_TEST_LONG=1 looks at each in both.
/// </summary>
[Trait("Speed", "slow"), Trait("Needs", "browser")]
public sealed partial class EverySignedInPage(Browser browser) : IClassFixture<Browser>
{
    private const string Rich = "chinese-university-of-hong-kong";

    // No link leads there: mails do, or other programs, or the middle of a sign-in, or nothing at all.
    private static readonly string[] WithoutLink =
    [
        "/error/{code}", "/people/email/{token}", "/people/first/{token}", "/people/join/{token}", "/people/password/{token}", "/people/stop-mail/{token}",
        "/people/sign-in", "/people/sign-in/code", "/people/sign-in/passkey", "/people/sign-in/with/{provider}", "/people/forgotten",
        "/people/openid/link", "/people/openid/refused", "/people/me/openid", "/ui", "/reconcile/preview/{slug}", "/reports/{organization}/{year}.pdf", "/reports/{organization}/{year}/{table}.csv", "/agreements/{slug}/evidence.pdf", "/agreements/rules", "/agreements/views", "/agreements/reminders/{organization}", "/agreements/{slug}/approvals/{id}", "/agreements/{slug}/comments/{id}/settle",
        "/agreements/rules/{organization}/{kind}/{stage}/remove", "/agreements/rules/{organization}/{kind}/{stage}/approvers/{id}/remove", "/agreements/{slug}/text.pdf",
        "/cosigning/partners/{organization}/{id}", "/cosigning/agreements/{slug}", "/calls/{slug}/invited/{secret}", "/calls/{slug}/asked/{secret}", "/calls/{slug}/place/{secret}", "/calls/{slug}/submissions/{number}/become", "/calls/{slug}/reviews/invited/{secret}", "/calls/{slug}/reviews/bids", "/calls/reviews/{id}", "/calls/reviews/{id}/discussion", "/calls/reviews/{id}/hand-over",
        "/programmes/{slug}/{edition}/check-in/device/{secret}", "/programmes/{slug}/{edition}/invited/{secret}", "/programmes/{slug}/{edition}/me/{secret}", "/programmes/{slug}/{edition}/me/{secret}/code", "/programmes/{slug}/{edition}/me/{secret}/details", "/programmes/{slug}/{edition}/me/{secret}/letter.pdf", "/programmes/{slug}/{edition}/me/{secret}/survey",
        "/programmes/{slug}/{edition}/survey/mine", "/programmes/{slug}/{edition}/participants/{number}/letter.pdf", "/certificates/templates/{id}/preview.pdf",
        "/calls/{slug}/reviews/rounds/{round}", "/calls/{slug}/reviews/rounds/{round}/assign", "/calls/{slug}/reviews/rounds/{round}/{number}", "/calls/{slug}/reviews/rounds/{round}/{number}/discussion",
    ];

    [Fact]
    public async Task Is_found_by_links_and_has_nothing_wrong()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var administrator = await site.SignedInAsync(Role.Administrator, null, "Ada Lovelace");
        using var contributor = await site.SignedInAsync(Role.Contributor, Rich, "陳大文");
        await StepPagesTests.EditAsync(administrator, Rich, "city", "Sha Tin", "their letter of May");
        var proposal = await Form.OpenAsync(contributor.Client, $"/organizations/{Rich}/edit");
        (proposal["established"], proposal["note"]) = ("1963-10-17", "see the ordinance");
        await proposal.SavedAsync();
        // One list whose columns are still to be told, and one whose names are.
        foreach (var told in (bool[])[false, true])
        {
            using var list = await administrator.UploadToAsync("/alliances/uasr/lists", null, "", ("text", "Name\tCountry\nXi'an Jiaotong University\tChina\nWestern University\t"));
            if (told) await administrator.ColumnsAsync(list.Headers.Location!.ToString());
        }
        await administrator.KeepOneOfEachAsync();
        var agreement = await administrator.AgreementPagesAsync();
        var call = await administrator.OpenCallAsync(("grace", "30"));
        var walked = await WalkedProgramme.KeepAsync(site);
        var written = await administrator.AppliedAsync(call, "Ada Lovelace");

        var pages = await new Links(site, administrator).FollowAsync(agreement, written, "/programmes/walked/2027", "/programmes/walked/2028/survey", "/programmes/mine", "/programmes/of/uasr", "/certificates/of/uasr", "/certificates/mine", $"/certificates/runs/{walked.Run:D}", $"/calls/of/{Rich}", "/agreements/2026-0001/succeed/renewal", "/", $"/organizations/{Rich}", "/alliances/uasr", "/alliances/anso", "/initiatives/belt-and-road");
        var open = EveryPage.Pages.Select(p => Links.RouteOf(site, new Uri(site.Address, p.Data.Item2).AbsolutePath)).OfType<string>().ToHashSet();
        var without = Links.Routes(site).Except(pages.Keys.Select(k => k.Split(' ')[0])).Except(WithoutLink).Except(open).ToList();
        Assert.True(without.Count == 0, "No link leads to: " + string.Join(", ", without));

        var looked = pages.Where(p => !open.Contains(p.Key) && !p.Key.EndsWith(".csv", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var (wrong, turn, both) = (new List<string>(), 0, Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1");
        foreach (var (variant, scheme, width, language) in ((string, ColorScheme, int, string)[])[("light", ColorScheme.Light, 1280, "en"), ("phone-dark-zh", ColorScheme.Dark, 390, "zh-Hant")])
        {
            await using var visit = await browser.VisitAsync(site, scheme, width, language: language);
            await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = administrator.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
            var now = turn++;
            foreach (var (route, address) in looked.Where((_, i) => both || i % 2 == now))
            {
                try
                {
                    await visit.GoAsync(address);
                    await visit.FindNothingWrongAsync();
                }
                catch (Exception problem) when (problem is Xunit.Sdk.XunitException)
                {
                    wrong.Add($"{variant} {route}: {problem.Message}");
                }
                await visit.PictureAsync($"in{Unsafe().Replace(route, "-")}-{variant}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unsafe();

    /// <summary>Follows links from page to page, one of each kind of address.</summary>
    private sealed partial class Links(TestSite site, Visitor visitor)
    {
        private readonly Dictionary<string, string> found = [];
        private readonly Queue<string> waiting = new();

        /// <returns>By the route, and the kind of part where a form has one, an address.</returns>
        public async Task<IReadOnlyDictionary<string, string>> FollowAsync(params string[] from)
        {
            foreach (var address in from) Note(address);
            while (waiting.TryDequeue(out var address))
            {
                using var response = await visitor.Client.GetAsync(address);
                Assert.True((int)response.StatusCode < 400, $"{address} answered {(int)response.StatusCode}");
                // What leads on is no page; where it leads may be one of the same kind of address.
                if (response.StatusCode != HttpStatusCode.OK)
                    foreach (var key in found.Where(f => f.Value == address).Select(f => f.Key).ToList()) found.Remove(key);
                if (response.Headers.Location is { } on) Note(new Uri(new Uri(site.Address, address), on).PathAndQuery);
                if (response.StatusCode != HttpStatusCode.OK) continue;
                foreach (Match link in Link().Matches(await response.Content.ReadAsStringAsync()))
                    Note(new Uri(new Uri(site.Address, address), WebUtility.HtmlDecode(link.Groups[1].Value)).PathAndQuery);
            }
            return found;
        }

        public static IEnumerable<string> Routes(TestSite site) => Pages(site).Select(p => p.Route).Distinct();

        public static string? RouteOf(TestSite site, string path) => Match(site, path)?.Route;

        private void Note(string address)
        {
            var path = address.Split('?', '#')[0];
            // Documents are printed by tests of their own.
            if (Match(site, path) is not { } page || page.Route.EndsWith(".pdf", StringComparison.Ordinal)) return;
            var key = page.Values["part"] is string part ? $"{page.Route} {part}" : page.Route;
            if (found.TryAdd(key, address.Split('#')[0])) waiting.Enqueue(address.Split('#')[0]);
        }

        private static (string Route, RouteValueDictionary Values)? Match(TestSite site, string path)
        {
            foreach (var (route, matcher) in Pages(site))
            {
                var values = new RouteValueDictionary();
                if (matcher.TryMatch(path, values)) return (route, values);
            }
            return null;
        }

        // The one with the fewest open parts first, as routing itself prefers it.
        private static IEnumerable<(string Route, TemplateMatcher Matcher)> Pages(TestSite site) =>
            from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            let route = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "}")
            orderby endpoint.RoutePattern.Parameters.Count, route.Length descending
            select (route, new TemplateMatcher(TemplateParser.Parse(route), []));

        [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
        private static partial Regex Link();

        [GeneratedRegex(@":[^{}]+\}")]
        private static partial Regex Constraint();
    }
}
