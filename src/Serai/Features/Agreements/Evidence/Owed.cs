using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Evidence;

/// <summary>Something that was owed, under an agreement or one that it took the place of.</summary>
/// <param name="By">The organization that owed it; null where all parties did.</param>
public sealed record Owed(string What, Guid? By, LocalDate? Due, LocalDate? Met)
{
    /// <summary>What an agreement asks for, and what was met under those before it. What is still open went on to it with the draft.</summary>
    public static async Task<IReadOnlyList<Owed>> OfAsync(SeraiDb db, AgreementView view, Actor actor, CancellationToken stop)
    {
        var (family, keeper) = (view.Agreement.FamilyId, view.Agreement.KeeperId);
        var before = await db.Agreements.AsNoTracking().VisibleTo(actor).Where(a => a.FamilyId == family && a.KeeperId == keeper).Select(a => new { a.Id, a.SucceedsId }).ToDictionaryAsync(a => a.Id, a => a.SucceedsId, stop);
        var line = new HashSet<Guid>();
        for (var id = view.Agreement.SucceedsId; id is { } one && before.TryGetValue(one, out var further) && line.Add(one); id = further) { }
        var earlier = line.Count == 0 ? [] : await (
            from row in db.Set<AgreementObligation>().AsNoTracking()
            join party in db.Set<AgreementParty>() on row.OwedBy equals party.Id into owing
            from party in owing.DefaultIfEmpty()
            where line.Contains(row.AgreementId) && row.Met != null
            select new Owed(row.What, party == null ? null : party.OrganizationId, row.Due, row.Met)).ToListAsync(stop);
        var own = view.Obligations.Select(o => new Owed(o.What, view.Parties.FirstOrDefault(p => p.Row.Id == o.OwedBy)?.Organization.Id, o.Due, o.Met));
        // One that was met under the agreement before while the draft was being written is not open any more.
        return [.. own.Concat(earlier).GroupBy(o => (o.What, o.By, o.Due)).Select(g => g.OrderBy(o => o.Met is null).ThenBy(o => o.Met).First())
            .OrderBy(o => o.Met is not null).ThenBy(o => o.Due is null).ThenBy(o => o.Due).ThenBy(o => o.What, StringComparer.Ordinal)];
    }
}
