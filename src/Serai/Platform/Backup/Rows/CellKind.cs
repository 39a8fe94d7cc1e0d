namespace Serai.Platform.Backup.Rows;

/// <summary>What a column holds, whatever the database calls it.</summary>
public enum CellKind
{
    /// <summary>Characters; dates, words of a list and JSON too.</summary>
    Text,

    /// <summary>A whole number of at most 64 bits; instants too, as microseconds.</summary>
    Whole,

    /// <summary>A number of double precision.</summary>
    Real,

    Flag,

    /// <summary>A key: 128 bits.</summary>
    Id,

    Bytes,

    /// <summary>An instant that the framework keeps by itself.</summary>
    Time,
}
