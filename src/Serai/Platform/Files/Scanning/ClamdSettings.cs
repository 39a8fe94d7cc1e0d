using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Serai.Platform.Files.Scanning;

/// <summary>Where the scanner of files listens: <c>Serai:Files:Clamd</c>, as <c>host:port</c>, or as <c>unix:</c> and the file of a socket.</summary>
public sealed class ClamdSettings(EndPoint? address)
{
    private const string Key = "Serai:Files:Clamd", Unix = "unix:";

    /// <summary>Null where files are not scanned.</summary>
    public EndPoint? Address { get; } = address;

    /// <summary>So long one file may take, from the call to the answer.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="InvalidOperationException">What is named is no address.</exception>
    public static ClamdSettings Read(IConfiguration settings) => settings[Key]?.Trim() is not { Length: > 0 } text ? new(null)
        : (text.StartsWith(Unix, StringComparison.Ordinal) ? OfFile(text[Unix.Length..]) : OfHost(text)) is { } found ? new(found)
        : throw new InvalidOperationException($"{Key} '{text}' is no address of clamd such as localhost:3310 or unix:/run/clamav/clamd.ctl.");

    private static EndPoint? OfFile(string path)
    {
        try
        {
            return Path.IsPathFullyQualified(path) ? new UnixDomainSocketEndPoint(path) : null;
        }
        catch (ArgumentException)
        {
            // Longer than systems take it.
            return null;
        }
    }

    private static EndPoint? OfHost(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
            return null;
        var host = text[..colon];
        return Uri.CheckHostName(host) switch
        {
            UriHostNameType.Dns => new DnsEndPoint(host, port),
            UriHostNameType.IPv4 => new IPEndPoint(IPAddress.Parse(host), port),
            // Without brackets nobody knows where the address ends and the port begins.
            UriHostNameType.IPv6 when host[0] == '[' => new IPEndPoint(IPAddress.Parse(host.Trim('[', ']')), port),
            _ => null,
        };
    }
}
