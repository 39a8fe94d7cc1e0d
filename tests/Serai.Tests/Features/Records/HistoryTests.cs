using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Records;

/// <summary>What programs read of the history, and what they take back.</summary>
public sealed class HistoryTests
{
    private const string Alpha = "/api/v1/records/organization/alpha";
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_step_is_taken_back_and_again(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var before = (await program.GetAsync(Alpha)).Body;
        var saved = (await program.PatchAsync(Alpha, new { city = "Chiang Mai", established = "1964" })).Is(HttpStatusCode.OK);
        var undone = (await program.SendAsync("POST", saved.Step + "/undo", new { reason = "it was another" })).Is(HttpStatusCode.OK);
        Assert.Equal(("undo", "API", "it was another"), (undone.Json.GetProperty("verb").GetString(), undone.Json.GetProperty("way").GetString(), undone.Json.GetProperty("reason").GetString()));
        Assert.Equal(before, (await program.GetAsync(Alpha)).Body);
        Assert.Equal(undone.Json.GetProperty("id").GetString(), (await program.GetAsync(saved.Step!)).Json.GetProperty("undoneBy").GetString());
        var again = (await program.SendAsync("POST", saved.Step + "/undo", null)).Is(HttpStatusCode.Conflict, "Obstacles");
        Assert.Equal("already-undone", again.Json.GetProperty("obstacles")[0].GetProperty("why").GetString());
        (await program.SendAsync("POST", undone.Step + "/undo", null)).Is(HttpStatusCode.OK);
        Assert.Equal(saved.Body, (await program.GetAsync(Alpha)).Body);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_stands_in_the_way_is_told(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var first = (await program.PatchAsync(Alpha, new { city = "Chiang Mai" })).Is(HttpStatusCode.OK);
        var second = (await program.PatchAsync(Alpha, new { city = "Krabi" })).Is(HttpStatusCode.OK);
        var refused = (await program.SendAsync("POST", first.Step + "/undo", null)).Is(HttpStatusCode.Conflict, "Obstacles");
        var obstacle = refused.Json.GetProperty("obstacles")[0];
        Assert.Equal(("changed-since", second.Step), (obstacle.GetProperty("why").GetString(), obstacle.GetProperty("step").GetString()));
        Assert.Equal("Krabi", (await program.GetAsync(Alpha)).Field("city").GetString());
        (await program.SendAsync("POST", second.Step + "/undo", new { raeson = "x" })).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_an_editor_of_all_that_changed_takes_back(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        using var neighbour = await site.ProgramAsync(Role.Editor, "beta");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var narrow = await site.ProgramAsync(administrator.PersonId, TokenScope.Edit, only: "beta");
        var saved = (await program.PatchAsync(Alpha, new { city = "Chiang Mai" })).Is(HttpStatusCode.OK);
        (await neighbour.SendAsync("POST", saved.Step + "/undo", null)).Is(HttpStatusCode.Forbidden, "RoleMissing");
        (await narrow.SendAsync("POST", saved.Step + "/undo", null)).Is(HttpStatusCode.Forbidden, "RoleMissing");
        (await program.SendAsync("POST", $"/api/v1/steps/{Guid.NewGuid()}/undo", null)).Is(HttpStatusCode.NotFound, "NotFound");
        (await program.GetAsync("/api/v1/steps/one")).Is(HttpStatusCode.NotFound, "NotFound");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_are_listed_part_by_part_the_latest_first(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        for (var i = 0; i < 5; i++)
            (await program.PatchAsync(Alpha, new { city = $"City {i}" }, $"reason {i}")).Is(HttpStatusCode.OK);
        var seen = new List<string?>();
        for (var next = "/api/v1/changes?way=API&about=organizations/alpha&limit=2"; next is not null;)
        {
            var part = (await program.GetAsync(next)).Is(HttpStatusCode.OK).Json;
            seen.AddRange(part.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("reason").GetString()));
            next = part.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }
        Assert.Equal(["reason 4", "reason 3", "reason 2", "reason 1", "reason 0"], seen);
        (await program.GetAsync("/api/v1/changes?since=yesterday")).Is(HttpStatusCode.BadRequest, "UnknownValue");
        (await program.GetAsync("/api/v1/changes?before=3")).Is(HttpStatusCode.BadRequest, "UnknownParameter");
    }
}
