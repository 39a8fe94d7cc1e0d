using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;

namespace Serai.Features.Places;

using Office = Serai.Features.Activities.Office;

/// <summary>
/// Reads the seasons of a date for the place that it belongs to, whenever one is saved: an organization's and its names' for
/// the organization's place, an alliance's, its figures' and offices' for the alliance's, an activity's for where it took
/// place. What statements say of members is read when memberships are concluded. See decision 2.
/// </summary>
public sealed class SeasonsByPlace(PlaceLabels places) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // Hardly a date is a season: nothing is asked of the database without one.
        var seasonal = eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified && Seasonal(e).Any()).ToList();
        if (seasonal.Count > 0)
            await Read((SeraiDb)eventData.Context, seasonal, cancellationToken);
        return result;
    }

    private async Task Read(SeraiDb db, List<EntityEntry> seasonal, CancellationToken stop)
    {
        var hemispheres = await new HemisphereQueries(db, places).Of([.. seasonal.Select(e => Owner(e.Entity)).OfType<Guid>()], stop);
        foreach (var entry in seasonal)
        {
            var ofOwner = Owner(entry.Entity) is { } owner ? hemispheres[owner] : Hemisphere.Northern;
            var there = entry.Entity is Activity { Place: { } word } && places.CodeIn(word) is { } code ? places.HemisphereOf(null, code) : ofOwner;
            foreach (var date in Seasonal(entry))
                date.CurrentValue = ((EdtfDate)date.CurrentValue!).In(there);
        }
    }

    // An alliance's later dates are concluded from its activities, which are read already.
    private static IEnumerable<PropertyEntry> Seasonal(EntityEntry entry) => entry.Entity switch
    {
        Organization or OrganizationName or Activity or Office or ReportedFigure => Dates(entry),
        Alliance when entry.State == EntityState.Added => Dates(entry).Where(d => ((EdtfDate)d.CurrentValue!).Hemisphere == Hemisphere.Northern),
        _ => [],
    };

    private static IEnumerable<PropertyEntry> Dates(EntityEntry entry) =>
        entry.Properties.Where(p => p.Metadata.ClrType == typeof(EdtfDate) && p.CurrentValue is EdtfDate { HasSeason: true });

    private static Guid? Owner(object entity) => entity switch
    {
        Organization organization => organization.Id,
        OrganizationName name => name.OrganizationId,
        Alliance alliance => alliance.Id,
        Activity activity => activity.AllianceId,
        Office office => office.AllianceId,
        ReportedFigure figure => figure.AllianceId,
        _ => null,
    };
}
