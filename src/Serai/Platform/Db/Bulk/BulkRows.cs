namespace Serai.Platform.Db.Bulk;

/// <summary>Entities on their way into the database, as rows already.</summary>
public sealed class BulkRows<T>
    where T : class
{
    private readonly EntityRows shape;
    private readonly List<object?[]> rows = [];

    internal BulkRows(EntityRows shape) => this.shape = shape;

    internal BulkTable Table => shape.Table;

    internal IReadOnlyList<object?[]> Rows => rows;

    public void Add(T entity) => rows.Add(shape.Of(entity));
}
