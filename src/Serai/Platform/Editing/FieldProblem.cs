using Microsoft.Extensions.Localization;

namespace Serai.Platform.Editing;

/// <summary>Why what was typed cannot be taken: a code, for programs, and a sentence that names the thing, the reason and the way out.</summary>
/// <param name="Code">Which sentence of <see cref="Texts"/> it is, after <c>Problem.</c></param>
/// <param name="Words">What goes into the sentence; what was typed first.</param>
public sealed record FieldProblem(string Code, params object[] Words)
{
    public const string Missing = "Missing", TooLong = "TooLong", OneLine = "OneLine", NotWhole = "NotWhole", OutOfRange = "OutOfRange", NotYesNo = "NotYesNo",
        NotAmong = "NotAmong", NotALanguage = "NotALanguage", NotAnAddress = "NotAnAddress", NotDegrees = "NotDegrees", Interval = "Interval", NotADate = "NotADate",
        EndsBeforeItBegins = "EndsBeforeItBegins", Unprintable = "Unprintable", Choose = "Choose",
        UnknownField = "UnknownField", MisspeltField = "MisspeltField", WrongType = "WrongType", ReasonMissing = "ReasonMissing";

    // So much of what was typed is said again: the reason stands behind it.
    private const int LongestQuoted = 80;

    /// <summary>Whose texts hold the sentence.</summary>
    public Type Texts { get; init; } = typeof(EditingTexts);

    /// <summary>What the library of dates says; it has sentences of its own.</summary>
    public EdtfProblem? Date { get; init; }

    /// <summary>The sentence in the reader's language.</summary>
    public string Sentence(IStringLocalizerFactory texts) =>
        Date?.ToWords(System.Globalization.CultureInfo.CurrentUICulture.Name) ?? texts.Create(Texts)["Problem." + Code, Code == TooLong && Words is [string typed, .. var rest] ? [Quoted(typed), .. rest] : Words].Value;

    /// <summary>What was typed, as far as a sentence says it again.</summary>
    public static string Quoted(string typed) =>
        typed.Length <= LongestQuoted ? typed : typed[..(char.IsHighSurrogate(typed[LongestQuoted - 1]) ? LongestQuoted - 1 : LongestQuoted)] + "…";
}
