using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances;

/// <summary>Reads alliances; the as-of question is answered here.</summary>
public sealed class AllianceQueries(SeraiDb db, OrganizationQueries organizations)
{
    /// <summary>
    /// The alliance of a slug in any case, a name as the registry writes it, a ROR id or Serai's own id, and of a record that was
    /// merged away the one that it became; null where there is none. Page, CSV, API and command line all ask here.
    /// </summary>
    public async Task<Alliance?> Find(string word, CancellationToken stop = default)
    {
        var all = db.Alliances;
        var heir = await db.HeirOf(Named(word).Where(o => all.Any(a => a.Id == o.Id)), stop) ?? await db.HeirOf(Named(word), stop);
        return heir is not null
            ? await db.Alliances.AsNoTracking().Include(a => a.Organization).ThenInclude(o => o.Names).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == heir.Id, stop)
            : null;
    }

    private IQueryable<Organization> Named(string word)
    {
        if (Guid.TryParse(word, out var id))
            return db.Organizations.Where(o => o.Id == id);
        if (word.StartsWith("https://ror.org/", StringComparison.Ordinal))
            return db.Organizations.Where(o => o.Identifiers.Any(i => i.Scheme == "ror" && i.Value == word));
        var (slug, all) = (word.ToLowerInvariant(), db.Alliances);
        return db.Organizations.Where(o => o.Slug == slug || (o.Name == word && all.Any(a => a.Id == o.Id)));
    }

    /// <summary>All memberships of an alliance, at any time, with their spans.</summary>
    public async Task<List<Membership>> Memberships(Guid allianceId, CancellationToken stop = default) =>
        await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == allianceId).OrderBy(m => m.Id).ToListAsync(stop);

    /// <summary>Who belonged on the days asked for, certainly or possibly, in the order of their names.</summary>
    public async Task<List<MemberOn>> MembersOn(Guid allianceId, DayRange when, string reader, CancellationToken stop = default) =>
        await MembersOn(await Memberships(allianceId, stop), when, reader, stop);

    public async Task<List<MemberOn>> MembersOn(IReadOnlyCollection<Membership> memberships, DayRange when, string reader, CancellationToken stop = default)
    {
        var held = memberships.Select(m => (Membership: m, Answer: m.On(when.First, when.Last))).Where(m => m.Answer != MembershipAnswer.No).ToList();
        var briefs = await organizations.Briefs([.. held.Select(m => m.Membership.MemberId).OfType<Guid>().Distinct()], reader, stop);
        return [.. held
            .Select(m => new MemberOn(m.Membership, m.Answer, m.Membership.MemberId is { } id ? briefs.GetValueOrDefault(id) : null))
            .OrderBy(m => m.Name, NameOrder.Of(reader)).ThenBy(m => m.Membership.Id)];
    }

    /// <summary>The statements behind memberships: why the registry believes what it says.</summary>
    public async Task<ILookup<Guid, MembershipEvidence>> Because(Guid allianceId, CancellationToken stop = default) =>
        (await db.MembershipEvidence.AsNoTracking()
            .Include(e => e.Statement).ThenInclude(s => s.Source)
            .Where(e => e.Statement.AllianceId == allianceId)
            .OrderBy(e => e.MembershipId).ThenBy(e => e.Statement.Key)
            .ToListAsync(stop)).ToLookup(e => e.MembershipId);

    /// <summary>All figures that sources report of an alliance.</summary>
    public async Task<List<ReportedFigure>> Figures(Guid allianceId, CancellationToken stop = default) =>
        await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => f.AllianceId == allianceId).OrderBy(f => f.Key).ToListAsync(stop);
}
