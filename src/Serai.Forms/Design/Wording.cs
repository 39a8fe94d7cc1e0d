namespace Serai.Forms;

/// <summary>A text in one language.</summary>
/// <param name="Language">A language tag (BCP 47): en, zh-Hant.</param>
/// <param name="Text">The text as its writer gave it.</param>
public sealed record LanguageText(string Language, string Text);

/// <summary>One text in several languages, in the order in which they were given. A language counts once: the first stands.</summary>
public sealed record Wording
{
    /// <summary>A wording of these texts.</summary>
    public Wording(params IEnumerable<LanguageText> texts) => Texts = [.. texts.DistinctBy(t => t.Language, StringComparer.OrdinalIgnoreCase)];

    /// <summary>No text in any language.</summary>
    public static Wording None { get; } = new([]);

    /// <summary>A wording in one language.</summary>
    public static Wording Of(string language, string text) => new(new LanguageText(language, text));

    /// <summary>The texts, each language once.</summary>
    public Items<LanguageText> Texts { get; }

    /// <summary>Whether there is no text other than blanks.</summary>
    public bool IsEmpty => Texts.All(t => string.IsNullOrWhiteSpace(t.Text));

    /// <summary>This and one more text; one in the same language gives way.</summary>
    public Wording And(string language, string text) => new([.. Texts.Where(t => !Same(t.Language, language)), new(language, text)]);

    /// <summary>
    /// The text for a reader: in the asked language; else in the same family, the nearest first (zh-Hant-HK takes zh-Hant, then
    /// zh, then any other zh); else in the design's first language; else the first there is; else "". Blank texts count as none.
    /// </summary>
    /// <param name="language">The reader's language tag; case does not matter.</param>
    /// <param name="first">The design's first language.</param>
    public string In(string language, string first)
    {
        for (var tag = language; tag.Length > 0; tag = Shorter(tag))
            if (Exactly(tag) is { } text)
                return text;
        return Texts.FirstOrDefault(t => Same(Family(t.Language), Family(language)) && !string.IsNullOrWhiteSpace(t.Text))?.Text
            ?? Exactly(first) ?? Texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t.Text))?.Text ?? "";
    }

    /// <summary>The text in just this language; null where there is none or it is blank.</summary>
    public string? Exactly(string language) => Texts.FirstOrDefault(t => Same(t.Language, language) && !string.IsNullOrWhiteSpace(t.Text))?.Text;

    private static string Shorter(string tag) => tag.LastIndexOf('-') is > 0 and var at ? tag[..at] : "";

    private static string Family(string tag) => tag.Split('-')[0];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
