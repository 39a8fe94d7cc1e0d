using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Db;

/// <summary>A query compiled once for each model: EF Core refuses one that was compiled for another database's.</summary>
/// <param name="compile">Makes it, by <c>EF.CompileAsyncQuery</c>.</param>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(SeraiDb db) => compiled.GetValue(db.Model, _ => compile());
}
