namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>How much two texts say with the same words, from 0 to 1.</summary>
internal sealed class Likeness
{
    // A sample that is chosen alike in every text stands for a long one (MinHash, bottom k): any two are compared in a bounded time.
    private const int Most = 128;

    // Blanks and stops are in every text, and say nothing.
    private readonly uint[] sample;

    private Likeness(uint[] sample) => this.sample = sample;

    public static Likeness Of(string text)
    {
        var chosen = Words.Apart.Chunk(text).Where(w => char.IsLetterOrDigit(w, 0)).Select(Hash).Distinct().ToArray();
        Array.Sort(chosen);
        return new(chosen.Length > Most ? chosen[..Most] : chosen);
    }

    /// <summary>The share of the words of both that are in both (Dice), of the sample that both have.</summary>
    public double With(Likeness other)
    {
        if (sample.Length == 0 || other.sample.Length == 0)
            return sample.Length == other.sample.Length ? 1 : 0;
        int mine = 0, theirs = 0, both = 0;
        while (mine < sample.Length && theirs < other.sample.Length)
            if (sample[mine] == other.sample[theirs])
                (mine, theirs, both) = (mine + 1, theirs + 1, both + 1);
            else if (sample[mine] < other.sample[theirs])
                mine++;
            else
                theirs++;
        // Beyond the end of a sample that was cut off nothing is known.
        if (sample.Length < Most)
            theirs = Math.Max(theirs, other.sample.Length < Most ? other.sample.Length : theirs);
        if (other.sample.Length < Most)
            mine = Math.Max(mine, sample.Length < Most ? sample.Length : mine);
        return mine + theirs == 0 ? 0 : 2.0 * both / (mine + theirs);
    }

    // Not the framework's own, which differs from run to run.
    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        // Short words of few letters would cluster.
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
