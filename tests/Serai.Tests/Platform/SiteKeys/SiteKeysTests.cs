using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.SiteKeys;
using Serai.Tests.Platform.Backup;
using Keys = Serai.Platform.SiteKeys.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

public sealed class SiteKeysTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_key_before_vouches_for_the_next_and_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var first = await site.CurrentAsync();
        Assert.Equal(first.Kid, (await site.CurrentAsync()).Kid);
        site.Clock.Advance(Duration.FromDays(1));
        var second = await site.RotateAsync();
        var third = await site.RotateAsync();
        Assert.Equal(third.Kid, (await site.CurrentAsync()).Kid);
        var all = await site.AllAsync();
        Assert.Equal([third, second with { Retired = third.Made }, first with { Retired = second.Made }], all);
        Assert.Null(all[2].Endorsement);
        Assert.True(all[0].IsEndorsedBy(all[1]) && all[1].IsEndorsedBy(all[2]));
        Assert.False(all[0].IsEndorsedBy(all[2]) || all[1].IsEndorsedBy(all[0]));
        Assert.Equal(first.Made + Duration.FromDays(1), second.Made);
        await site.HoldsAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rotating_without_a_key_makes_the_first(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.Null((await site.RotateAsync()).Endorsement);
        Assert.Single(await site.AllAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_revoked_one_comes_one_that_it_does_not_vouch_for(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var first = await site.CurrentAsync();
        var revoked = await site.RevokeAsync(first.Kid, "The disk was lost.");
        Assert.Equal((first.Kid, "The disk was lost."), (revoked.Kid, revoked.RevokedWhy));
        Assert.NotNull(revoked.Revoked);
        var next = await site.CurrentAsync();
        Assert.Equal([next, revoked], await site.AllAsync());
        Assert.NotEqual(first.Kid, next.Kid);
        Assert.Null(next.Endorsement);
        // And of one that had retired nothing follows.
        var third = await site.RotateAsync();
        var retired = (await site.AllAsync())[1];
        site.Clock.Advance(Duration.FromDays(1));
        Assert.Equal(retired.Retired, (await site.RevokeAsync(next.Kid, null)).Retired);
        Assert.Equal(third.Kid, (await site.CurrentAsync()).Kid);
        Assert.Equal(3, (await site.AllAsync()).Count);
        foreach (var (kid, problem) in ((string, KeyProblem)[])[("unknown", KeyProblem.Unknown), (first.Kid, KeyProblem.AlreadyRevoked), (next.Kid, KeyProblem.AlreadyRevoked)])
        {
            var refused = await Assert.ThrowsAsync<KeyRefused>(() => site.RevokeAsync(kid, "Again"));
            Assert.Equal((problem, kid), (refused.Problem, refused.Kid));
        }
        Assert.Equal(3, (await site.AllAsync()).Count);
        await site.HoldsAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_nodes_that_make_the_first_at_once_have_one(DatabaseKind kind)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        await using var one = await TestSite.StartAsync(database);
        await using var two = await TestSite.StartAsync(database);
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).CurrentAsync())));
        Assert.Single(made.Select(k => k.Kid).Distinct());
        Assert.Single(await one.AllAsync());
        // And of many who rotate at once each follows another.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).RotateAsync())));
        var all = await two.AllAsync();
        Assert.Equal(7, all.Count);
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.IsEndorsedBy(pair.Second)));
        Assert.Equal(all[0].Kid, (await one.CurrentAsync()).Kid);
        await one.HoldsAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_database_takes_no_second_current_key(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.CurrentAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new SiteKey { Number = 2, Kid = "k", X = "x", Y = "y", Private = [1], MadeAt = site.Clock.GetCurrentInstant() });
            await db.SaveChangesAsync();
        }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_restart_and_a_restored_backup_sign_as_before(DatabaseKind kind)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        PublicKey key;
        await using (var before = await TestSite.StartAsync(database))
            key = await before.CurrentAsync();
        await using (var after = await TestSite.StartAsync(database))
            Assert.True(Jws.IsSigned(await after.SignAsync(), key));
        var elsewhere = await Databases.NewAsync(kind);
        await BackupWalk.RestoreAsync(await database.BackUpAsync(), elsewhere);
        await using var restored = await TestSite.StartAsync(elsewhere);
        Assert.True(Jws.IsSigned(await restored.SignAsync(), key));
        await restored.HoldsAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_history_tells_of_keys_but_not_their_secrets(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var first = await site.CurrentAsync();
        var secrets = new List<string> { await site.SecretAsync() };
        await site.RotateAsync();
        secrets.Add(await site.SecretAsync());
        await site.RevokeAsync(first.Kid, "Lost");
        await site.WithAsync<SeraiDb>(async db =>
        {
            var steps = await db.Steps.Where(s => s.Subject == Keys.Subject).OrderBy(s => s.Number).ToListAsync();
            Assert.Equal(["add", "rotate", "revoke"], steps.Select(s => s.Verb));
            Assert.Equal(("Lost", false), (steps[2].Reason, steps[2].IsPrivate));
            var edits = await db.Edits.Where(e => e.Kind == "site_key").ToListAsync();
            Assert.Equal(4, edits.Count);
            foreach (var side in edits.SelectMany(e => (string?[])[e.Before, e.After]).OfType<string>())
                Assert.DoesNotContain("private", JsonNode.Parse(side)!.AsObject().Select(c => c.Key));
            var rows = await db.Set<SiteKey>().ToListAsync();
            Assert.Contains(edits, e => e.After!.Contains(rows[0].Kid, StringComparison.Ordinal));
            var told = string.Join('\n', await db.Edits.Select(e => e.Before + e.After).ToListAsync()) + string.Join('\n', await db.PrivateValues.Select(v => v.Value).ToListAsync());
            foreach (var hidden in (string[])[.. secrets, .. rows.SelectMany(r => (string[])[Convert.ToBase64String(r.Private), Convert.ToHexString(r.Private), Convert.ToHexStringLower(r.Private)])])
                Assert.DoesNotContain(hidden, told, StringComparison.Ordinal);
            Assert.DoesNotContain(rows, r => secrets.Exists(s => Made.Text(r.Private).Contains(s, StringComparison.Ordinal)));
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_of_keys_is_taken_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var first = await site.CurrentAsync();
        await site.RotateAsync();
        await site.RevokeAsync(first.Kid, "Lost");
        var all = await site.AllAsync();
        var steps = await site.WithAsync<SeraiDb, List<Step>>(db => db.Steps.AsNoTracking().Where(s => s.Subject == Keys.Subject).OrderByDescending(s => s.Number).ToListAsync());
        Assert.Equal(3, steps.Count);
        foreach (var step in steps)
            Assert.NotEmpty(await site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(step.Id, site.Doing("undo"))));
        Assert.Equal(all, await site.AllAsync());
    }
}

/// <summary>What tests ask of a site's keys.</summary>
internal static class KeysOfSite
{
    public static Task<PublicKey> CurrentAsync(this TestSite site) => site.WithAsync<Keys, PublicKey>(async keys =>
    {
        using var key = await keys.CurrentAsync(default);
        return key.Public;
    });

    public static Task<string> SignAsync(this TestSite site) => site.WithAsync<Keys, string>(async keys =>
    {
        using var key = await keys.CurrentAsync(default);
        return Jws.Sign(Made.Payload, key, Made.Type);
    });

    /// <summary>The number that only this site knows, as base64url.</summary>
    public static Task<string> SecretAsync(this TestSite site) => site.WithAsync<Keys, string>(async keys =>
    {
        using var key = await keys.CurrentAsync(default);
        return Made.Text(key.Private.ExportParameters(true).D!);
    });

    public static Task<IReadOnlyList<PublicKey>> AllAsync(this TestSite site) => site.WithAsync<Keys, IReadOnlyList<PublicKey>>(keys => keys.AllAsync(default));

    public static Task<PublicKey> RotateAsync(this TestSite site) => site.WithAsync<Keys, PublicKey>(keys => keys.RotateAsync(site.Doing("rotate"), default));

    public static Task<PublicKey> RevokeAsync(this TestSite site, string kid, string? why) =>
        site.WithAsync<Keys, PublicKey>(keys => keys.RevokeAsync(kid, site.Doing("revoke") with { Reason = why }, default));

    public static Doing Doing(this TestSite site, string verb) => new(site.Clock.GetCurrentInstant(), "Test", "page", verb, Keys.Subject);

    /// <summary>Fails where the chain of the history is broken.</summary>
    public static Task HoldsAsync(this TestSite site) => site.WithAsync<VerifyHistory>(async verify => Assert.Null((await verify.RunAsync(null, null, default)).Problem));
}
