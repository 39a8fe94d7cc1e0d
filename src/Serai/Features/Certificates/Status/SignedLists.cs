using System.Collections.Concurrent;

namespace Serai.Features.Certificates.Status;

/// <summary>Of how much a signed list knows: how many of its places, and how many keys of its issuer, were revoked. Both only grow.</summary>
public readonly record struct ListStand(int Places, int Keys);

/// <summary>Signed status lists as this process last made them: good until something is revoked, a certificate or the key that signed the list, or some hours have gone.</summary>
public sealed class SignedLists
{
    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    /// <summary>The signed list; null where it must be signed anew.</summary>
    public string? Find(Guid id, ListStand stand, Instant now) =>
        kept.TryGetValue(id, out var known) && known.Stand == stand && known.At <= now && now < known.At + StatusLists.SignedAgainAfter ? known.Text : null;

    public void Keep(Guid id, ListStand stand, Instant at, string text) => kept[id] = new(stand, at, text);

    private sealed record Kept(ListStand Stand, Instant At, string Text);
}
