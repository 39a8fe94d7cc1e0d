using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db.Bulk;

/// <summary>What PostgreSQL believes about how many rows its tables have and of what kind, by which it chooses how to find them.</summary>
public static class TableCounts
{
    /// <summary>So many rows at once make what it believed wrong.</summary>
    public const int Many = 10_000;

    /// <summary>Has it count anew, after many rows came at once: by itself it does so some minutes later, and saves take a quarter of a second meanwhile.</summary>
    public static async Task RenewAsync(SeraiDb db, CancellationToken stop)
    {
        if (db.Kind != DatabaseKind.Postgres)
            return;
        var before = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        try
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE", stop);
        }
        catch (DbException)
        {
            // It will do so by itself; what was to be kept is kept.
        }
        finally
        {
            db.Database.SetCommandTimeout(before);
        }
    }
}
