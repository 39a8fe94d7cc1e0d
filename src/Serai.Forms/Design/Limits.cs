using NodaTime;

namespace Serai.Forms;

/// <summary>In what a text is measured: see <see cref="TextLength"/>.</summary>
public enum TextUnit
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Characters as a reader sees them.</summary>
    Characters,
}

/// <summary>How long a text may be; both ends included, null for no limit.</summary>
public sealed record TextLimit(TextUnit Unit, int? Fewest, int? Most);

/// <summary>How many options may be chosen, or entries given; both ends included, null for no limit. No answer at all is another question: is it required?</summary>
public sealed record CountLimit(int? Fewest, int? Most);

/// <summary>Which numbers are taken.</summary>
/// <param name="Least">The smallest, included; null for any.</param>
/// <param name="Most">The largest, included; null for any.</param>
/// <param name="Decimals">How many digits may follow the point: 0 to 6.</param>
public sealed record NumberLimit(decimal? Least, decimal? Most, int Decimals);

/// <summary>Which days are taken; both ends included, null for any.</summary>
public sealed record DateLimit(LocalDate? Earliest, LocalDate? Latest);

/// <summary>Which files are taken.</summary>
/// <param name="Types">The accepted types, at least one.</param>
/// <param name="MostMegabytes">The largest size: 1 to 50, each of 1,048,576 bytes.</param>
public sealed record FileLimit(Items<FileType> Types, int MostMegabytes)
{
    /// <summary>The largest size in bytes.</summary>
    public long MostBytes => MostMegabytes * 1_048_576L;
}
