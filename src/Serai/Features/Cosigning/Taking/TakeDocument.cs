using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Cosigning.Taking;

/// <summary>
/// Makes an agreement here say what a document says, and keeps the document as its newest version, byte for byte. What the register then
/// says is put together again and must give the same digest: nothing is taken that would be held in part only.
/// </summary>
public sealed class TakeDocument(SeraiDb db, ReadContent read, StandsAbove above)
{
    /// <param name="agreement">With its parties and fields, tracked or added.</param>
    /// <param name="content">Looked at before: <see cref="Protocol.DocumentRules"/>.</param>
    /// <exception cref="CannotHold">The register cannot say all of it.</exception>
    public async Task<AgreementVersion> RunAsync(Agreement agreement, AgreementContent content, Partner partner, Instant at, Guid? person, CancellationToken stop)
    {
        Terms(agreement, content);
        await AboveAsync(agreement, content, stop);
        await PartiesAsync(agreement, content, partner, stop);
        Fields(agreement, content);
        await agreement.SettleAsync(db, stop);
        await db.SaveChangesAsync(stop);
        await ObligationsAsync(agreement, content, partner, stop);
        await ContactsAsync(agreement, content, partner, stop);
        var version = await VersionAsync(agreement, content, at, person, stop);
        await db.SaveChangesAsync(stop);
        var now = await read.NowAsync(agreement, version, stop);
        return StandsAbove.AsSaid(agreement, version, content, now).Digest() == version.Digest ? version
            : throw new CannotHold(string.Join(", ", Protocol.ContentDifference.Of(now, content).Select(d => d.Path)));
    }

    // What was known to stand above when the same words were said before stands there still; else it is looked for.
    private async Task AboveAsync(Agreement agreement, AgreementContent content, CancellationToken stop)
    {
        var (id, digest) = (agreement.Id, content.Digest());
        var same = await db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == id && v.Digest == digest).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        var (before, newest) = (same ?? await db.NewestAsync(id, stop)) is { } version ? (version, version.Said()) : ((AgreementVersion?)null, null);
        agreement.AllianceId = before is not null && newest!.Alliance == content.Alliance ? before.AllianceId : await above.AllianceAsync(content.Alliance, stop);
        agreement.ParentId = before is not null && newest!.Parent == content.Parent ? before.ParentId : await above.ParentAsync(agreement, content.Parent, stop);
    }

    private static void Terms(Agreement agreement, AgreementContent content)
    {
        agreement.Kind = content.Kind;
        agreement.Title = content.Title;
        agreement.Since = Date(content.Since);
        agreement.Until = Date(content.Until);
        (agreement.Renewal, agreement.RenewalYears) = (content.Renewal.Way switch { RenewalWay.Automatic => Renewal.Automatic, RenewalWay.Letters => Renewal.ByExchange, _ => Renewal.None }, content.Renewal.Years);
        agreement.NoticeMonths = content.NoticeMonths;
        agreement.Covers = content.Activities.Aggregate(AgreedActivities.None, (all, a) => all | ApiJson.Read<AgreedActivities>(a)!.Value);
        // In the order in which they stand here already, where it is the same ones: no order was agreed.
        agreement.Themes = Lines(agreement.Themes, content.Themes);
        agreement.Languages = Lines(agreement.Languages, content.Languages);
        agreement.Confidentiality = ApiJson.Read<Confidentiality>(content.Confidentiality)!.Value;
    }

    private static string Lines(string before, IEnumerable<string> words) => AgreementFields.Lines(before) is var old && words.ToHashSet(StringComparer.Ordinal) is var now && now.SetEquals(old) ? before : string.Join('\n', now.Order(StringComparer.Ordinal));

    private static EdtfDate? Date(string? text) => text is not null && EdtfDate.TryParse(text, out var date, out _) ? date : null;

    private static Guid Organization(Partner partner, string identifier) => identifier == partner.OwnIdentifier ? partner.OfficeId : partner.OrganizationId;

    private async Task PartiesAsync(Agreement agreement, AgreementContent content, Partner partner, CancellationToken stop)
    {
        var id = agreement.Id;
        var left = agreement.Parties.ToList();
        var signatories = await db.Set<AgreementSignatory>().Where(s => s.AgreementId == id).ToListAsync(stop);
        var ordinal = 0;
        // The office's own comes first in its register.
        foreach (var said in content.Parties.OrderByDescending(p => p.Identifier == partner.OwnIdentifier).ThenBy(p => p.Unit, StringComparer.Ordinal))
        {
            var organization = Organization(partner, said.Identifier);
            var row = left.Find(p => p.OrganizationId == organization && p.Unit == said.Unit) ?? left.Find(p => p.OrganizationId == organization && content.Parties.All(c => Organization(partner, c.Identifier) != organization || c.Unit != p.Unit));
            if (row is not null)
                left.Remove(row);
            else
            {
                row = new() { AgreementId = id, OrganizationId = organization };
                agreement.Parties.Add(row);
                if (db.Entry(agreement).State is not (EntityState.Added or EntityState.Detached))
                    db.Add(row);
            }
            (row.Unit, row.Ordinal) = (said.Unit, ordinal++);
            var own = signatories.Where(s => s.PartyId == row.Id).ToList();
            db.RemoveRange(own.Where(s => !said.Signatories.Contains(new(s.Name, s.Post))));
            foreach (var signatory in said.Signatories.Where(s => !own.Exists(o => o.Name == s.Name && o.Post == s.Post)))
                db.Add(new AgreementSignatory { AgreementId = id, KeeperId = agreement.KeeperId, PartyId = row.Id, Name = signatory.Name, Post = signatory.Post });
        }
        foreach (var gone in left)
            await RemoveAsync(agreement, gone, signatories, stop);
    }

    // What hung on a unit that is no party any more hangs on its organization's row.
    private async Task RemoveAsync(Agreement agreement, AgreementParty gone, List<AgreementSignatory> signatories, CancellationToken stop)
    {
        var party = gone.Id;
        db.RemoveRange(signatories.Where(s => s.PartyId == party && db.Entry(s).State != EntityState.Deleted));
        var heir = agreement.Parties.Find(p => p != gone && p.OrganizationId == gone.OrganizationId);
        foreach (var contact in await db.Set<AgreementContact>().Where(c => c.PartyId == party).ToListAsync(stop))
            if (heir is null) db.Remove(contact); else contact.PartyId = heir.Id;
        foreach (var owed in await db.Set<AgreementObligation>().Where(o => o.OwedBy == party).ToListAsync(stop))
            owed.OwedBy = heir?.Id;
        agreement.Parties.Remove(gone);
        db.Remove(gone);
    }

    private static void Fields(Agreement agreement, AgreementContent content)
    {
        foreach (var gone in agreement.Fields.Where(f => !content.Fields.Contains(f.Code)).ToList())
            agreement.Fields.Remove(gone);
        foreach (var code in content.Fields.Where(c => agreement.Fields.All(f => f.Code != c)).Order(StringComparer.Ordinal))
            agreement.Fields.Add(new() { AgreementId = agreement.Id, Code = code });
    }

    private async Task ObligationsAsync(Agreement agreement, AgreementContent content, Partner partner, CancellationToken stop)
    {
        var id = agreement.Id;
        var left = await db.Set<AgreementObligation>().Where(o => o.AgreementId == id).ToListAsync(stop);
        foreach (var said in content.Obligations)
        {
            var due = said.Due is { } text ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : (LocalDate?)null;
            var by = said.OwedBy is { } identifier ? agreement.Parties.Where(p => p.OrganizationId == Organization(partner, identifier)).OrderBy(p => p.Ordinal).First().Id : (Guid?)null;
            bool SameParty(Guid? row) => row == by || (row is { } some && by is { } other && agreement.Parties.Find(p => p.Id == some)?.OrganizationId == agreement.Parties.Find(p => p.Id == other)?.OrganizationId);
            if (left.Find(o => o.What == said.What && o.Due == due && SameParty(o.OwedBy)) is { } there)
                left.RemoveAll(o => o == there || (o.What == said.What && o.Due == due && SameParty(o.OwedBy)));
            else
                db.Add(new AgreementObligation { AgreementId = id, KeeperId = agreement.KeeperId, What = said.What, Due = due, OwedBy = by });
        }
        db.RemoveRange(left);
    }

    // Those of the other party are as it names them; the office's own stay what they are, with what the office alone knows of them.
    private async Task ContactsAsync(Agreement agreement, AgreementContent content, Partner partner, CancellationToken stop)
    {
        var theirs = agreement.Parties.Where(p => p.OrganizationId == partner.OrganizationId).Select(p => p.Id).ToList();
        var there = await db.Set<AgreementContact>().Where(c => theirs.Contains(c.PartyId)).ToListAsync(stop);
        foreach (var said in content.Contacts.Where(c => c.Party == partner.Identifier && !there.Exists(t => t.Name == c.Name && t.Email == c.Address)))
            db.Add(new AgreementContact { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, PartyId = theirs[0], Name = said.Name, Post = said.Post, Email = said.Address });
    }

    // A row that was changed past the program says nothing any more.
    private static bool IsWhole(AgreementVersion version, string digest) => version.Digest == digest && Platform.Canonical.CanonicalJson.Digest(Encoding.UTF8.GetBytes(version.Canonical)) == digest;

    private async Task<AgreementVersion> VersionAsync(Agreement agreement, AgreementContent content, Instant at, Guid? person, CancellationToken stop)
    {
        var newest = await db.NewestAsync(agreement.Id, stop);
        var (id, digest) = (agreement.Id, content.Digest());
        if (newest is not null && IsWhole(newest, digest))
            return newest;
        // What somebody has signed is that row, and no other that says the same.
        if (await db.AgreementVersions.FirstOrDefaultAsync(v => v.AgreementId == id && v.Digest == digest && db.Set<AgreementSignature>().Any(s => s.VersionId == v.Id), stop) is { } signed && IsWhole(signed, digest))
            return signed;
        var version = new AgreementVersion
        {
            AgreementId = agreement.Id, KeeperId = agreement.KeeperId, Number = (newest?.Number ?? 0) + 1, Canonical = Encoding.UTF8.GetString(CanonicalForm.Of(content)), Digest = content.Digest(), PreviousDigest = content.Previous, AllianceId = agreement.AllianceId, ParentId = agreement.ParentId,
            PersonId = person, At = at,
        };
        db.Add(version);
        return version;
    }
}
