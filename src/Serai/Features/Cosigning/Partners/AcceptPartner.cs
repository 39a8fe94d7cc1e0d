using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.Cosigning.Partners;

/// <summary>Finds another site, accepts it once the codes were compared, and ends it.</summary>
public sealed class AcceptPartner(SeraiDb db, AskSite ask, OwnIdentity own, SiteKeys keys, IClock clock)
{
    public const string Find = "find a site", Accept = "accept a site", End = "end a site";

    /// <summary>Looks up who is at an address, and keeps what it shows until the codes are compared.</summary>
    /// <returns>The partner's id, or why there is none.</returns>
    public async Task<(Guid? Id, FieldProblem? Problem)> FindAsync(HttpContext context, OfficeEnd office, string typed, CancellationToken stop)
    {
        if (ask.Read(typed) is not { } page)
            return (null, CosigningProblem.Of("NotAnAddress", typed));
        if (await own.OfAsync(context, office.Slug, stop) is not { } mine)
            return (null, CosigningProblem.Of("NoOwnAddress"));
        if (AskSite.Root(page) == mine.End.Address)
            return (null, CosigningProblem.Of("ThisSite", typed));
        SiteIdentity? theirs;
        IReadOnlyList<PublicKey>? shown;
        try
        {
            theirs = await ask.IdentityAsync(page, stop);
            shown = theirs is null ? null : await ask.KeysAsync(theirs.End.Address, stop);
        }
        catch (HttpRequestException problem)
        {
            return (null, CosigningProblem.Of("Unreachable", typed, (problem as OutgoingRefused ?? problem.InnerException as OutgoingRefused)?.Message ?? ""));
        }
        if (theirs is null || shown is null || Current(shown) is not { } key)
            return (null, CosigningProblem.Of("NoIdentity", typed));
        (await keys.CurrentAsync(stop)).Dispose();
        var (officeId, address, identifier, now) = (office.Id, theirs.End.Address, theirs.End.Organization, clock.GetCurrentInstant());
        if (await db.Partners.FirstOrDefaultAsync(p => p.OfficeId == officeId && p.Address == address && p.Identifier == identifier, stop) is { State: PartnerState.Accepted } known)
            return (known.Id, null);
        await using var step = await db.BeginStepAsync(context.Doing(Find, CosigningLinks.Partners(office.Slug)[1..], office.Id), stop);
        var partner = await db.Partners.FirstOrDefaultAsync(p => p.OfficeId == officeId && p.Address == address && p.Identifier == identifier, stop);
        if (partner is null)
            db.Add(partner = new() { OfficeId = officeId, OrganizationId = await LikelyAsync(identifier, stop) ?? officeId, Address = address, Identifier = identifier, OwnAddress = mine.End.Address, OwnIdentifier = mine.End.Organization, FoundAt = now });
        var found = partner.Id;
        // Until something was said, each is called as it calls itself now.
        if (!await db.CosignedAgreements.AnyAsync(c => c.PartnerId == found, stop))
            (partner.OwnAddress, partner.OwnIdentifier) = (mine.End.Address, mine.End.Organization);
        (partner.Name, partner.KeysAskedAt, partner.FoundKey) = (theirs.Name, now, key.ToJson().ToJsonString());
        if (partner.State is PartnerState.Ended or PartnerState.KeysChanged)
            partner.State = PartnerState.Found;
        await step.CompleteAsync(stop);
        return (partner.Id, null);
    }

    /// <summary>Says that the codes agree: from now on what this key signs counts as the partner's word.</summary>
    /// <param name="code">What was compared, as it was shown: had the keys changed meanwhile, nothing is accepted.</param>
    public async Task<FieldProblem?> AcceptAsync(HttpContext context, Guid id, string? code, Guid organization, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await db.Partners.FirstOrDefaultAsync(p => p.Id == id, stop) is not { } partner || !context.Actor.May(Right.Represent, partner.OfficeId))
            return CosigningProblem.Of("NoPartner");
        if (organization == partner.OfficeId)
            return CosigningProblem.Of("OwnOrganization");
        var (key, mine, compared) = await CodeAsync(partner, stop);
        if (key is null || compared != code || partner.State == PartnerState.KeysChanged)
            return CosigningProblem.Of("KeysChanged");
        var (office, used) = (partner.OfficeId, await db.CosignedAgreements.AnyAsync(c => c.PartnerId == id, stop));
        if (used && organization != partner.OrganizationId)
            return CosigningProblem.Of("PartnerInUse");
        if (await db.Partners.AnyAsync(p => p.Id != id && p.OfficeId == office && p.OrganizationId == organization && p.State == PartnerState.Accepted, stop))
            return CosigningProblem.Of("AnotherPartner");
        await using var step = await db.BeginStepAsync(context.Doing(Accept, CosigningWay.Subject(partner), partner.OfficeId), stop);
        (partner.OrganizationId, partner.State, partner.AcceptedAt, partner.AcceptedBy, partner.EndedAt) = (organization, PartnerState.Accepted, step.Doing.At, step.Doing.PersonId, null);
        var kid = key.Kid;
        if (await db.PartnerKeys.FirstOrDefaultAsync(k => k.PartnerId == id && k.Kid == kid, stop) is { } known)
            known.RevokedAt = null;
        else
            db.Add(PartnerKeysKnown.Of(partner, key, step.Doing.At));
        partner.FoundKey = null;
        db.Add(new KeyComparison { PartnerId = id, OfficeId = office, OwnKid = mine!.Kid, TheirKid = kid, At = step.Doing.At, PersonId = step.Doing.PersonId });
        foreach (var other in await db.PartnerKeys.Where(k => k.PartnerId == id && k.Kid != key.Kid && k.RevokedAt == null).ToListAsync(stop))
            if (!key.IsEndorsedBy(PartnerKeysKnown.Read(other)))
                other.RevokedAt = step.Doing.At;
        await step.CompleteAsync(stop);
        return null;
    }

    /// <summary>Ends it: nothing more is sent or taken until it is accepted again.</summary>
    public async Task<FieldProblem?> EndAsync(HttpContext context, Guid id, string? why, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await db.Partners.FirstOrDefaultAsync(p => p.Id == id, stop) is not { } partner || !context.Actor.May(Right.Represent, partner.OfficeId))
            return CosigningProblem.Of("NoPartner");
        if (Sending.SayToPartner.Wrong(why) is { } wrong)
            return wrong;
        await using var step = await db.BeginStepAsync(context.Doing(End, CosigningWay.Subject(partner), partner.OfficeId, why), stop);
        (partner.State, partner.EndedAt) = (PartnerState.Ended, step.Doing.At);
        await step.CompleteAsync(stop);
        return null;
    }

    /// <summary>The code to be compared, of both sites' current keys: of the partner's as it was looked up last; null where one has none.</summary>
    public async Task<(PublicKey? Key, PublicKey? Own, string? Code)> CodeAsync(Partner partner, CancellationToken stop)
    {
        var mine = (await keys.AllAsync(stop)).FirstOrDefault(k => k is { Retired: null, Revoked: null });
        var theirs = partner.FoundKey is { } found ? PartnerKeysKnown.Read(found) : await NewestAsync(partner.Id, stop);
        return theirs is null || mine is null ? (null, null, null) : (theirs, mine, ComparedCode.Of((partner.Own, mine), (partner.Theirs, theirs)));
    }

    /// <summary>Whether this site's current key is one whose code was compared, or that such a one vouches for. Else the partner stops, and both compare anew.</summary>
    public async Task<bool> IsOwnKeyKnownAsync(Guid partner, CancellationToken stop)
    {
        var compared = await db.KeyComparisons.Where(c => c.PartnerId == partner).Select(c => c.OwnKid).ToListAsync(stop);
        var all = await keys.AllAsync(stop);
        for (var key = all.FirstOrDefault(k => k is { Retired: null, Revoked: null }); key is not null; key = all.FirstOrDefault(key.IsEndorsedBy))
            if (compared.Contains(key.Kid))
                return true;
        return false;
    }

    /// <summary>The codes that were compared, the latest first.</summary>
    public async Task<IReadOnlyList<(string Code, Instant At)>> ComparedAsync(Partner partner, CancellationToken stop)
    {
        var id = partner.Id;
        var mine = (await keys.AllAsync(stop)).ToDictionary(k => k.Kid);
        var theirs = (await db.PartnerKeys.AsNoTracking().Where(k => k.PartnerId == id).ToListAsync(stop)).ToDictionary(k => k.Kid, PartnerKeysKnown.Read);
        return [.. (await db.KeyComparisons.AsNoTracking().Where(c => c.PartnerId == id).ToListAsync(stop)).OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Where(c => mine.ContainsKey(c.OwnKid) && theirs.ContainsKey(c.TheirKid)).Select(c => (ComparedCode.Of((partner.Own, mine[c.OwnKid]), (partner.Theirs, theirs[c.TheirKid])), c.At))];
    }

    private static PublicKey? Current(IReadOnlyList<PublicKey> shown) => shown.FirstOrDefault(k => k is { Retired: null, Revoked: null });

    private async Task<PublicKey?> NewestAsync(Guid partner, CancellationToken stop) =>
        await db.PartnerKeys.AsNoTracking().Where(k => k.PartnerId == partner && k.RevokedAt == null).OrderByDescending(k => k.AddedAt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(stop) is { } known ? PartnerKeysKnown.Read(known) : null;

    private async Task<Guid?> LikelyAsync(string identifier, CancellationToken stop) =>
        await db.Set<Organizations.OrganizationIdentifier>().Where(i => i.Scheme == "ror" && i.Value == identifier).Select(i => (Guid?)i.OrganizationId).FirstOrDefaultAsync(stop);
}
