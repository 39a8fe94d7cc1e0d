using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;

namespace Serai.Features.Places;

/// <summary>On which side of the equator organizations are: one statement, also for those that are only about to be saved.</summary>
public sealed class HemisphereQueries(SeraiDb db, PlaceLabels places)
{
    private const int AtOnce = 1000;

    /// <summary>For one of which only the country or region is known, or not even that.</summary>
    public Hemisphere Of(string? code) => places.HemisphereOf(null, code);

    public async Task<IReadOnlyDictionary<Guid, Hemisphere>> Of(IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        var found = organizations.Distinct().ToDictionary(id => id, _ => Hemisphere.Northern);
        if (found.Count == 0)
            return found;
        var latitudes = new Dictionary<Guid, double?>();
        foreach (var ids in found.Keys.Chunk(AtOnce))
            foreach (var row in await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id))
                .Select(o => new { o.Id, o.CountryCode, Latitude = o.Places.OrderBy(p => p.Id).Select(p => p.Latitude).FirstOrDefault() }).ToListAsync(stop))
                (found[row.Id], latitudes[row.Id]) = (places.HemisphereOf(row.Latitude, row.CountryCode), row.Latitude);
        foreach (var unsaved in db.ChangeTracker.Entries<Organization>().Select(e => e.Entity).Where(o => found.ContainsKey(o.Id)))
            if (unsaved.CountryCode is not null)
                found[unsaved.Id] = places.HemisphereOf(
                    unsaved.Places.FirstOrDefault()?.Latitude ?? latitudes.GetValueOrDefault(unsaved.Id), unsaved.CountryCode);
        return found;
    }
}
