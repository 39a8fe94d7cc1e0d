using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Backup;

/// <summary>A database as it is, without the rest of the program, and without being brought to this program's layout.</summary>
public sealed class BareDatabase : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private BareDatabase(ServiceProvider provider)
    {
        this.provider = provider;
        scope = provider.CreateAsyncScope();
        Db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
    }

    public SeraiDb Db { get; }

    public static BareDatabase Of(DatabaseAddress address)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSeraiDb(address);
        return new(services.BuildServiceProvider());
    }

    /// <summary>The same, where there must be one.</summary>
    /// <exception cref="Cli.CommandRefused">There is none.</exception>
    /// <exception cref="DatabaseUnusable">It does not answer.</exception>
    public static async Task<BareDatabase> OfExistingAsync(DatabaseAddress address, CancellationToken stop)
    {
        if (address.File is { } file && !File.Exists(file))
            throw new Cli.CommandRefused($"There is no database “{file}”.");
        var bare = Of(address);
        try
        {
            await bare.Db.Database.OpenConnectionAsync(stop);
            await bare.Db.Database.CloseConnectionAsync();
            return bare;
        }
        catch (System.Data.Common.DbException problem)
        {
            var connection = bare.Db.Database.GetDbConnection();
            await bare.DisposeAsync();
            throw new DatabaseUnusable(connection, problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
