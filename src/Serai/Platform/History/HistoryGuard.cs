using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History;

/// <summary>Triggers in the database that refuse to alter or remove what the history holds, whoever asks.</summary>
public static class HistoryGuard
{
    private static readonly string[] Tables = ["step", "edit", "change", "step_subject"];

    /// <summary>Puts them on the tables; where they are already, nothing happens. A migration that builds a table anew loses them.</summary>
    public static async Task PrepareAsync(SeraiDb db, CancellationToken stop)
    {
        foreach (var statement in db.Kind == DatabaseKind.Sqlite ? Tables.SelectMany(OnSqlite) : OnPostgres())
            await db.Database.ExecuteSqlRawAsync(statement, stop);
    }

    private static IEnumerable<string> OnSqlite(string table) =>
        from verb in (string[])["update", "delete"]
        select $"create trigger if not exists {table}_no_{verb} before {verb} on \"{table}\" begin select raise(abort, 'The history is append-only.'); end";

    private static IEnumerable<string> OnPostgres()
    {
        yield return "create or replace function serai_append_only() returns trigger language plpgsql as 'begin raise exception ''The history is append-only.''; end'";
        foreach (var table in Tables)
            yield return $"create or replace trigger serai_append_only before update or delete or truncate on \"{table}\" for each statement execute function serai_append_only()";
    }
}
