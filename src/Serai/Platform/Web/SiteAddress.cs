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
    /// Null where the site does not know its own: <c>Serai:Address</c> is not set, the request does not come to this very machine, and
    /// no <c>AllowedHosts</c> say which names may be asked for.
    /// </returns>
    public Uri? Of(HttpRequest request, string path) => Root(request) is { } root ? new Uri(root, path) : null;

    /// <summary>The same outside of a request.</summary>
    public Uri? Of(string path) => Told is { } root ? new Uri(root, path) : null;

    private Uri? Told => Uri.TryCreate(settings["Serai:Address"], UriKind.Absolute, out var address) ? address : null;

    private Uri? Root(HttpRequest request) => Told ?? (IsKnown(request.Host) ? new Uri($"{request.Scheme}://{request.Host}") : null);

    private bool IsKnown(HostString host) =>
        settings["AllowedHosts"] is { Length: > 0 } allowed && allowed != AnyHost
        || host.Host == "localhost" || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
