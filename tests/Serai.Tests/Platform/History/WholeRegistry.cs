using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Files;
using Serai.Platform.History;
using Serai.Tests.Features.Imports;

namespace Serai.Tests.Platform.History;

/// <summary>All that the history records, and all exports, as text: what undoing must bring back byte for byte.</summary>
internal static class WholeRegistry
{
    /// <summary>Each row of each recorded table; without the numbers of versions, which only rise.</summary>
    public static async Task<string> RowsAsync(SeraiDb db)
    {
        var lines = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => Recorded.IsRecorded(t.ClrType)))
            foreach (var row in await AllAsync(db, type))
                lines.Add(type.ClrType.Name + " " + string.Join(" ", Recorded.Columns(type).Where(p => p.Name != nameof(IVersioned.Version)).Select(p => $"{p.Name}={RowJson.Of(p.GetGetter().GetClrValue(row))?.ToJsonString()}")));
        lines.Sort(StringComparer.Ordinal);
        // What is concluded is not recorded, but must be what it was.
        var concluded = (await RegistryText.Of(db)).Split('\n').Where(l => l.StartsWith("membership ", StringComparison.Ordinal));
        return string.Join('\n', lines.Concat(concluded));
    }

    /// <summary>Every table that can be taken out whole, as CSV, as of a day.</summary>
    public static async Task<string> ExportsAsync(CommandScope scope)
    {
        var text = new StringBuilder();
        foreach (var table in scope.Get<IEnumerable<ExportTable>>())
        {
            using var bytes = new MemoryStream();
            await new CsvFormat().WriteAsync(table.Columns, table.RowsAsync(TestSite.Today, TestSite.Today, CancellationToken.None), bytes, CancellationToken.None);
            text.Append(table.Name).Append('\n').Append(Encoding.UTF8.GetString(bytes.ToArray()));
        }
        return text.ToString();
    }

    private static async Task<IReadOnlyList<object>> AllAsync(SeraiDb db, IEntityType type) =>
        await (Task<IReadOnlyList<object>>)typeof(WholeRegistry).GetMethod(nameof(Of), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static async Task<IReadOnlyList<object>> Of<T>(SeraiDb db)
        where T : class => await db.Set<T>().AsNoTracking().ToListAsync();
}
