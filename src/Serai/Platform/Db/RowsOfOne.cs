using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>What is read of one organization again and again after changes: a query compiled once, not looked up each time.</summary>
/// <param name="query">From the context and the organization's id. The context's sets are asked for by <c>Set</c>: an expression knows no extensions.</param>
public sealed class RowsOfOne<T>(Expression<Func<SeraiDb, Guid, IQueryable<T>>> query)
{
    private readonly CompiledQuery<Func<SeraiDb, Guid, IAsyncEnumerable<T>>> compiled = new(() => EF.CompileAsyncQuery(query));

    public async Task<List<T>> Read(SeraiDb db, Guid id, CancellationToken stop)
    {
        var rows = new List<T>();
        await foreach (var row in compiled.For(db)(db, id).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }
}
