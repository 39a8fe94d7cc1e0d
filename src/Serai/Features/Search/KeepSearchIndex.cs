using System.Data.Common;
using Serai.Names;
using Serai.Platform.Db.Faults;

namespace Serai.Features.Search;

/// <summary>
/// Brings the search index up after the pages, and lets it follow the registry within a second, also what another process
/// changes: the history tells whose records changed, and only these are read. Where it cannot tell, or tells of too many, an
/// index of all is built aside once the registry has come to rest.
/// </summary>
public sealed class KeepSearchIndex(SearchIndex index, IServiceScopeFactory scopes, SearchIndexFile file, DataVersion data, DatabaseTrouble trouble, ILogger<KeepSearchIndex> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>So many looks in a row may find another version before an index is built all the same: where people edit all day it never rests.</summary>
    private const int MostRestless = 50;

    private readonly SemaphoreSlim turn = new(1);
    private Task<IndexedOrganizations>? building;
    private IndexedVersion? seen;
    private int restless;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var moved = -1L;
        do
        {
            var now = data.Current;
            if (now == moved && building is null)
                continue;
            try
            {
                if (await LookAsync(stoppingToken)) moved = now;
            }
            catch (Exception problem) when (problem is ObjectDisposedException || (problem is OperationCanceledException && stoppingToken.IsCancellationRequested))
            {
                // The site is going down, perhaps before it was up: its address is taken.
                return;
            }
            catch (Exception problem) when (problem is DbException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                if (trouble.Note(problem) is null) log.LogWarning(problem, "The search index could not be brought up to date; trying again.");
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Brings the index up to date now.</summary>
    public async Task RefreshAsync(CancellationToken stop = default)
    {
        using var mine = await TurnAsync(stop);
        await using var scope = scopes.CreateAsyncScope();
        var names = scope.ServiceProvider.GetRequiredService<IndexedNames>();
        var version = await names.VersionAsync(stop);
        if (version == index.Version)
            return;
        if (index.Held is { } held && await FollowedAsync(names, held, version, stop) is { } followed)
            Put(followed);
        else
            Take(await names.AllAsync(stop));
    }

    // Whether the index is up to date.
    private async Task<bool> LookAsync(CancellationToken stop)
    {
        using var mine = await TurnAsync(stop);
        await using var scope = scopes.CreateAsyncScope();
        var names = scope.ServiceProvider.GetRequiredService<IndexedNames>();
        var version = await names.VersionAsync(stop);
        if (!index.IsReady && await file.ReadAsync(names, stop) is { } kept && await FollowedAsync(names, kept, version, stop) is { } current)
            Put(current);
        else if (!index.IsReady)
            Take(await names.AllAsync(stop));
        else if (building is { IsCompleted: true })
            await TakeBuiltAsync(names, version, stop);
        else if (version != index.Version)
            await FollowOrBuildAsync(names, version, stop);
        seen = version;
        return version == index.Version;
    }

    private async Task FollowOrBuildAsync(IndexedNames names, IndexedVersion version, CancellationToken stop)
    {
        if (await FollowedAsync(names, index.Held!, version, stop) is { } followed)
        {
            Put(followed);
            if (followed.Resolver.UpdatedCount > IndexedNames.MostFollowed) Build(stop);
        }
        // While an import goes on the version changes all the time: one that has come to rest is worth an index, or one that does not for long.
        else if (version == seen || ++restless > MostRestless)
            Build(stop);
    }

    // Aside: what is changed meanwhile is followed all the same.
    private void Build(CancellationToken stop)
    {
        restless = 0;
        building ??= Task.Run(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IndexedNames>().AllAsync(stop);
        }, stop);
    }

    private async Task TakeBuiltAsync(IndexedNames names, IndexedVersion version, CancellationToken stop)
    {
        var task = building!;
        building = null;
        var built = await task;
        file.Write(built);
        if (await FollowedAsync(names, built, version, stop) is { } current) Put(current);
        else if (await FollowedAsync(names, index.Held!, version, stop) is null) Put(built);
    }

    // As it is at a version; null where that takes a new one.
    private static async Task<IndexedOrganizations?> FollowedAsync(IndexedNames names, IndexedOrganizations made, IndexedVersion version, CancellationToken stop) =>
        made.Version == version ? made
        : await names.ChangedAsync(made.Version, version, stop) is { } changed ? await names.FollowAsync(made, changed, version, stop) : null;

    private void Take(IndexedOrganizations built)
    {
        Put(built);
        file.Write(built);
    }

    // Pages that were made with the old index are made anew.
    private void Put(IndexedOrganizations organizations)
    {
        index.Put(organizations);
        data.Moved(new Touched { Kinds = { typeof(NameIndex) } });
    }

    private async Task<IDisposable> TurnAsync(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        return new Release(turn);
    }

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
