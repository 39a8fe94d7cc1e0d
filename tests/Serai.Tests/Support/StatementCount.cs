using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Db;
using Serai.Platform.Settings;

namespace Serai.Tests.Support;

/// <summary>
/// Counts the statements sent to the database while it lives, as EF Core's own diagnostics tell of them: those of the test
/// itself and of the requests that a site answers, not those of its background work nor those that read the site's settings. It listens from the start of the
/// tests: EF Core looks only once a second whether anybody does.
/// </summary>
public sealed class StatementCount : IDisposable
{
    private static readonly AsyncLocal<bool> Counts = new();
    private static readonly HttpContextAccessor Request = new();
    private static int all;

    /// <summary>Since the start of the tests.</summary>
    public static int All => Volatile.Read(ref all);

    private readonly int before = all;

    public StatementCount() => Counts.Value = true;

    public int Value => all - before;

    /// <summary>Counts from here on what a site asks that has forgotten all it read before.</summary>
    public static StatementCount From(TestSite site)
    {
        site.Services.GetRequiredService<DataVersion>().Moved();
        site.Services.GetRequiredService<SiteChoices>().FreshAsync().AsTask().GetAwaiter().GetResult();
        return new();
    }

    public void Dispose() => Counts.Value = false;

    [ModuleInitializer]
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore")
                listener.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" && (Counts.Value || Request.HttpContext is not null) && !IsOfSettings(told.Value))
                Interlocked.Increment(ref all);
        }

        // Read once for all pages: again only where the work behind, such as the search index, moved the data meanwhile.
        private static bool IsOfSettings(object? told) => told is CommandEventData { Command.CommandText: var text } && text.Contains("FROM \"Settings\" AS", StringComparison.Ordinal);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
