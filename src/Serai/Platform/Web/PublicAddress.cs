using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Serai.Platform.Web;

/// <summary>
/// Under which address the world knows this site: <c>Serai:Address</c>, or what a proxy of <c>Serai:TrustedProxies</c> says
/// that it was asked for, or what the request itself says. Everything absolute is made from it: canonical addresses, the
/// sitemap, the feed; and whether a cookie goes over TLS alone.
/// </summary>
public static class PublicAddress
{
    public static WebApplicationBuilder AddPublicAddress(this WebApplicationBuilder builder)
    {
        var address = Read(builder.Configuration["Serai:Address"]);
        var proxies = Proxies(builder.Configuration["Serai:TrustedProxies"]);
        builder.Services.AddTransient<IStartupFilter>(_ => new BeforeAll(address, proxies));
        return builder;
    }

    private static Uri? Read(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? null
        : Uri.TryCreate(setting.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" } ? address
        : throw new InvalidOperationException($"Serai:Address '{setting}' is not the address of a site such as https://serai.example.org: a scheme and a host, without a path.");

    private static ForwardedHeadersOptions? Proxies(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting)) return null;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedFor };
        // Those named, and not whoever else is on this machine.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var word in setting.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var proxy))
                options.KnownProxies.Add(proxy);
            else if (System.Net.IPNetwork.TryParse(word, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException($"Serai:TrustedProxies: '{word}' is no IP address and no network such as 10.0.0.0/8.");
        }
        return options;
    }

    // Before the finished pages, which are kept for each address.
    private sealed class BeforeAll(Uri? address, ForwardedHeadersOptions? proxies) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            if (proxies is not null) app.UseForwardedHeaders(proxies);
            if (address is not null)
            {
                // Without the port that goes without saying.
                var host = address.IsDefaultPort ? new HostString(address.IdnHost) : new HostString(address.IdnHost, address.Port);
                app.Use((context, go) =>
                {
                    (context.Request.Scheme, context.Request.Host) = (address.Scheme, host);
                    return go(context);
                });
            }
            next(app);
        };
    }
}
