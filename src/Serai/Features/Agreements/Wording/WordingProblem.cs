using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Serai.Features.Agreements.Wording;

/// <summary>What is wrong with a text, a template or a file of Word.</summary>
public enum WordingProblemCode
{
    /// <summary>Arguments: the number of characters at most.</summary>
    TooLong,

    /// <summary>Arguments: the number of clauses at most.</summary>
    TooManyClauses,

    /// <summary>Arguments: the number of paragraphs at most.</summary>
    TooManyParagraphs,

    /// <summary>Arguments: the sign's code.</summary>
    HiddenSign,

    /// <summary>A heading without words.</summary>
    HeadingEmpty,

    /// <summary>Arguments: how the line begins. Neither a heading nor text.</summary>
    HeadingUnclear,

    /// <summary>A title that is not in the first line.</summary>
    TitleNotFirst,

    /// <summary>Arguments: the tag. No language is called that.</summary>
    LanguageUnknown,

    /// <summary>Arguments: the tag.</summary>
    LanguageTwice,

    /// <summary>Arguments: the field, the fields there are.</summary>
    UnknownField,

    /// <summary>Arguments: the field. Nothing is there to put in.</summary>
    FieldWithoutValue,

    /// <summary>Arguments: the field, the sign's code.</summary>
    HiddenSignInField,

    /// <summary>Two braces that nothing closes.</summary>
    FieldNotClosed,

    /// <summary>Arguments: what stands in the brackets.</summary>
    KeyUnclear,

    /// <summary>Arguments: the key.</summary>
    KeyTwice,

    /// <summary>Arguments: the key, the keys there are. Somebody chose a clause that the template does not have.</summary>
    UnknownKey,

    /// <summary>A file without bytes.</summary>
    WordEmpty,

    /// <summary>A document without words.</summary>
    WordNoText,

    /// <summary>Whatever it is called, no document of Word.</summary>
    NotWord,

    /// <summary>A document of before 2007, or one with a password.</summary>
    WordOldOrLocked,

    /// <summary>It carries a program.</summary>
    WordMacro,

    /// <summary>Arguments: where it would fetch from. Nothing was fetched.</summary>
    WordOutside,

    /// <summary>Arguments: the limit in MB.</summary>
    WordTooLarge,

    /// <summary>Arguments: the limit in MB. A few bytes that unpack to very many.</summary>
    WordTooDense,

    /// <summary>It has languages side by side, and not the one that is wanted. Argument: their tags.</summary>
    WordOtherLanguages,

    /// <summary>Cut off or spoilt.</summary>
    WordDamaged,
}

/// <summary>Why a text is not taken.</summary>
public sealed record WordingProblem(WordingProblemCode Code, params Sequence<string> Arguments)
{
    /// <summary>The line it is about, from 1; null for the whole.</summary>
    public int? Line { get; init; }

    /// <summary>The sentence in the reader's language.</summary>
    public string Sentence(IStringLocalizer<AgreementWordingTexts> texts)
    {
        var sentence = texts["Problem." + Code, [.. Arguments]].Value;
        return Line is { } line ? texts["Problem.AtLine", line.ToString(CultureInfo.InvariantCulture), sentence].Value : sentence;
    }
}

/// <summary>Marks what is said of texts: <c>Resources/Features/Agreements/Wording/AgreementWordingTexts.*.resx</c>.</summary>
public sealed class AgreementWordingTexts;
