using Serai.Edtf.Wording;

namespace Serai.Edtf;

/// <summary>What is wrong with a text, why, and what to write instead.</summary>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Part">The part of it that is refused.</param>
/// <param name="Position">Where the part begins in the text, from 0.</param>
/// <param name="Hint">What to write instead, or the limit that is passed, where there is one.</param>
public sealed record EdtfProblem(EdtfProblemCode Code, string Text, string Part, int Position, string? Hint = null)
{
    /// <summary>Whether the text is valid EDTF that Serai does not read.</summary>
    public bool IsLevel2 => Code is >= EdtfProblemCode.Level2Season and <= EdtfProblemCode.Level2Interval;

    /// <summary>The problem in English.</summary>
    public string Message => EnglishProblems.Say(this);

    /// <summary>The problem in the reader's words.</summary>
    /// <param name="language">A language tag, as for <see cref="Edtf.ToWords(string)"/>.</param>
    public string ToWords(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ReaderLanguages.Of(language) switch
        {
            ReaderLanguage.TraditionalChinese => ChineseProblems.Say(this, traditional: true),
            ReaderLanguage.SimplifiedChinese => ChineseProblems.Say(this, traditional: false),
            _ => Message,
        };
    }

    /// <inheritdoc cref="Message"/>
    public override string ToString() => Message;
}
