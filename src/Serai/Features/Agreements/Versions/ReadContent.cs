using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Wording;
using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Versions;

/// <summary>Puts together what an agreement says: its terms as they stand, and a text.</summary>
public sealed class ReadContent(SeraiDb db, IEnumerable<INamesInSigned> elsewhere)
{
    private const string Urn = "urn:uuid:";

    /// <param name="agreement">With its parties and fields.</param>
    /// <param name="texts">What it says, once in each language.</param>
    /// <param name="previous">The digest of the version before.</param>
    /// <param name="stop">To stop.</param>
    public async Task<AgreementContent> OfAsync(Agreement agreement, IEnumerable<InLanguage> texts, string? previous, CancellationToken stop)
    {
        var parties = agreement.Parties.OrderBy(p => p.Ordinal).ToList();
        var known = await NamesAsync([.. parties.Select(p => p.OrganizationId).Concat(agreement.AllianceId is { } alliance ? [alliance] : [])], stop);
        foreach (var one in elsewhere)
            foreach (var (organization, identifier) in await one.OfAsync(agreement, stop))
                if (known.TryGetValue(organization, out var name))
                    known[organization] = (identifier, name.Name);
        var (id, parent) = (agreement.Id, agreement.ParentId);
        var signatories = (await db.Set<AgreementSignatory>().AsNoTracking().Where(r => r.AgreementId == id).ToListAsync(stop)).ToLookup(r => r.PartyId);
        var contacts = await db.Set<AgreementContact>().AsNoTracking().Where(r => r.AgreementId == id).ToListAsync(stop);
        var obligations = await db.Set<AgreementObligation>().AsNoTracking().Where(r => r.AgreementId == id).ToListAsync(stop);
        string Party(Guid row) => known[parties.First(p => p.Id == row).OrganizationId].Identifier;
        var content = new AgreementContent
        {
            Kind = agreement.Kind,
            Title = agreement.Title ?? string.Join(" – ", agreement.Organizations().Select(o => known[o].Name)),
            Parties = new(parties.Select(p => new ContentParty(known[p.OrganizationId].Identifier, known[p.OrganizationId].Name, p.Unit, new(signatories[p.Id].Select(s => new ContentSignatory(s.Name, s.Post)))))),
            Contacts = new(contacts.Select(c => new ContentContact(Party(c.PartyId), c.Name, c.Post, c.Email))),
            Fields = new(agreement.Fields.Select(f => f.Code)),
            Themes = new(AgreementFields.Lines(agreement.Themes)),
            Activities = new(Enum.GetValues<AgreedActivities>().Where(a => a != AgreedActivities.None && agreement.Covers.HasFlag(a)).Select(ApiJson.Word)),
            Languages = new(AgreementFields.Lines(agreement.Languages)),
            Confidentiality = ApiJson.Word(agreement.Confidentiality),
            Since = agreement.Since?.Text,
            Until = agreement.Until?.Text,
            Renewal = agreement.Renewal switch { Renewal.Automatic => new(RenewalWay.Automatic, agreement.RenewalYears), Renewal.ByExchange => new(RenewalWay.Letters), _ => new(RenewalWay.None) },
            NoticeMonths = agreement.NoticeMonths,
            Parent = parent is { } above ? await SignedDigestAsync(above, stop) : null,
            Alliance = agreement.AllianceId is { } under ? known[under].Identifier : null,
            Obligations = new(obligations.Select(o => new ContentObligation(o.What, o.Due is { } due ? LocalDatePattern.Iso.Format(due) : null, o.OwedBy is { } by ? Party(by) : null))),
            Texts = new(texts),
            Previous = previous,
        };
        foreach (var one in elsewhere)
            content = await one.AsSaidAsync(agreement, content, stop);
        return content;
    }

    /// <summary>What an agreement says now with the text of a version: what a party is called now, who signs or answers letters there now, and what its parent says now, changes nothing of it.</summary>
    public async Task<AgreementContent> NowAsync(Agreement agreement, AgreementVersion version, CancellationToken stop)
    {
        var kept = version.Said();
        var now = await OfAsync(agreement, kept.Texts, version.PreviousDigest, stop);
        return now with
        {
            Title = agreement.Title is null ? kept.Title : now.Title,
            Parties = new(now.Parties.Select(p => kept.Parties.FirstOrDefault(k => k.Identifier == p.Identifier && k.Unit == p.Unit) is { } before ? p with { Name = before.Name, Signatories = before.Signatories } : p)),
            Contacts = kept.Contacts,
            Parent = agreement.ParentId is null || kept.Parent is null ? now.Parent : kept.Parent,
        };
    }

    /// <summary>The digest of the version of an agreement that was signed last, else of its newest; null where it has none.</summary>
    public async Task<string?> SignedDigestAsync(Guid agreement, CancellationToken stop)
    {
        var signatures = db.StandingSignatures;
        return await db.AgreementVersions.Where(v => v.AgreementId == agreement).OrderByDescending(v => signatures.Any(s => s.VersionId == v.Id)).ThenByDescending(v => v.Number).Select(v => v.Digest).FirstOrDefaultAsync(stop);
    }

    // By the ROR id, which names it anywhere, else by its id here: a name may change.
    private async Task<Dictionary<Guid, (string Identifier, string Name)>> NamesAsync(List<Guid> ids, CancellationToken stop) =>
        (await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new { o.Id, o.Name, Ror = o.Identifiers.Where(i => i.Scheme == "ror").OrderByDescending(i => i.Preferred).ThenBy(i => i.Value).Select(i => i.Value).FirstOrDefault() }).ToListAsync(stop))
        .ToDictionary(o => o.Id, o => (o.Ror ?? Urn + o.Id, o.Name));
}

/// <summary>Says how the parties of an agreement, and what stands above it, are called in what is signed, where those who sign it have settled on other words than the registry's.</summary>
public interface INamesInSigned
{
    /// <returns>By the id of the organization; nothing where the registry's hold.</returns>
    Task<IReadOnlyDictionary<Guid, string>> OfAsync(Agreement agreement, CancellationToken stop);

    /// <summary>What stands above an agreement is called as those who sign it have called it, as long as it is the same here: another registry may know it by another word, or alone.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="content">What it says by the registry here.</param>
    /// <param name="stop">To stop.</param>
    Task<AgreementContent> AsSaidAsync(Agreement agreement, AgreementContent content, CancellationToken stop);
}
