using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Partners;

/// <summary>
/// The keys of a partner that are trusted: the one whose code was compared, and those that one of them vouches for. A key that merely
/// appears at its address is not: whoever holds the address for an hour could put one there.
/// </summary>
public sealed class PartnerKeysKnown(SeraiDb db, AskSite ask, IClock clock)
{
    private static readonly Duration Between = Duration.FromMinutes(1);

    public static PublicKey Read(PartnerKey key) => Read(key.Jwk);

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static PublicKey Read(string key)
    {
        using var jwk = JsonDocument.Parse(key);
        return PublicKey.Read(jwk.RootElement) ?? throw new InvalidDataException("A key of a partner is not what was written.");
    }

    /// <summary>The key that something was signed with, if it is one of the partner's; its keys are asked for anew where it is unknown here, once a minute at most.</summary>
    public async Task<PartnerKey?> FindAsync(Partner partner, string kid, CancellationToken stop)
    {
        var id = partner.Id;
        async Task<PartnerKey?> Known() => await db.PartnerKeys.AsNoTracking().FirstOrDefaultAsync(k => k.PartnerId == id && k.Kid == kid, stop);
        if (await Known() is { } known)
            return known;
        if (partner.State != PartnerState.Accepted || partner.KeysAskedAt + Between > clock.GetCurrentInstant())
            return null;
        await RefreshAsync(id, stop);
        return await Known();
    }

    /// <summary>Asks a partner for its keys: takes in what its known keys vouch for, and what it has revoked. One that appears without that stops everything until the codes are compared again.</summary>
    /// <returns>False where it could not be reached.</returns>
    public async Task<bool> RefreshAsync(Guid id, CancellationToken stop)
    {
        var address = await db.Partners.Where(p => p.Id == id).Select(p => p.Address).FirstAsync(stop);
        IReadOnlyList<PublicKey>? shown;
        try
        {
            shown = await ask.KeysAsync(address, stop);
        }
        catch (HttpRequestException)
        {
            shown = null;
        }
        var now = clock.GetCurrentInstant();
        db.ChangeTracker.Clear();
        // That it was asked is no step of the history: anybody can bring it about.
        await db.Partners.Where(p => p.Id == id && p.State == PartnerState.Accepted).ExecuteUpdateAsync(p => p.SetProperty(x => x.KeysAskedAt, now), stop);
        if (shown is null || await WhatIsNewAsync(id, shown, stop) is not { } news)
            return shown is not null;
        await using var step = await db.BeginStepAsync(new Doing(now, news.Partner.Name, CosigningWay.Name, "show keys", CosigningWay.Subject(news.Partner)) { SubjectId = news.Partner.OfficeId }, stop);
        // Its owner may say any day: what was signed and came before it was known here stays signed.
        foreach (var key in news.Revoked)
            key.RevokedAt = now;
        db.AddRange(news.Added.Select(k => Of(news.Partner, k, now)));
        if (news.IsStrange)
            news.Partner.State = PartnerState.KeysChanged;
        await step.CompleteAsync(stop);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<(Partner Partner, List<PartnerKey> Revoked, List<PublicKey> Added, bool IsStrange)?> WhatIsNewAsync(Guid id, IReadOnlyList<PublicKey> shown, CancellationToken stop)
    {
        var partner = await db.Partners.FirstAsync(p => p.Id == id, stop);
        if (partner.State != PartnerState.Accepted)
            return null;
        var known = await db.PartnerKeys.Where(k => k.PartnerId == id).ToListAsync(stop);
        var revoked = known.Where(k => k.RevokedAt is null && shown.Any(s => s.Kid == k.Kid && s.Revoked is not null)).ToList();
        var trusted = known.Where(k => k.RevokedAt is null && !revoked.Contains(k)).Select(Read).ToList();
        var left = shown.Where(s => known.All(k => k.Kid != s.Kid) && s.Revoked is null).ToList();
        var added = new List<PublicKey>();
        while (left.Find(s => trusted.Exists(s.IsEndorsedBy)) is { } vouched)
        {
            left.Remove(vouched);
            trusted.Add(vouched);
            added.Add(vouched);
        }
        var strange = left.Exists(s => s.Retired is null);
        return revoked.Count > 0 || added.Count > 0 || strange ? (partner, revoked, added, strange) : null;
    }

    public static PartnerKey Of(Partner partner, PublicKey key, Instant now) =>
        new() { PartnerId = partner.Id, OfficeId = partner.OfficeId, Kid = key.Kid, Jwk = key.ToJson().ToJsonString(), AddedAt = now };
}
