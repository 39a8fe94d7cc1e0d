using System.Collections.Concurrent;
using Serai.Features.Imports;
using Serai.Platform.Auth.Keys;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>A database with its layout, empty or with the sample: made once for each kind and copied for each test that changes something.</summary>
public static class SampleTemplate
{
    private static readonly ConcurrentDictionary<(DatabaseKind Kind, bool Sample), Lazy<Task<DatabaseAddress>>> Made = new();

    public static Task<DatabaseAddress> Of(DatabaseKind kind, bool sample = true) => Made.GetOrAdd((kind, sample), k => new(() => MakeAsync(k.Kind, k.Sample))).Value;

    /// <summary>The address of a database that has its layout and nothing in it: to copy one takes less than to lay one out.</summary>
    public static async Task<DatabaseAddress> EmptyAsync(DatabaseKind kind) => await Databases.CopyAsync(await Of(kind, sample: false));

    private static async Task<DatabaseAddress> MakeAsync(DatabaseKind kind, bool sample)
    {
        var address = await Databases.NewAsync(kind);
        await using var scope = await CommandScope.OpenAsync(address, CancellationToken.None, services => services.AddSharedKeys());
        if (sample) await scope.Get<LoadSample>().IfEmptyAsync();
        return address;
    }
}

/// <summary>One site with the sample for each database, shared by all tests that only read.</summary>
public sealed class SampleSites : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, TestSite> sites = [];
    private readonly SemaphoreSlim gate = new(1);

    public async Task<TestSite> Of(DatabaseKind kind)
    {
        await gate.WaitAsync();
        try
        {
            if (!sites.TryGetValue(kind, out var site))
                sites[kind] = site = await TestSite.StartAsync(kind, sample: true);
            return site;
        }
        finally
        {
            gate.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
            await site.DisposeAsync();
    }
}
