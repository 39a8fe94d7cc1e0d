using Serai.Platform.Db;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

/// <summary>The commands as one types them, beside a site that runs.</summary>
public sealed class KeysCommandTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Keys_are_listed_rotated_and_revoked(DatabaseKind kind)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        Assert.Equal((0, "kid,made,retired,revoked,reason"), await RunAsync(database, "keys"));
        // The first key of all, sealed before a site ever ran.
        var (status, said) = await RunAsync(database, "keys", "rotate");
        Assert.Equal(0, status);
        await using var site = await TestSite.StartAsync(database);
        var first = await site.CurrentAsync();
        Assert.Equal($"This site signs by {first.Kid} from now on.", said);
        Assert.True(Jws.IsSigned(await site.SignAsync(), first));
        await RunAsync(database, "keys", "rotate");
        var second = await site.CurrentAsync();
        Assert.NotEqual(first.Kid, second.Kid);
        Assert.True(second.IsEndorsedBy(first));

        (status, said) = await RunAsync(database, "keys", "revoke", second.Kid, "--reason", "Lost, and found");
        var third = await site.CurrentAsync();
        Assert.Equal((0, $"The key {second.Kid} is revoked. This site signs by {third.Kid}."), (status, said));
        Assert.Null(third.Endorsement);
        var list = (await RunAsync(database, "keys")).Said.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal(4, list.Length);
        Assert.StartsWith($"{third.Kid},20", list[1], StringComparison.Ordinal);
        Assert.EndsWith(",,,", list[1], StringComparison.Ordinal);
        Assert.StartsWith($"{second.Kid},", list[2], StringComparison.Ordinal);
        Assert.EndsWith(",\"Lost, and found\"", list[2], StringComparison.Ordinal);
        Assert.StartsWith($"{first.Kid},", list[3], StringComparison.Ordinal);
        await site.HoldsAsync();

        Assert.Equal((2, $"The key {second.Kid} was revoked already; nothing was changed."), await RunAsync(database, "keys", "revoke", second.Kid, "--reason", "Again"));
        Assert.Equal((2, "This site has no key “nobody”. serai keys lists those it has."), await RunAsync(database, "keys", "revoke", "nobody", "--reason", "Why not"));
        Assert.Equal((2, "Say why, by --reason; nothing was changed."), await RunAsync(database, "keys", "revoke", third.Kid, "--reason", " "));
        Assert.Equal(1, (await RunAsync(database, "keys", "revoke", third.Kid)).Status);
        Assert.Equal(third.Kid, (await site.CurrentAsync()).Kid);
    }

    private static async Task<(int Status, string Said)> RunAsync(DatabaseAddress database, params string[] words)
    {
        await using var program = SeraiProgram.Start(database, words);
        var (status, said) = await program.EndAsync();
        return (status, said.Trim());
    }
}
