namespace Serai.Names.Folding;

/// <summary>What the index needs to know about writing systems.</summary>
internal static class Scripts
{
    /// <summary>
    /// Whether a character belongs to a script that people write without spaces, or with spaces nobody can rely on
    /// (Korean). Halves of surrogate pairs count, since nearly all names beyond the first plane are Chinese.
    /// </summary>
    public static bool IsUnspaced(char c) => c >= '\u0E00' && c switch
    {
        <= '\u0EFF' => true,                            // Thai, Lao
        >= '\u1000' and <= '\u109F' => true,            // Myanmar
        >= '\u1100' and <= '\u11FF' => true,            // Hangul taken apart
        >= '\u1780' and <= '\u17FF' => true,            // Khmer
        >= '\u3005' and <= '\u3007' => true,            // 々〆〇
        >= '\u3040' and <= '\u31FF' => true,            // kana, bopomofo
        >= '\u3400' and <= '\u9FFF' => true,            // Han
        >= '\uAC00' and <= '\uD7FF' => true,            // Hangul
        >= '\uD800' and <= '\uDFFF' => true,
        _ => false,
    };

    /// <summary>
    /// Marks that are accents: they may be left out without making another word. Thai and Indic vowel signs and
    /// the Japanese voicing marks are no accents and stay.
    /// </summary>
    public static bool IsAccent(char c) => c switch
    {
        >= '\u0300' and <= '\u036F' => true,
        >= '\u0591' and <= '\u05C7' => true,            // Hebrew points
        >= '\u064B' and <= '\u065F' or '\u0670' => true, // Arabic vowels and hamza
        '\u0640' => true,                               // Arabic tatweel stretches a word, no more
        _ => false,
    };

    public static bool IsApostrophe(char c) => c is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201B'
        or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u2032' or '\uFF07' or '\uA78C';
}
