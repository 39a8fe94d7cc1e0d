using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;

namespace Serai.Features.Agreements.Came;

/// <summary>Reckons how many activities came of an agreement, and when the latest of them was.</summary>
public static class Reckon
{
    /// <summary>The day of what still goes on.</summary>
    public static readonly LocalDate GoesOn = new(9999, 12, 31);

    /// <summary>The last day on which an activity can have been; of one that goes on a day that never comes.</summary>
    public static LocalDate? LastDay(EdtfDate? date) => date is null ? null : date is { IsInterval: true, EndsAs: Edtf.EdtfEnd.Open } ? GoesOn : date.Latest ?? date.Earliest;

    /// <summary>Sets both on all agreements of a family. What is not saved yet counts as if it were.</summary>
    public static async Task FamilyAsync(SeraiDb db, Guid family, CancellationToken stop)
    {
        var agreements = await db.Agreements.Where(a => a.FamilyId == family).ToListAsync(stop);
        var ids = agreements.Select(a => a.Id).ToList();
        // As it will be once the step is saved: rows that are tracked say what they become.
        await db.Set<AgreementActivity>().Where(l => ids.Contains(l.AgreementId)).LoadAsync(stop);
        var links = db.ChangeTracker.Entries<AgreementActivity>().Where(e => e.State != EntityState.Deleted && ids.Contains(e.Entity.AgreementId)).Select(e => e.Entity.ActivityId).Distinct().ToList();
        await db.Activities.Where(a => links.Contains(a.Id)).LoadAsync(stop);
        var dates = db.ChangeTracker.Entries<Activity>().Where(e => e.State != EntityState.Deleted && links.Contains(e.Entity.Id)).Select(e => LastDay(e.Entity.Date)).ToList();
        foreach (var agreement in agreements)
            (agreement.ActivityCount, agreement.LastActivity) = (dates.Count, dates.Max());
    }

    /// <summary>The years in which an activity was: all of them where it goes on.</summary>
    public static IEnumerable<(int Year, bool IsCertain)> Years(EdtfDate? date, int last)
    {
        if (date?.Earliest is not { } first)
            yield break;
        yield return (first.Year, true);
        var end = LastDay(date) is { } day ? Math.Min(day.Year, last) : first.Year;
        if (date.IsInterval)
            for (var year = first.Year + 1; year <= end; year++)
                yield return (year, date.EndsAs != Edtf.EdtfEnd.Open);
    }
}
