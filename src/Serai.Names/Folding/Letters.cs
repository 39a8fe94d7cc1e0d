namespace Serai.Names.Folding;

/// <summary>Letters that Unicode does not take apart, but that people type as others.</summary>
internal static class Letters
{
    /// <summary>The plain letters for one lower-case letter, or null where it stays.</summary>
    public static string? Plain(char c) => c switch
    {
        < '\u00DF' => null,
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' or 'ɖ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ŋ' => "n",
        'ŧ' => "t",
        'ə' => "e",
        'ς' => "σ",
        'ى' or 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        _ => null,
    };
}
