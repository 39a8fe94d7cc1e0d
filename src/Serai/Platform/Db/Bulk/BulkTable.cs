namespace Serai.Platform.Db.Bulk;

/// <summary>Where rows go: a table, and its columns in the order of each row's values.</summary>
public sealed record BulkTable(string Name, params IReadOnlyList<BulkColumn> Columns);

/// <param name="Name">As the database knows it.</param>
/// <param name="Type">PostgreSQL's word for the type: uuid, text, bigint, bytea …</param>
public readonly record struct BulkColumn(string Name, string Type);
