using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Platform.Web;
using static Serai.Bench.Calls.CallsBench;

namespace Serai.Bench.Programmes;

/// <summary>Counts what pages ask the database.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    // What is kept in memory is there after one look; now and then something else is asked besides, as whether settings have changed.
    private const int Looks = 4;

    private int count;

    /// <returns>How many of the second pages ask more often than the first ones, in turn.</returns>
    public static async Task<int> CompareAsync(string database, string token, IReadOnlyList<EditionPage> small, IReadOnlyList<EditionPage> large)
    {
        var counter = new QueryCount();
        await using var app = await SeraiSite.CreateAsync(new SiteOptions
        {
            Database = DatabaseAddress.Parse(database), Urls = "http://127.0.0.1:0", Sample = false, Instead = services => services.AddSingleton<IInterceptor>(counter),
            Settings = new Dictionary<string, string?> { ["Serai:Jobs"] = "off", ["Serai:Chromium"] = "off", ["Serai:Certificates:Address"] = CertificatesBench.Address.Value },
        });
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var organiser = EditorsBench.Browser(address.Port, token);
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        var (more, most) = (0, 0);
        foreach (var (few, many) in small.Zip(large))
        {
            var (before, after) = (await counter.OfAsync(few.IsPublic ? visitor : organiser, few.Address), await counter.OfAsync(many.IsPublic ? visitor : organiser, many.Address));
            most = Math.Max(most, after);
            if (after <= before)
                continue;
            more++;
            Say($"  {many.What,-22} {before} statements of few people, {after} of many  OVER");
        }
        Say($"statements: at most {most} for a page; {more} of {large.Count} pages have more of them with many people than with few (limit 0)");
        await app.StopAsync();
        return more;
    }

    private async Task<int> OfAsync(HttpClient client, string address)
    {
        var fewest = int.MaxValue;
        for (var look = 0; look < Looks; look++)
        {
            Interlocked.Exchange(ref count, 0);
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            await answer.Content.ReadAsByteArrayAsync();
            if (look > 0)
                fewest = Math.Min(fewest, Volatile.Read(ref count));
        }
        return fewest;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.ScalarExecutedAsync(command, eventData, result, cancellationToken);
    }
}
