using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Db;

/// <summary>What is read of one organization again and again after changes: a query compiled once, not looked up each time.</summary>
/// <param name="query">From the context and the organization's id. The context's sets are asked for by <c>Set</c>: an expression knows no extensions.</param>
public sealed class RowsOfOne<T>(Expression<Func<SeraiDb, Guid, IQueryable<T>>> query)
{
    // Once for each model: EF Core refuses a query that was compiled for another database's.
    private readonly ConditionalWeakTable<IModel, Func<SeraiDb, Guid, IAsyncEnumerable<T>>> compiled = [];

    public async Task<List<T>> Read(SeraiDb db, Guid id, CancellationToken stop)
    {
        var rows = new List<T>();
        await foreach (var row in compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, id).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }
}
