using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Tests.Features.Records;

/// <summary>What a program sends twice is done once.</summary>
public sealed class OnceTests
{
    private const string Names = "/api/v1/records/organization-name";
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok"];
    private static readonly object Name = new { within = "alpha", fields = new { text = "AU", kind = "acronym" } };

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Sent_twice_it_is_answered_alike_and_done_once(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var first = (await program.SendAsync("POST", Names, Name, ("Idempotency-Key", "\"one\""))).Is(HttpStatusCode.Created);
        // What was meanwhile is nothing to an answer that was given.
        (await program.PatchAsync(first.Location!, new { text = "A.U." })).Is(HttpStatusCode.OK);
        var second = (await program.SendAsync("POST", Names, Name, ("Idempotency-Key", "\"one\""))).Is(HttpStatusCode.Created);
        Assert.Equal((first.Body, first.Location, first.Tag, first.Step), (second.Body, second.Location, second.Tag, second.Step));
        (await program.SendAsync("POST", Names, new { within = "alpha", fields = new { text = "Other", kind = "alias" } }, ("Idempotency-Key", "\"one\""))).Is(HttpStatusCode.UnprocessableEntity, "KeyUsed");
        (await program.SendAsync("POST", Names, Name, ("Idempotency-Key", "two words"))).Is(HttpStatusCode.BadRequest, "BadKey");
        Assert.Equal(1, await CountAsync(site, "A.U."));
        Assert.Equal(0, await CountAsync(site, "AU"));
        using var other = await site.ProgramAsync(Role.Editor, "alpha");
        Assert.NotEqual(first.Location, (await other.SendAsync("POST", Names, Name, ("Idempotency-Key", "\"one\""))).Is(HttpStatusCode.Created).Location);
        site.Clock.Advance(Duration.FromHours(24));
        Assert.NotEqual(first.Location, (await program.SendAsync("POST", Names, Name, ("Idempotency-Key", "\"one\""))).Is(HttpStatusCode.Created).Location);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_at_once_are_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => program.SendAsync("POST", Names, Name, ("Idempotency-Key", "\"same\""))));
        Assert.All(replies, r => r.Is(HttpStatusCode.Created));
        Assert.Single(replies.Select(r => r.Body).Distinct());
        Assert.Equal(1, await CountAsync(site, "AU"));
        // Of an id that only one may bear, the second would else be refused.
        var identifier = new { within = "alpha", fields = new { scheme = "wikidata", value = "Q42" } };
        replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => program.SendAsync("POST", "/api/v1/records/organization-identifier", identifier, ("Idempotency-Key", "\"id\""))));
        Assert.All(replies, r => r.Is(HttpStatusCode.Created));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_proposal_too_is_made_once(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Contributor, "alpha");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.SendAsync("POST", Names, Name, ("Idempotency-Key", "k"))));
        Assert.All(replies, r => r.Is(HttpStatusCode.Accepted));
        Assert.Single(replies.Select(r => r.Location).Distinct());
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Proposals.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_refused_or_did_not_come_to_its_end_leaves_no_answer(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        (await program.SendAsync("POST", Names, new { within = "alpha", fields = new { text = "AU" } }, ("Idempotency-Key", "k"))).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<KeptAnswer>().CountAsync()));
        (await program.SendAsync("POST", Names, Name, ("Idempotency-Key", "k"))).Is(HttpStatusCode.Created);
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<KeptAnswer>().CountAsync()));
    }

    private static Task<int> CountAsync(TestSite site, string name) => site.WithAsync<SeraiDb, int>(db => db.OrganizationNames.CountAsync(n => n.Text == name));
}
