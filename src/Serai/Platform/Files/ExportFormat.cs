namespace Serai.Platform.Files;

/// <summary>How a table is written.</summary>
public abstract class ExportFormat
{
    public static readonly IReadOnlyList<ExportFormat> All = [new CsvFormat(), new XlsxFormat(), new NdjsonFormat()];

    /// <summary>The ending of the file's name, and the word for it.</summary>
    public abstract string Name { get; }

    public abstract string ContentType { get; }

    /// <summary>Writes the rows as they come; holds none of them.</summary>
    public abstract Task WriteAsync(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, Stream to, CancellationToken stop);

    public static ExportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
