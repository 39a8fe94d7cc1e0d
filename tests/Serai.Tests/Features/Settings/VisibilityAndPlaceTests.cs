using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db;
using Serai.Tests.Platform.Auth;

namespace Serai.Tests.Features.Settings;

/// <summary>Who reads the site, and what it calls countries and regions.</summary>
public sealed class VisibilityAndPlaceTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_closed_site_shows_nobody_anything_but_the_ways_in(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        // Kept as finished pages before it is closed.
        foreach (var page in (string[])["/", "/alliances", "/alliances/uasr", "/sitemap.xml", "/changes.atom", "/api/v1/alliances", "/alliances/uasr/members.csv"])
            await site.GetAsync(page);
        var step = await ada.ChooseAsync("visibility", ("closed", "true"));
        var samples = new SampleAddresses(ada.PersonId);
        var wrong = new List<string>();
        foreach (var (endpoint, metadata) in await Endpoints.OfAsync(site))
        {
            if (metadata.GetMetadata<IAllowAnonymous>() is null || metadata.GetMetadata<StaysOpenAttribute>() is not null) continue;
            var (address, method) = (samples.Of(endpoint), metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET");
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var response = await site.Client.SendAsync(request);
            if (!IsShut(response)) wrong.Add($"{method} {address} answered {(int)response.StatusCode}");
        }
        Assert.Empty(wrong);
        // What is not there looks as what is.
        Assert.True(IsShut(await site.Client.GetAsync("/organizations/nowhere")));
        foreach (var open in (string[])["/people/sign-in", "/people/forgotten", "/health/live", "/robots.txt"])
            await site.GetAsync(open);
        Assert.Equal("User-agent: *\nDisallow: /\n", await site.GetAsync("/robots.txt"));
        using var viewer = await site.SignedInAsync(Role.Viewer, "uasr");
        Assert.Contains("University Alliance of the Silk Road", await viewer.GetAsync("/alliances/uasr"), StringComparison.Ordinal);
        await ada.FillAndGoAsync(step, ("reason", ""));
        Assert.Contains("University Alliance of the Silk Road", await site.GetAsync("/alliances/uasr"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_closed_site_programs_read_what_is_theirs_with_a_token_and_are_told_so_without(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        using var viewer = await site.SignedInAsync(Role.Viewer, "uasr");
        using var program = await site.ProgramAsync(viewer.PersonId, TokenScope.Read);
        using var nobody = site.Nobody();
        foreach (var closed in (bool[])[false, true])
        {
            if (closed) await ada.ChooseAsync("visibility", ("closed", "true"));
            foreach (var address in (string[])["/changes.atom", "/changes.csv", "/alliances.csv", "/alliances/uasr/members.csv", "/organizations.csv", "/reconcile", "/api/v1/alliances", "/api/v1/export/alliances.xlsx"])
            {
                // Before and after: what is kept for one is never given to the other.
                foreach (var who in (HttpClient[])[nobody.Client, program.Client, viewer.Client, nobody.Client])
                {
                    using var response = await who.GetAsync(address);
                    var expected = closed && who == nobody.Client ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;
                    Assert.True(response.StatusCode == expected, $"{address} answered {(int)response.StatusCode}");
                    if (expected == HttpStatusCode.Unauthorized) Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
                }
            }
        }
        using (var asked = await program.Client.PostAsync("/reconcile", new FormUrlEncodedContent([new("queries", "{\"q0\":{\"query\":\"University Alliance of the Silk Road\"}}")])))
            Assert.Contains("\"q0\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // A person who followed a link reads why; a page takes no token and sends to sign in.
        Assert.Contains("Sign in first", Plain.Of(await nobody.GetAsync("/alliances.csv", HttpStatusCode.Unauthorized)), StringComparison.Ordinal);
        foreach (var who in (HttpClient[])[nobody.Client, program.Client])
        {
            using var page = await who.GetAsync("/alliances/uasr");
            Assert.StartsWith("/people/sign-in", page.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        using var wrong = new ApiProgram(site.Address, "serai_" + new string('A', 43));
        Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.Client.GetAsync("/changes.atom")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_places_get_no_one_name_also_at_once(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        using var grace = await site.AdministratorAsync("Grace Hopper");
        for (var round = 0; round < 6; round++)
        {
            var (one, other) = (await Form.OpenAsync(ada.Client, "/settings/places/kr"), await Form.OpenAsync(grace.Client, "/settings/places/jp"));
            (one["labelEn"], other["labelEn"]) = ($"Hanland {round}", $"ＨＡＮＬＡＮＤ {round}");
            var answers = await Task.WhenAll(one.SendAsync(), other.SendAsync());
            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
            foreach (var answer in answers)
                answer.Dispose();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_place_is_called_as_the_site_calls_it_and_its_usual_name_is_still_understood(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("Russian Federation", Plain.Of(await site.GetAsync("/places/ru")), StringComparison.Ordinal);
        await PlaceAsync(ada, "ru", ("labelEn", "Russia (here)"), ("labelZhHant", "俄國"));
        Assert.Contains("Russia (here)", Plain.Of(await site.GetAsync("/places/ru")), StringComparison.Ordinal);
        Assert.Contains("俄國", Plain.Of(await site.GetAsync("/places/ru", "zh-Hant")), StringComparison.Ordinal);
        Assert.Contains("Russia (here)", Plain.Of(await site.GetAsync("/alliances/uasr/members")), StringComparison.Ordinal);
        Assert.Contains("RU en Russia (here)", Plain.Of(await ada.GetAsync("/settings")), StringComparison.Ordinal);
        var places = site.Services.GetRequiredService<Serai.Features.Places.PlaceLabels>();
        Assert.Equal(("RU", "RU"), (places.CodeOf("Russian Federation"), places.CodeOf("russia (HERE)")));
        var form = await Form.OpenAsync(ada.Client, "/settings/places/ru");
        form["labelEn"] = "China";
        Assert.Contains("“China” already stands for China", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text, StringComparison.Ordinal);
        await ada.GetAsync("/settings/places/zz", HttpStatusCode.NotFound);
        await PlaceAsync(ada, "RU", ("labelEn", ""), ("labelZhHant", ""));
        Assert.Contains("Russian Federation", Plain.Of(await site.GetAsync("/places/ru")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_form_refuses_comes_back_by_no_step_either(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        await PlaceAsync(ada, "kr", ("labelEn", "Foo"));
        var taken = await ada.FillAndGoAsync(await LastStepAsync(ada), ("reason", ""));
        await PlaceAsync(ada, "jp", ("labelEn", "Ｆｏｏ"));
        using (var refused = await ada.FillAsync(taken, ("reason", "")))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("cannot stand beside what is chosen by now", Plain.Of(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Foo", Plain.Of(await site.GetAsync("/places/kr")), StringComparison.Ordinal);
        var accent = await ada.ChooseAsync("look", ("accent", "#7a1f3d"));
        await ada.ChooseAsync("look", ("accentDark", "#7fd6a8"));
        using var alone = await ada.FillAsync(accent, ("reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, alone.StatusCode);
        Assert.Contains("/ui/accent/", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    private static async Task<string> LastStepAsync(Visitor administrator) =>
        System.Text.RegularExpressions.Regex.Match(await administrator.GetAsync("/changes"), "/changes/steps/[0-9a-f]{32}").Value;

    private static async Task PlaceAsync(Visitor administrator, string code, params (string Field, string Value)[] values)
    {
        var form = await Form.OpenAsync(administrator.Client, "/settings/places/" + code);
        foreach (var (field, value) in values)
            form[field] = value;
        await form.SavedAsync();
    }

    private static bool IsShut(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Unauthorized
        || (response.StatusCode == HttpStatusCode.SeeOther && response.Headers.Location!.ToString().StartsWith("/people/sign-in", StringComparison.Ordinal));
}
