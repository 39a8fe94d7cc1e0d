using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Auth;

/// <summary>Finished pages are kept for each reader apart.</summary>
public sealed class ReaderTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_given_the_page_of_another(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.SignedInAsync(Role.Editor, "uasr", "Ada Lovelace");
        using var bo = await site.SignedInAsync(Role.Viewer, "uasr", "Bo Juyi");
        using var nobody = site.Nobody();
        // Twice, so that the second is a kept one.
        for (var i = 0; i < 2; i++)
        {
            Assert.Contains("Ada Lovelace", await ada.GetAsync("/alliances/uasr"));
            Assert.Contains("Bo Juyi", await bo.GetAsync("/alliances/uasr"));
            var open = await nobody.GetAsync("/alliances/uasr");
            Assert.DoesNotContain("Lovelace", open);
            Assert.DoesNotContain("Juyi", open);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_signed_in_is_answered_stays_in_the_browser(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.SignedInAsync(Role.Editor, "uasr");
        foreach (var address in (string[])["/alliances/uasr", "/api/v1/alliances", "/alliances/uasr", "/nothing-here", "/organizations.csv"])
        {
            using var response = await ada.Client.GetAsync(address);
            var said = response.Headers.CacheControl!;
            Assert.True(said.NoStore || said.Private, $"{address}: {said}");
            Assert.False(said.Public);
        }
        using var kept = await ada.Client.GetAsync("/alliances/uasr");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/alliances/uasr");
        again.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        using var known = await ada.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory]
    [InlineData("not-a-session")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_cookie_makes_nobody_of_the_reader(string token)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var visitor = site.Nobody();
        visitor.Keep("serai-session", token);
        Assert.Contains("/people/sign-in", await visitor.GetAsync("/alliances/uasr"));
    }
}
