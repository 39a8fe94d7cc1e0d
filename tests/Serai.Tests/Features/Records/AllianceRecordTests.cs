using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Deciding;

namespace Serai.Tests.Features.Records;

/// <summary>What is kept of an alliance has the same API by being registered for its forms.</summary>
public sealed class AllianceRecordTests
{
    private const string Records = "/api/v1/records/";
    private const string Source = "The Ring's page";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Its_record_and_its_parts_are_changed(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var program = await site.ProgramAsync(Role.Editor, RingWorld.Slug);
        Assert.Equal("a charity", (await program.PatchAsync(Records + "alliance/the-ring", new { legalNature = "a charity" })).Is(HttpStatusCode.OK).Field("legalNature").GetString());
        foreach (var (part, fields) in new (string, object)[]
        {
            ("alliance-figure", new { measure = "members", qualifier = "exactly", value = 12, source = Source }),
            ("alliance-text", new { field = "aims", language = "en", text = "To meet.", position = 1 }),
        })
        {
            var added = await program.SendAsync("POST", Records + part, new { within = RingWorld.Slug, fields, reason = "their page" });
            var address = added.Is(HttpStatusCode.Created).Location!;
            var read = (await program.GetAsync(address)).Is(HttpStatusCode.OK);
            Assert.Equal((added.Tag, added.Body), (read.Tag, read.Body));
            Assert.Contains(address, (await program.GetAsync($"{Records}{part}?within={RingWorld.Slug}")).Is(HttpStatusCode.OK).Body);
            (await program.SendAsync("DELETE", address, null, ("If-Match", read.Tag!), ("Serai-Reason", "never%20so"))).Is(HttpStatusCode.NoContent);
            (await program.GetAsync(address)).Is(HttpStatusCode.NotFound, "NotFound");
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_statement_is_added_once_concluded_from_and_taken_back(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var program = await site.ProgramAsync(Role.Editor, RingWorld.Slug);
        var statement = new { within = RingWorld.Slug, fields = new { memberName = "Beta Academy", category = "member", since = "2015-03", complete = false, source = Source }, reason = "their list" };
        var first = (await program.SendAsync("POST", Records + "alliance-statement", statement, ("Idempotency-Key", "\"s\""))).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, (await program.SendAsync("POST", Records + "alliance-statement", statement, ("Idempotency-Key", "\"s\""))).Is(HttpStatusCode.Created).Body);
        const string Members = "/api/v1/alliances/the-ring/members?asOf=2016";
        Assert.Contains("Beta Academy", (await program.GetAsync(Members)).Body);
        (await program.SendAsync("POST", first.Step + "/undo", new { reason = "another Beta" })).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("Beta Academy", (await program.GetAsync(Members)).Body);
    }
}
