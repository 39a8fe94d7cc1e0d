namespace Serai.Features.Imports.Ror;

/// <summary>What a file may be at most. The whole of ROR is some 300 MB unpacked and packs about eight times smaller.</summary>
public sealed record RorLimits
{
    public static RorLimits Default { get; } = new();

    /// <summary>Bytes of JSON.</summary>
    public long MaxBytes { get; init; } = 4L << 30;

    /// <summary>Unpacked bytes for each packed one.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Bytes of one record.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>The last year in which an organization can have been established.</summary>
    public int LatestYear { get; init; } = 9999;
}
