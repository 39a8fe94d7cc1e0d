using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Backup.Rows;

/// <summary>What layouts are called: each database has its own migrations, made at other seconds under the same names.</summary>
public static class LayoutNames
{
    /// <summary>“20261126054205_People” → “People”.</summary>
    public static string Of(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>The migration of a name on this database; null where this program knows none.</summary>
    public static string? Migration(SeraiDb db, string layout) => db.Database.GetMigrations().FirstOrDefault(m => Of(m) == layout);
}
