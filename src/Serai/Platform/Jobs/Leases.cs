using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Jobs;

public static class Leases
{
    /// <summary>
    /// Takes the work that has been due longest, and commits that it is taken. Of several processes that want the same row one
    /// gets it; the others find it changed and look for the next. Only reads where nothing is due.
    /// </summary>
    /// <param name="among">Tracked rows of this context.</param>
    /// <param name="lease">How long nobody else may take it: longer than doing it can last.</param>
    /// <returns>The row, tracked: what is saved of it afterwards fails with <see cref="DbUpdateConcurrencyException"/> if another
    /// has taken it since. Null where nothing is due.</returns>
    public static async Task<T?> TakeAsync<T>(this SeraiDb db, IQueryable<T> among, Instant now, Duration lease, CancellationToken stop)
        where T : class, IWork
    {
        while (true)
        {
            var work = await among.Where(w => w.Due <= now).OrderBy(w => w.Due).FirstOrDefaultAsync(stop);
            if (work is null) return null;
            (work.Due, work.Lease) = (now + lease, NewId.Next());
            work.Attempts++;
            try
            {
                // A save, not a statement past the context: it tells which pages it makes stale, and these rows make none.
                await db.SaveChangesAsync(stop);
                return work;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
