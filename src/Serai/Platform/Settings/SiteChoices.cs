using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web;

namespace Serai.Platform.Settings;

/// <summary>
/// Keeps what the site has chosen, and reads it again when it may have changed: here at once, on other nodes within a second. A page
/// asks no query for it.
/// </summary>
/// <remarks>
/// Whoever answers a request calls <see cref="FreshAsync"/> after it took the number of the data, and before anything is made by that number.
/// </remarks>
public sealed class SiteChoices(IServiceScopeFactory scopes, DataVersion data, IConfiguration configuration, ILogger<SiteChoices> log)
{
    // A database that does not answer is not asked for this by each request.
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private SiteChosen now = new(new Dictionary<string, string>(), Today.Zone(configuration));
    private long looked;
    private long read;
    private long failed;
    private bool known;

    /// <summary>As it was when it was last read.</summary>
    public SiteChosen Now => Volatile.Read(ref now);

    /// <summary>The time zone of the installation, which holds where none is chosen.</summary>
    public DateTimeZone Installed { get; } = Today.Zone(configuration);

    /// <summary>Reads what may have changed. Mostly nothing did, and nothing is waited for.</summary>
    public ValueTask FreshAsync(CancellationToken stop = default)
    {
        var current = data.Current;
        if (Volatile.Read(ref looked) == current) return ValueTask.CompletedTask;
        if (IsRead)
        {
            Volatile.Write(ref looked, current);
            return ValueTask.CompletedTask;
        }
        return new(ReadAsync(stop));
    }

    private bool IsRead => data.Of(typeof(Setting), Guid.Empty) <= Volatile.Read(ref read);

    private async Task ReadAsync(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (IsRead || (failed != 0 && Stopwatch.GetElapsedTime(failed) < AgainAfter)) return;
            var version = data.Current;
            await using var scope = scopes.CreateAsyncScope();
            var rows = await scope.ServiceProvider.GetRequiredService<SeraiDb>().Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, stop);
            // The same object while it says the same: what was made of it is as good as before.
            var changed = !Now.Says(rows);
            if (changed) Volatile.Write(ref now, new(rows, Installed));
            Volatile.Write(ref read, version);
            // What was made meanwhile was made by the older ones.
            if (changed && failed != 0) data.Moved();
            (failed, known) = (0, true);
        }
        // Nobody is answered before they were read for once: a closed site would be open.
        catch (Exception problem) when (known && !stop.IsCancellationRequested && (problem is DbException or InvalidOperationException or IOException))
        {
            failed = Stopwatch.GetTimestamp();
            log.LogWarning("The settings could not be read, and are those from before: {Problem}", problem.Message);
        }
        finally
        {
            turn.Release();
        }
    }
}

public static class SiteChoicesSetup
{
    public static IServiceCollection AddSiteChoices(this IServiceCollection services) =>
        services.AddSingleton<SiteChoices>().AddTransient(parts => parts.GetRequiredService<SiteChoices>().Now.Zone);

    extension(HttpContext context)
    {
        /// <summary>What the site has chosen, as this request sees it.</summary>
        public SiteChosen Site => context.RequestServices.GetRequiredService<SiteChoices>().Now;
    }
}
