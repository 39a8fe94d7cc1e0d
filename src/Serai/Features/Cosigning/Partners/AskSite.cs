using System.Text.Json;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.Cosigning.Partners;

/// <summary>Asks another site who it is and for its keys, by the guarded way out.</summary>
public sealed class AskSite(IHttpClientFactory clients, OutgoingSettings settings)
{
    private const int MostKeys = 200;

    /// <summary>What the other site's address must look like: a host, reached so that nobody between can read or change anything, then the page that its office has given. Only one that whoever runs this site has named may be without that.</summary>
    public Uri? Read(string typed) => Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && settings.Allows(address.Host))) && address is { UserInfo: "", Fragment: "", Query: "" } ? address : null;

    /// <summary>An address without its path, as it is compared: <c>https://serai.example.org</c>.</summary>
    public static string Root(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <returns>Null where nothing of the kind is there.</returns>
    /// <exception cref="HttpRequestException">It cannot be reached, or is not to be asked.</exception>
    public async Task<SiteIdentity?> IdentityAsync(Uri page, CancellationToken stop)
    {
        var path = page.AbsolutePath.EndsWith(".json", StringComparison.Ordinal) ? page.AbsolutePath : page.AbsolutePath.TrimEnd('/') + "/identity.json";
        return await BytesAsync(new Uri(page, path), stop) is { } bytes && SiteIdentity.Read(bytes) is { } identity && identity.End.Address == Root(page) ? identity : null;
    }

    /// <summary>The keys that a site shows, newest first; null where it shows none that can be read.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or is not to be asked.</exception>
    public async Task<IReadOnlyList<PublicKey>?> KeysAsync(string address, CancellationToken stop)
    {
        if (await BytesAsync(new Uri(new(address), KeyLinks.Set), stop) is not { } bytes)
            return null;
        try
        {
            using var all = JsonDocument.Parse(bytes);
            return [.. all.RootElement.GetProperty("keys").EnumerateArray().Take(MostKeys).Select(PublicKey.Read).OfType<PublicKey>()];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<byte[]?> BytesAsync(Uri address, CancellationToken stop)
    {
        try
        {
            using var client = clients.Outgoing();
            using var answer = await client.GetAsync(address, stop);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(stop) : null;
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new HttpRequestException($"{address.Host} does not answer.", late);
        }
    }
}
