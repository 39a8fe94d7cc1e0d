using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Office.Start;

/// <summary>When each person was last at an office's start page.</summary>
public sealed class Visits(SeraiDb db, IClock clock)
{
    /// <summary>Notes that a person looks.</summary>
    /// <returns>The end of the visit before this one; null on the first.</returns>
    public async Task<Instant?> LookAsync(Guid office, Guid person, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var visit = await db.Set<OfficeVisit>().FirstOrDefaultAsync(v => v.OfficeId == office && v.PersonId == person, stop);
        if (visit is null)
            db.Add(visit = new() { OfficeId = office, PersonId = person, Last = now });
        else
            visit.Look(now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same person opened it twice at once: one look is as good as two.
        }
        db.ChangeTracker.Clear();
        return visit.Before;
    }
}
