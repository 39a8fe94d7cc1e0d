using Serai.Platform.Editing;

namespace Serai.Features.Certificates.Keys;

/// <summary>
/// The https address under which credentials are checked for as long as anybody has one: <c>Serai:Certificates:Address</c>, else <c>Serai:Address</c>.
/// Never the one of a request, which may name any host.
/// </summary>
public sealed class IssuerAddress(IConfiguration settings)
{
    /// <summary>What says another one than the site's own.</summary>
    public const string Setting = "Serai:Certificates:Address";

    private const string OfSite = "Serai:Address";

    /// <summary>Null where none is set, or it is no https address of a whole site: then nothing is issued.</summary>
    public Uri? Root { get; } = Read(settings[Setting]) ?? Read(settings[OfSite]);

    /// <summary>What is in the way of issuing; null where nothing is.</summary>
    public FieldProblem? Problem { get; } = (Read(settings[Setting]) ?? Read(settings[OfSite])) is not null ? null : IssuerKeys.Problem("NoAddress", settings[Setting] ?? settings[OfSite] ?? "–");

    /// <summary>The address of a path; null where there is none.</summary>
    public string? Of(string path) => Root is { } root ? new Uri(root, path).AbsoluteUri : null;

    /// <summary>Whether an address leads to this site.</summary>
    public bool Has(Uri address) => Root is { } root && address.Scheme == root.Scheme && address.Port == root.Port && string.Equals(address.IdnHost, root.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static Uri? Read(string? setting) =>
        Uri.TryCreate(setting?.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" } ? address : null;
}
