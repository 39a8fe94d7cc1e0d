using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Db;
using Serai.Platform.Settings;

namespace Serai.Tests.Support;

/// <summary>
/// Counts the statements sent to the database while it lives, as EF Core's own diagnostics tell of them. It listens from
/// the start of the tests: EF Core looks only once a second whether anybody does.
/// </summary>
public sealed class StatementCount : IDisposable
{
    private static int all;

    /// <summary>Since the start of the tests.</summary>
    public static int All => Volatile.Read(ref all);

    private readonly int before = all;

    public int Value => all - before;

    /// <summary>Counts from here on what a site asks that has forgotten all it read before, but for its own settings: these are read once for all pages.</summary>
    public static StatementCount From(TestSite site)
    {
        site.Services.GetRequiredService<DataVersion>().Moved();
        site.Services.GetRequiredService<SiteChoices>().FreshAsync().AsTask().GetAwaiter().GetResult();
        return new();
    }

    public void Dispose()
    {
    }

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
            if (told.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting")
                Interlocked.Increment(ref all);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
