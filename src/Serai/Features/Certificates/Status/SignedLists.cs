using System.Collections.Concurrent;

namespace Serai.Features.Certificates.Status;

/// <summary>Signed status lists as this process last made them: good until something is revoked, or some hours have gone.</summary>
public sealed class SignedLists
{
    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    /// <summary>The signed list; null where it must be signed anew, as more is revoked, or it is old, or another key signs now.</summary>
    public string? Find(Guid id, int revoked, Guid key, Instant now) =>
        kept.TryGetValue(id, out var known) && known.Revoked == revoked && known.Key == key && known.At <= now && now < known.At + StatusLists.SignedAgainAfter ? known.Text : null;

    public void Keep(Guid id, int revoked, Guid key, Instant at, string text) => kept[id] = new(revoked, key, at, text);

    private sealed record Kept(int Revoked, Guid Key, Instant At, string Text);
}
