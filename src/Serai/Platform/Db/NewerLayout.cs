using Microsoft.EntityFrameworkCore;
using Serai.Platform.Backup;
using Serai.Platform.Cli;

namespace Serai.Platform.Db;

/// <summary>A newer program has brought the database further than this one knows: it would read and write what it does not understand.</summary>
public sealed class NewerLayout(string database, string layout) : CommandRefused(
    $"The database “{database}” has the layout “{layout}”, which is of a newer version of Serai than this one ({SeraiVersion.Text}). Nothing was changed. Start the newer version, or restore the backup that was taken before the upgrade.")
{
    /// <summary>Finds out before anything is changed.</summary>
    /// <param name="db">The database.</param>
    /// <param name="applied">The steps of the layout that it has.</param>
    /// <exception cref="NewerLayout">It has one that this program does not know.</exception>
    public static void Refuse(SeraiDb db, IEnumerable<string> applied)
    {
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Max(StringComparer.Ordinal) is not { } unknown) return;
        var connection = db.Database.GetDbConnection();
        throw new NewerLayout(db.Kind == DatabaseKind.Sqlite ? connection.DataSource : connection.Database, unknown);
    }
}
