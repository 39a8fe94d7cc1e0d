using System.Numerics;

namespace Serai.Allocation;

/// <summary>What the wishes make pairs cost, in the order in which they are met.</summary>
internal static class ReviewWishes
{
    /// <summary>An existing pair costs one less than another.</summary>
    public static void KeepExisting(PairTable table, int submission, Span<int> costs)
    {
        var facts = table.Facts.AsSpan(table.At(submission, 0), costs.Length);
        for (var r = 0; r < costs.Length; r++)
            costs[r] = (facts[r] & PairFacts.Existing) != 0 ? 0 : 1;
    }

    /// <summary>A pair costs what it is not worth.</summary>
    public static void MostWorth(PairTable table, int submission, Span<int> costs)
    {
        var worth = table.Worth.AsSpan(table.At(submission, 0), costs.Length);
        for (var r = 0; r < costs.Length; r++)
            costs[r] = -worth[r];
    }

    /// <summary>A pair costs what a die says, which the seed throws: a number below 2²⁰. The mixing is the last of MurmurHash3 for 32 bits (A. Appleby).</summary>
    public static void BySeed(int seed, int submission, Span<int> costs)
    {
        var row = Mix((uint)submission ^ Mix((uint)seed + 0x9E3779B9));
        for (var r = 0; r < costs.Length; r++)
            costs[r] = (int)(Mix(BitOperations.RotateLeft(row, 16) + (uint)r) >> 12);
    }

    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        return x ^ (x >> 16);
    }
}
