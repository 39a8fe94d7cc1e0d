namespace Serai.Platform.Files;

/// <summary>One table that can be taken out whole. A feature has one for each thing that it records.</summary>
public abstract class ExportTable
{
    /// <summary>Rows that are read from the database at once: what bounds the memory, however large the table.</summary>
    protected const int PartSize = 500;

    /// <summary>What people and addresses call it: <c>memberships</c>.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence for the command's help and the API's reference.</summary>
    public abstract string About { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>About how many rows there will be, for the progress; a filter by day may leave fewer.</summary>
    public abstract Task<long> CountAsync(CancellationToken stop);

    /// <summary>The rows, each with a value for each column: null, a text, a number or a truth value.</summary>
    /// <param name="first">The first day that the answers are for.</param>
    /// <param name="last">The last; the same for a day.</param>
    public abstract IAsyncEnumerable<object?[]> RowsAsync(LocalDate first, LocalDate last, CancellationToken stop);
}

/// <summary>The table of one kind of record: columns by name and value, rows read part by part.</summary>
public abstract class ExportTable<T> : ExportTable
{
    private readonly List<(string Name, Func<T, object?> Value)> columns = [];

    public override IReadOnlyList<string> Columns => [.. columns.Select(c => c.Name)];

    protected void Column(string name, Func<T, object?> value) => columns.Add((name, value));

    /// <summary>The rows after one; those from the beginning for none.</summary>
    protected abstract Task<List<T>> PartAsync(T? after, LocalDate first, LocalDate last, CancellationToken stop);

    /// <summary>Whether a row that was read belongs to the answer for these days.</summary>
    protected virtual bool IsWanted(T row, LocalDate first, LocalDate last) => true;

    public override async IAsyncEnumerable<object?[]> RowsAsync(LocalDate first, LocalDate last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var part = await PartAsync(default, first, last, stop);
        while (part.Count > 0)
        {
            foreach (var row in part)
                if (IsWanted(row, first, last))
                    yield return [.. columns.Select(c => Plain(c.Value(row)))];
            part = part.Count < PartSize ? [] : await PartAsync(part[^1], first, last, stop);
        }
    }

    private static object? Plain(object? value) => value switch
    {
        EdtfDate date => date.Text,
        Guid id => id.ToString(),
        Enum word => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        IEnumerable<string> several => string.Join("; ", several),
        _ => value,
    };
}
