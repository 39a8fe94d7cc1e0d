using Serai.Names.Search;

namespace Serai.Names.Resolving.Finding;

/// <summary>How near two words are that are not the same.</summary>
internal static class Nearness
{
    /// <summary>From 0 to 1: one or two letters apart, one the beginning of the other, or its initial.</summary>
    /// <param name="written">The word of a text.</param>
    /// <param name="known">The word of a name.</param>
    public static float Of(string written, ReadOnlySpan<char> known)
    {
        if (written.Length == 0 || known.Length == 0 || char.IsAsciiDigit(written[0]) || written[0] != known[0])
            return 0;
        if (written.Length == 1)
            return known.Length > 2 ? 0.8f : 0;
        if (written.Length < 4 || known.Length < 4)
            return 0;
        var longer = Math.Max(written.Length, known.Length);
        var limit = longer >= 8 ? 2 : 1;
        var distance = EditDistance.Between(written, known, limit);
        if (distance <= limit)
            return distance == 1 ? 0.8f : 0.65f;
        var common = written.AsSpan().CommonPrefixLength(known);
        return common >= 5 && common * 3 >= longer * 2 ? 0.7f : 0;
    }
}
