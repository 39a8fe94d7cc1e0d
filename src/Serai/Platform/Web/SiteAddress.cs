using System.Net;

namespace Serai.Platform.Web;

/// <summary>
/// Absolute addresses of this site, as they stand in mails. They are made from what whoever runs the site has said: a request may name
/// any host, to which the link would then lead whoever gets the mail.
/// </summary>
public sealed class SiteAddress(IConfiguration settings)
{
    private const string AnyHost = "*";

    /// <summary>The address of a path.</summary>
    /// <returns>
    /// Null where the site does not know its own: <c>Serai:Address</c> is not set, the request does not come from this very machine and to it, and
    /// no <c>AllowedHosts</c> say which names may be asked for.
    /// </returns>
    public Uri? Of(HttpRequest request, string path) => Root(request) is { } root ? new Uri(root, path) : null;

    /// <summary>The same outside of a request.</summary>
    public Uri? Of(string path) => Told is { } root ? new Uri(root, path) : null;

    private Uri? Told => Uri.TryCreate(settings["Serai:Address"], UriKind.Absolute, out var address) ? address : null;

    private Uri? Root(HttpRequest request) => Told ?? (IsKnown(request) ? new Uri($"{request.Scheme}://{request.Host}") : null);

    private bool IsKnown(HttpRequest request) => settings["AllowedHosts"] is { Length: > 0 } allowed && allowed != AnyHost || (IsOwnName(request.Host.Host) && IsFromHere(request));

    private static bool IsOwnName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Anybody may ask for “localhost” from anywhere. A proxy on this machine, not told to be trusted, hands on what others ask.
    private static bool IsFromHere(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");
}
