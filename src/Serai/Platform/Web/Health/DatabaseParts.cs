using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Web.Health;

/// <summary>The database answers.</summary>
public sealed class DatabaseAnswers(IServiceScopeFactory scopes) : IReadyPart
{
    public string Name => "database";

    public async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeraiDb>().Database.SqlQuery<int>($"select 1 as \"Value\"").SingleAsync(stop) == 1;
    }
}

/// <summary>Its layout is this program's: neither older, nor brought further by a newer node.</summary>
public sealed class LayoutFits(IServiceScopeFactory scopes) : IReadyPart
{
    public string Name => "layout";

    public async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SeraiDb>().Database;
        return database.GetMigrations().ToHashSet(StringComparer.Ordinal).SetEquals(await database.GetAppliedMigrationsAsync(stop));
    }
}
