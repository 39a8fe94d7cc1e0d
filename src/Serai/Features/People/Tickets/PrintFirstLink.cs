using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Serai.Platform.Db.Faults;

namespace Serai.Features.People.Tickets;

/// <summary>Prints the first administrator's link when the site is up: its start does not wait for it.</summary>
public sealed class PrintFirstLink(IHostApplicationLifetime life, IServer server, IServiceScopeFactory scopes, IConfiguration settings, ILogger<PrintFirstLink> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var up = new TaskCompletionSource();
        await using var told = life.ApplicationStarted.Register(up.SetResult);
        try
        {
            await up.Task.WaitAsync(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().LinkAsync(stoppingToken) is { } path)
                await Console.Out.WriteLineAsync($"No administrator yet. Make the first one within 24 hours, at {Address}{path}");
        }
        // EF Core tells of a database that is away by an exception of its own, around the database's. Out of here it would end the site.
        catch (Exception problem) when (problem is DbException || DatabaseFaults.Of(problem) is not null)
        {
            log.LogWarning("Could not look for an administrator: {Problem}", problem.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private string Address => (settings["Serai:Address"] is { Length: > 0 } known ? known : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "").TrimEnd('/');
}
