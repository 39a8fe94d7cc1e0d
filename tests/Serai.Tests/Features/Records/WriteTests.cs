using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Tests.Features.Records;

/// <summary>Records changed by programs.</summary>
public sealed class WriteTests
{
    private const string Alpha = "/api/v1/records/organization/alpha";
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_patched_is_saved_as_a_step_by_the_api(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var saved = await program.PatchAsync(Alpha, new { city = "Chiang Mai", types = new[] { "education", "funder" }, established = "2019-22", source = (string?)null }, "their letter");
        saved.Is(HttpStatusCode.OK);
        Assert.Equal(("Chiang Mai", "2019-22"), (saved.Field("city").GetString(), saved.Field("established").GetString()));
        Assert.Equal("[\"education\",\"funder\"]", saved.Field("types").GetRawText());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, saved.Field("source").ValueKind);
        Assert.Equal(saved.Tag, (await program.GetAsync(Alpha)).Tag);
        var step = await program.GetAsync(saved.Step!);
        step.Is(HttpStatusCode.OK);
        Assert.Equal(("API", "edit", "their letter", "organizations/alpha", "Editor of alpha"), (
            step.Json.GetProperty("way").GetString(), step.Json.GetProperty("verb").GetString(), step.Json.GetProperty("reason").GetString(), step.Json.GetProperty("subject").GetString(), step.Json.GetProperty("actor").GetString()));
        using var nobody = site.Nobody();
        Assert.DoesNotContain("Editor of alpha", await nobody.GetAsync(saved.Step!));
        Assert.Contains("Chiang Mai", await site.GetAsync("/organizations/alpha"));
        var same = await program.PatchAsync(Alpha, new { city = "Chiang Mai" });
        same.Is(HttpStatusCode.OK);
        Assert.Null(same.Step);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_does_not_say_what_was_read_or_reads_the_old_overwrites_nothing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var old = (await program.GetAsync(Alpha)).Tag!;
        (await program.SendAsync("PATCH", Alpha, new { fields = new { city = "Krabi" } })).Is((HttpStatusCode)428, "IfMatchMissing");
        (await program.SendAsync("PATCH", Alpha, new { fields = new { city = "Krabi" } }, ("If-Match", "*"))).Is((HttpStatusCode)428, "IfMatchMissing");
        (await program.PatchAsync(Alpha, new { city = "Chiang Mai" })).Is(HttpStatusCode.OK);
        var late = await program.SendAsync("PATCH", Alpha, new { fields = new { city = "Krabi" } }, ("If-Match", old));
        late.Is(HttpStatusCode.PreconditionFailed, "Moved");
        Assert.Equal("Chiang Mai", late.Json.GetProperty("current").GetProperty("fields").GetProperty("city").GetString());
        (await program.SendAsync("PATCH", Alpha, new { fields = new { city = "Krabi" } }, ("If-Match", late.Json.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);
        (await program.SendAsync("PATCH", Alpha, new { fields = new { city = "Trat" } }, ("If-Match", $"W/{(await program.GetAsync(Alpha)).Tag}"))).Is(HttpStatusCode.PreconditionFailed, "Moved");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_at_once_one_is_told_that_it_came_too_late(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var tag = (await program.GetAsync(Alpha)).Tag!;
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => program.SendAsync("PATCH", Alpha, new { fields = new { city = $"City {n}" } }, ("If-Match", tag))));
        Assert.Single(replies, r => r.Status == HttpStatusCode.OK);
        Assert.Equal(3, replies.Count(r => r.Status == HttpStatusCode.PreconditionFailed));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Parts_are_added_changed_and_removed(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var added = await program.SendAsync("POST", "/api/v1/records/organization-name", new { within = "alpha", fields = new { text = "阿爾法大學", language = "zh-Hant", kind = "label" }, reason = "their page" });
        added.Is(HttpStatusCode.Created);
        var name = added.Location!;
        Assert.Equal(added.Tag, (await program.GetAsync(name)).Tag);
        Assert.Contains("阿爾法大學", (await program.GetAsync("/api/v1/records/organization-name?within=alpha")).Is(HttpStatusCode.OK).Body);
        (await program.PatchAsync(name, new { until = "2019" })).Is(HttpStatusCode.OK);
        var tag = (await program.GetAsync(name)).Tag!;
        (await program.SendAsync("DELETE", name, null, ("If-Match", tag))).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        (await program.SendAsync("DELETE", name, null, ("Serai-Reason", "x"))).Is((HttpStatusCode)428, "IfMatchMissing");
        var gone = await program.SendAsync("DELETE", name, null, ("If-Match", tag), ("Serai-Reason", "%E8%AA%A4"));
        gone.Is(HttpStatusCode.NoContent);
        Assert.Equal("誤", (await program.GetAsync(gone.Step!)).Json.GetProperty("reason").GetString());
        (await program.GetAsync(name)).Is(HttpStatusCode.NotFound, "NotFound");
        var place = await program.SendAsync("POST", "/api/v1/records/organization-place", new { within = "alpha", fields = new { country = "TH", city = "Krabi", latitude = 8.05, longitude = 98.91, geoNamesId = 1152633 } });
        place.Is(HttpStatusCode.Created);
        Assert.Equal("8.05", place.Field("latitude").GetRawText());
        var relation = await program.SendAsync("POST", "/api/v1/records/organization-relation", new { within = "alpha", fields = new { kind = "parent", organization = "beta" } });
        Assert.Equal("beta", relation.Is(HttpStatusCode.Created).Field("organization").GetString());
        Assert.Equal(relation.Tag, (await program.GetAsync(relation.Location!)).Tag);
        (await program.SendAsync("DELETE", Alpha, null, ("If-Match", "\"x\""), ("Serai-Reason", "x"))).Is(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_taken_is_told_field_by_field(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var wrong = await program.PatchAsync(Alpha, new { citty = "x", shoeSize = 4, established = 1963, types = "education" });
        wrong.Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        Assert.Equal(["citty MisspeltField", "shoeSize UnknownField", "established WrongType"], wrong.Problems);
        Assert.Contains("Did you mean city?", wrong.Body);
        wrong = await program.PatchAsync(Alpha, new { name = "", nameLanguage = "english", established = "2019-13" });
        Assert.Equal(["name Missing", "nameLanguage NotALanguage"], wrong.Problems.Take(2));
        wrong = await program.SendAsync("POST", "/api/v1/records/organization-place", new { within = "alpha", fields = new { country = "TH", latitude = "8,05", geoNamesId = 1.5 } });
        Assert.Equal(["geoNamesId NotWhole", "latitude NotDegrees"], wrong.Is(HttpStatusCode.UnprocessableEntity, "BadFields").Problems.Order());
        var tag = (await program.GetAsync(Alpha)).Tag!;
        foreach (var (body, status, code) in new[]
        {
            ("{\"fields\":{\"city\":\"a\",\"city\":\"b\"}}", 400, "BadJson"), ("[]", 400, "BadJson"), ("{", 400, "BadJson"), ("", 415, "BadMediaType"), ("{\"fields\":{\"city\":\"\\ud800\"}}", 400, "BadJson"),
            ("{\"fields\":{\"city\":\"a\\u0000b\"}}", 422, "BadFields"), ("{\"feilds\":{}}", 422, "BadFields"), ("{\"fields\":[]}", 422, "BadFields"), ("{\"reason\":7}", 422, "BadFields"),
            ($"{{\"reason\":\"{new string('x', 300_000)}\"}}", 413, "TooLarge"),
        })
        {
            var reply = await program.SendAsync("PATCH", Alpha, body.Length == 0 ? null : body, ("If-Match", tag));
            reply.Is((HttpStatusCode)status, code);
        }
        (await program.GetAsync("/api/v1/records/organisation-name/alpha/1")).Is(HttpStatusCode.NotFound, "NotFound");
        (await program.GetAsync("/api/v1/records/organization/al%01pha")).Is(HttpStatusCode.NotFound, "NotFound");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_only_propose_or_whose_token_only_proposes_makes_a_proposal(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var contributor = await site.ProgramAsync(Role.Contributor, "alpha");
        using var careful = await site.ProgramAsync(Role.Editor, "alpha", TokenScope.Propose);
        using var editor = (await site.SignedInAsync(Role.Editor, "alpha")).Client;
        foreach (var program in (ApiProgram[])[contributor, careful])
        {
            var proposed = await program.PatchAsync(Alpha, new { city = "Chiang Mai" }, "their letter");
            proposed.Is(HttpStatusCode.Accepted);
            Assert.Contains("Chiang Mai", await editor.GetStringAsync(proposed.Location));
            Assert.Equal("Bangkok", (await program.GetAsync(Alpha)).Field("city").GetString());
        }
        var added = await contributor.SendAsync("POST", "/api/v1/records/organization-name", new { within = "alpha", fields = new { text = "AU", kind = "acronym" } });
        added.Is(HttpStatusCode.Accepted);
        (await contributor.SendAsync("POST", "/api/v1/records/organization-name", new { within = "alpha", fields = new { text = "AU", kind = "nickname" } })).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        (await contributor.SendAsync("POST", "/api/v1/records/organization-name", new { within = "beta", fields = new { text = "B", kind = "acronym" } })).Is(HttpStatusCode.Forbidden, "RoleMissing");
        Assert.False(await site.WithAsync<SeraiDb, bool>(db => db.OrganizationNames.AnyAsync(n => n.Text == "AU")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_token_or_with_a_viewers_nothing_is_written(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var viewer = await site.ProgramAsync(Role.Viewer, "alpha");
        using var reading = await site.ProgramAsync(Role.Editor, "alpha", TokenScope.Read);
        using var browser = await site.SignedInAsync(Role.Editor, "alpha");
        using var nobody = site.Nobody();
        foreach (var (method, address) in new[] { ("POST", "/api/v1/records/organization"), ("POST", "/api/v1/records/organization-name"), ("PATCH", Alpha), ("DELETE", Alpha), ("POST", $"/api/v1/steps/{Guid.NewGuid()}/undo") })
        {
            (await viewer.SendAsync(method, address, new { })).Is(HttpStatusCode.Forbidden, "RoleMissing");
            (await reading.SendAsync(method, address, new { })).Is(HttpStatusCode.Forbidden, "RoleMissing");
            foreach (var client in (HttpClient[])[browser.Client, nobody.Client])
            {
                using var request = new HttpRequestMessage(new(method), address);
                using var answer = await client.SendAsync(request);
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                Assert.Contains("TokenNeeded", await answer.Content.ReadAsStringAsync());
            }
        }
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Steps.CountAsync(s => s.Way == "API")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_that_writes_without_end_is_slowed_down(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        for (var i = 0; i < 300; i++)
            (await program.SendAsync("PATCH", "/api/v1/records/nothing/x", null)).Is(HttpStatusCode.NotFound);
        (await program.SendAsync("PATCH", "/api/v1/records/nothing/x", null)).Is((HttpStatusCode)429, "TooManyWrites");
        (await program.GetAsync(Alpha)).Is(HttpStatusCode.OK);
        site.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        (await program.SendAsync("PATCH", "/api/v1/records/nothing/x", null)).Is(HttpStatusCode.NotFound);
    }
}
