using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Status;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.Certificates.Checking;

/// <summary>
/// What stands at the addresses that a credential names: this site's own from the database, others' over the one guarded way out. Strangers choose the addresses, so of one
/// request only a few are asked, each for a few seconds.
/// </summary>
public sealed class AddressesRead(SeraiDb db, StatusLists lists, IssuerAddress own, IHttpClientFactory clients, CheckingTurns turns)
{
    private const int MostAsked = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // A list is mostly signed by the key of the credential itself.
    private readonly Dictionary<string, string> keysRead = [];

    private readonly HashSet<string> gone = [];

    private int asked;

    /// <summary>A key. One that was revoked is handed out no more.</summary>
    public async Task<string?> KeyAsync(string address, int most, CancellationToken stop)
    {
        if (keysRead.TryGetValue(address, out var known))
            return known;
        var key = await db.IssuerKeys.AsNoTracking().Where(k => k.Address == address && k.RevokedAt == null).Select(k => k.Jwk).FirstOrDefaultAsync(stop);
        if (key is null && !IsOwn(address))
            key = await ReadAsync(address, most, takesFiles: false, stop);
        if (key is not null)
            keysRead[address] = key;
        return key;
    }

    /// <summary>Whether a key that was asked for and not found is published no more: it was revoked here, or its site says that there is nothing.</summary>
    public async Task<bool> IsGoneAsync(string address, CancellationToken stop) => gone.Contains(address) || await db.IssuerKeys.AnyAsync(k => k.Address == address && k.RevokedAt != null, stop);

    /// <summary>A status list.</summary>
    public async Task<string?> ListAsync(string address, int most, CancellationToken stop) =>
        await db.IssuedPlaces.Where(p => p.Address == address).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop) is { } list ? await lists.SignedAsync(list, stop)
        : IsOwn(address) ? null : await ReadAsync(address, most, takesFiles: false, stop);

    /// <summary>A text at another site's https address; null where it cannot be had in time, or is too long.</summary>
    public Task<string?> FetchAsync(string address, int most, CancellationToken stop) => ReadAsync(address, most, takesFiles: true, stop);

    // What a site hands out as a file to be kept may be anybody's who sent it there, and no word of the site's own: it is no key of an issuer at home there.
    private async Task<string?> ReadAsync(string address, int most, bool takesFiles, CancellationToken stop)
    {
        if (++asked > MostAsked || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            using var place = await turns.OutsideAsync(limit.Token);
            if (!place.IsAcquired)
                return null;
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Accept.ParseAdd("application/vc+jwt, application/jwt, application/json;q=0.9, */*;q=0.1");
            using var answer = await clients.Outgoing().SendAsync(request, limit.Token);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                gone.Add(address);
            if (!answer.IsSuccessStatusCode || (!takesFiles && answer.Content.Headers.ContentDisposition is { DispositionType: "attachment" }))
                return null;
            var text = await answer.Content.ReadAsStringAsync(limit.Token);
            return text.Length <= most ? text : null;
        }
        // Nobody answers, not in time, too much, or in letters that nobody knows; a name that leads to this machine or its neighbours is refused as well.
        catch (Exception problem) when (problem is HttpRequestException or InvalidOperationException or IOException || (problem is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    // Own addresses are never asked over the network: what is not in the database is not there.
    private bool IsOwn(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && own.Has(uri);
}
