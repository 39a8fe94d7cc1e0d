using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Names;

namespace Serai.Features.Agreements.Came;

/// <summary>Finds activities of the registry that may have come of an agreement.</summary>
public sealed class CandidateQueries(SeraiDb db)
{
    public const int Most = 50;

    /// <summary>Without words those in which two of its parties took part or one hosted; with words those whose title has all of them. The latest first.</summary>
    public async Task<IReadOnlyList<Activity>> OfAsync(Agreement agreement, string words, CancellationToken stop)
    {
        var (id, parties) = (agreement.Id, agreement.Parties.Select(p => p.OrganizationId).ToList());
        var links = db.Set<AgreementActivity>();
        var found = db.Activities.AsNoTracking().Include(a => a.Source).Where(a => !links.Any(l => l.AgreementId == id && l.ActivityId == a.Id))
            .Where(a => a.Participants.Count(p => p.OrganizationId != null && parties.Contains(p.OrganizationId.Value)) + (a.HostId != null && parties.Contains(a.HostId.Value) ? 1 : 0) > (words.Length > 0 ? 0 : 1));
        var folded = NameFold.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (await found.ToListAsync(stop)).Where(a => folded.All(w => NameFold.Fold(a.Title + " " + a.Kind + " " + a.Place).Contains(w, StringComparison.Ordinal)))
            .OrderByDescending(a => a.Date, EdtfOrder.Instance).ThenBy(a => a.Key, StringComparer.Ordinal).Take(Most)];
    }
}
