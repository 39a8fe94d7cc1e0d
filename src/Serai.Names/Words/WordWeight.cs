namespace Serai.Names.Words;

/// <summary>What a word weighs: the rarer, the more.</summary>
internal static class WordWeight
{
    /// <summary>Above 1, rare words weigh yet more than their rarity says.</summary>
    private const float Power = 1.15f;

    /// <summary>What a word is beside its rarity.</summary>
    public enum Kind : byte
    {
        Word,
        Joint,
        TellsApart,
    }

    /// <param name="word">The word.</param>
    /// <param name="count">How many names hold it.</param>
    /// <param name="names">How many names there are.</param>
    public static float Of(string word, int count, int names) => Of(KindOf(word), Rarity(count, names));

    public static float Of(Kind kind, float rarity) => kind switch
    {
        Kind.Joint => Math.Min(rarity, 0.5f),
        // A number or a direction is common, but names that differ in it are names of different organizations.
        Kind.TellsApart => Math.Max(rarity * 1.3f, 5f),
        _ => rarity,
    };

    public static float Rarity(int count, int names) => MathF.Pow(MathF.Log(1 + (names + 1f) / (count + 1f)), Power);

    public static Kind KindOf(string word) => GeneralWords.IsJoint(word) && !GeneralWords.IsLegalForm(word) ? Kind.Joint : GeneralWords.TellsApart(word) ? Kind.TellsApart : Kind.Word;
}
