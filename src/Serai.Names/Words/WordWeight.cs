namespace Serai.Names.Words;

/// <summary>What a word weighs: the rarer, the more.</summary>
internal static class WordWeight
{
    /// <summary>Above 1, rare words weigh yet more than their rarity says.</summary>
    private const float Power = 1.15f;

    /// <param name="word">The word.</param>
    /// <param name="count">How many names hold it.</param>
    /// <param name="names">How many names there are.</param>
    public static float Of(string word, int count, int names)
    {
        var rarity = MathF.Pow(MathF.Log(1 + (names + 1f) / (count + 1f)), Power);
        if (GeneralWords.IsJoint(word))
            return Math.Min(rarity, 0.5f);
        // A number or a direction is common, but names that differ in it are names of different organizations.
        return GeneralWords.TellsApart(word) ? Math.Max(rarity * 1.3f, 5f) : rarity;
    }
}
