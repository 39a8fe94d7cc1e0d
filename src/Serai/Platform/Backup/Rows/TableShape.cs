namespace Serai.Platform.Backup.Rows;

/// <summary>A table as it stands in a database.</summary>
/// <param name="Key">The columns of its primary key, in their order.</param>
public sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Its names in a statement.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}

/// <param name="Type">The database's own word for its type.</param>
public sealed record ColumnShape(string Name, CellKind Kind, string Type);
