using System.Net;

namespace Serai.Platform.Web.Outgoing;

/// <summary>
/// The one way out: all that this program asks of others over HTTP goes through it. It reaches no private addresses, follows
/// no redirect, keeps no cookies, and waits and reads only so much. Whatever proxy the environment names is not used: it
/// would look names up itself, past the guard.
/// </summary>
public static class OutgoingSetup
{
    private const string Name = "outgoing";
    private const int MostBytes = 2 * 1024 * 1024, MostHeaderKilobytes = 32;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20), LongestToConnect = TimeSpan.FromSeconds(8), KeptOpen = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddOutgoing(this IServiceCollection services)
    {
        services.AddSingleton(parts => OutgoingSettings.Read(parts.GetRequiredService<IConfiguration>()));
        services.AddSingleton(parts => new GuardedConnect(parts.GetRequiredService<OutgoingSettings>(), Dns.GetHostAddressesAsync));
        services.AddHttpClient(Name, client =>
            {
                client.Timeout = Longest;
                client.MaxResponseContentBufferSize = MostBytes;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Serai");
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(parts =>
            {
                var guard = parts.GetRequiredService<GuardedConnect>();
                return new SocketsHttpHandler
                {
                    ConnectCallback = (context, stop) => guard.OpenAsync(context.DnsEndPoint, stop),
                    UseProxy = false,
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = LongestToConnect,
                    MaxResponseHeadersLength = MostHeaderKilobytes,
                    // Names are looked up anew after a while, also by who keeps the client.
                    PooledConnectionLifetime = KeptOpen,
                };
            });
        return services;
    }

    /// <summary>What asks others. Answers are read whole before they are given out, so that their size is limited.</summary>
    public static HttpClient Outgoing(this IHttpClientFactory clients) => clients.CreateClient(Name);
}
