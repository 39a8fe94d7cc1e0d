namespace Serai.Platform.Tables;

/// <summary>What somebody says of a file that it does not say itself; all may be left out.</summary>
public sealed record TableOptions
{
    public static TableOptions Default { get; } = new();

    /// <summary>The encoding of a text file, by its name: utf-8, utf-16, gb18030, big5. Null: it is found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Which sheet of a workbook, by its name. Null: the first that is shown.</summary>
    public string? Sheet { get; init; }

    /// <summary>The first row is one like the others and names no columns: they are named by their numbers, a single one "name".</summary>
    public bool NoHeader { get; init; }

    public TableLimits Limits { get; init; } = TableLimits.Default;
}

/// <summary>What a table may be at most. Whoever takes files from strangers takes less than a command of one's own machine.</summary>
public sealed record TableLimits
{
    public static TableLimits Default { get; } = new();

    /// <summary>Bytes of the file, for a workbook unpacked.</summary>
    public long MaxBytes { get; init; } = 2L << 30;

    /// <summary>Unpacked bytes of a workbook for each packed one, and characters of its cells; counted from 16 MB on.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Columns that a table may have. Of a workbook's row, what stands beyond them is left out, and the row says so.</summary>
    public int MaxColumns { get; init; } = 500;

    /// <summary>Characters of a cell that can still be read as a name or anything else: what a spreadsheet allows.</summary>
    public int MaxCell { get; init; } = 32_767;

    /// <summary>Characters of a workbook's row, all its cells together; what stands beyond them is left out, and the row says so.</summary>
    public int MaxRow { get; init; } = 1 << 20;

    /// <summary>Characters of a cell that is passed through unread; a longer one is no cell but a missing quotation mark.</summary>
    public int MaxField { get; init; } = 16 << 20;
}
