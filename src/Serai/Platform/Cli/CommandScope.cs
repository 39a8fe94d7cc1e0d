namespace Serai.Platform.Cli;

/// <summary>The program's parts for one command, over a database that is brought to this version's layout first.</summary>
public sealed class CommandScope : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private CommandScope(ServiceProvider provider)
    {
        this.provider = provider;
        scope = provider.CreateAsyncScope();
    }

    public static async Task<CommandScope> OpenAsync(DatabaseAddress database, CancellationToken stop)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical));
        services.AddSerai(database);
        var opened = new CommandScope(services.BuildServiceProvider());
        await opened.Get<SeraiDb>().MigrateAsync(stop);
        return opened;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
