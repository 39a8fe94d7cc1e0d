using System.Text.Json;
using Serai.Features.People;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.People;

namespace Serai.Tests.Platform.Web;

/// <summary>What the log of the real program holds.</summary>
public sealed class RequestLinesTests
{
    private const string Ada = "ada.lovelace@example.org", Sought = "zanzibar-of-ada";

    [Fact]
    public async Task A_log_of_json_has_a_line_a_request_and_nothing_that_leads_to_a_person()
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite));
        await using (var site = await TestSite.StartAsync(database))
            await site.AccountAsync(Ada, "Ada Augusta");
        string cookie, said;
        await using (var node = await Node.StartAsync(database, ("Serai__Logs", "json"), ("Serai__Mail__Folder", Directory.CreateTempSubdirectory("serai-mail-").FullName)))
        {
            using var visitor = new Visitor(node.Address);
            using (var wrong = await visitor.FillAsync(PeopleLinks.SignIn, ("email", Ada), ("password", "not the one at all")))
                Assert.NotEqual(System.Net.HttpStatusCode.SeeOther, wrong.StatusCode);
            await visitor.FillAndGoAsync(PeopleLinks.SignIn, ("email", Ada), ("password", Accounts.Good));
            cookie = visitor.Cookie(SessionCookie.Plain)!;
            await visitor.GetAsync(PeopleLinks.Me);
            foreach (var _ in (int[])[1, 2])
                await visitor.GetAsync("/organizations?q=" + Sought);
            await visitor.GetAsync($"/{Sought}/of/nobody", System.Net.HttpStatusCode.NotFound);
            using var bad = await visitor.Client.PostAsync("/organizations?q=" + Sought, new FormUrlEncodedContent([new("email", Ada)]));
            said = await node.StopAsync();
        }
        foreach (var word in (string[])[Ada, "lovelace", "Augusta", cookie, Accounts.Good, Sought, "?q"])
            Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase);
        var lines = said.Split('\n').Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var requests = lines.Where(l => l.GetProperty("Category").GetString() == "Serai.Requests").Select(l => l.GetProperty("State")).ToList();
        Assert.Equal(2, Count(requests, "GET", "organizations", 200));
        Assert.Equal(1, Count(requests, "POST", "people/sign-in", 303));
        Assert.Equal(1, Count(requests, "GET", null, 404));
        Assert.All(requests, r => Assert.Matches("^[0-9a-f]{32}$", r.GetProperty("TraceId").GetString()));
        Assert.Equal(requests.Count, requests.Select(r => r.GetProperty("TraceId").GetString()).Distinct().Count());
    }

    private static int Count(List<JsonElement> requests, string method, string? route, int status) => requests.Count(r =>
        r.GetProperty("Method").GetString() == method && r.GetProperty("Route").GetString() is var pattern && (pattern is null ? route is null : pattern == route)
        && r.GetProperty("Status").ToString() == status.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
