using System.Data.Common;
using Serai.Names;

namespace Serai.Features.Search;

/// <summary>
/// Brings the search index up after the pages, and up to date when names change, also by another process's import:
/// where the data moved it looks at the ends of two tables, and only where these moved are the names read again.
/// </summary>
public sealed class KeepSearchIndex(SearchIndex index, IServiceScopeFactory scopes, SearchIndexFile file, DataVersion data, ILogger<KeepSearchIndex> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>So many looks in a row may find another version before the index is built all the same: where people edit all day it never rests.</summary>
    private const int MostRestless = 20;

    private int restless;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var (seen, moved) = ("", -1L);
        do
        {
            var now = data.Current;
            if (now == moved)
                continue;
            try
            {
                seen = await LookAsync(seen, stoppingToken);
                moved = seen == index.Version ? now : moved;
            }
            catch (Exception trouble) when (trouble is ObjectDisposedException || (trouble is OperationCanceledException && stoppingToken.IsCancellationRequested))
            {
                // The site is going down, perhaps before it was up: its address is taken.
                return;
            }
            catch (Exception trouble) when (trouble is DbException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(trouble, "The search index could not be brought up to date; trying again.");
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
        await using var scope = scopes.CreateAsyncScope();
        var names = scope.ServiceProvider.GetRequiredService<IndexedNames>();
        var version = await names.VersionAsync(stop);
        if (version != index.Version)
            await BuildAsync(names, version, stop);
    }

    // While an import goes on the version changes all the time: one that has come to rest is worth an index, or one that does not for long.
    private async Task<string> LookAsync(string seen, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var names = scope.ServiceProvider.GetRequiredService<IndexedNames>();
        var version = await names.VersionAsync(stop);
        if (version == index.Version)
            return version;
        if (!index.IsReady && file.Read(version) is { } kept)
            Put(kept, version);
        else if (!index.IsReady || version == seen || ++restless > MostRestless)
        {
            restless = 0;
            await BuildAsync(names, version, stop);
        }
        return version;
    }

    private async Task BuildAsync(IndexedNames names, string version, CancellationToken stop)
    {
        var built = NameIndex.Build(await names.AllAsync(stop));
        Put(built, version);
        file.Write(built, version);
    }

    // Pages that were made with the old index are made anew.
    private void Put(NameIndex names, string version)
    {
        index.Put(names, version);
        data.Moved(new Touched { Kinds = { typeof(NameIndex) } });
    }
}
