using Microsoft.Extensions.Localization;
using OpenTelemetry.Metrics;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Platform.Telemetry;

namespace Serai.Platform.Cli;

/// <summary>The program's parts for one command, over a database that is brought to this version's layout first.</summary>
public sealed class CommandScope : IAsyncDisposable
{
    private readonly DatabaseInUse use;
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private CommandScope(ServiceProvider provider, DatabaseInUse use)
    {
        this.use = use;
        this.provider = provider;
        scope = provider.CreateAsyncScope();
    }

    /// <summary>For a command that only reads: a mistyped file is refused instead of made.</summary>
    public static Task<CommandScope> OpenExistingAsync(DatabaseAddress database, CancellationToken stop, Action<IServiceCollection>? also = null) =>
        database.File is { } file && !File.Exists(file)
            ? throw new CommandRefused($"There is no database “{file}”. serai serve and serai import make one.")
            : OpenAsync(database, stop, also);

    /// <param name="database">The database.</param>
    /// <param name="stop">Ends the opening.</param>
    /// <param name="also">Registers what this command alone needs, such as the keys that it seals by.</param>
    public static async Task<CommandScope> OpenAsync(DatabaseAddress database, CancellationToken stop, Action<IServiceCollection>? also = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        // The same settings as the site's: time zone, labels.
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddTelemetry(configuration);
        // Mails are written in their readers' languages from here too.
        services.AddSingleton<IStringLocalizerFactory, KeptLocalizers>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddSerai(database);
        also?.Invoke(services);
        var opened = new CommandScope(services.BuildServiceProvider(), DatabaseInUse.Shared(database));
        // Where a command counts, it is told when the command ends.
        opened.provider.GetService<MeterProvider>();
        await opened.Get<SeraiDb>().MigrateAsync(stop);
        await opened.Get<SiteChoices>().FreshAsync(stop);
        return opened;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
        use.Dispose();
    }
}
