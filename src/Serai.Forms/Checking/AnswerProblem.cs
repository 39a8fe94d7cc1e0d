namespace Serai.Forms;

/// <summary>What is wrong with an answer.</summary>
/// <param name="Path">Where.</param>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Found">What was found, as said with the code; numbers and days as <see cref="StrictNumber"/> and <see cref="StrictDate"/> write them.</param>
/// <param name="Least">The least that is allowed, where there is such a limit.</param>
/// <param name="Most">The most that is allowed, where there is such a limit.</param>
public sealed record AnswerProblem(FieldPath Path, AnswerProblemCode Code, string? Found = null, string? Least = null, string? Most = null);

/// <summary>Why an answer is refused.</summary>
public enum AnswerProblemCode
{
    /// <summary>An answer is required; of persons and organizations a name.</summary>
    Missing,

    /// <summary>The text is too long. Found and Most are counted in the limit's unit.</summary>
    TooLong,

    /// <summary>The text is too short. Found and Least are counted in the limit's unit.</summary>
    TooShort,

    /// <summary>Found is no number of at most 15 digits.</summary>
    NotANumber,

    /// <summary>Found is no day written year-month-day.</summary>
    NotADate,

    /// <summary>Found is not a file that was handed over.</summary>
    NotAFile,

    /// <summary>The number or day Found lies outside Least and Most.</summary>
    OutOfRange,

    /// <summary>The number Found has more digits after the point than Most.</summary>
    TooManyDecimals,

    /// <summary>The field has no option with the id Found.</summary>
    NotAnOption,

    /// <summary>Found options or entries are more than Most.</summary>
    TooMany,

    /// <summary>Found options or entries are fewer than Least.</summary>
    TooFew,

    /// <summary>Found is no ORCID iD, or its check digit is wrong.</summary>
    BadOrcid,

    /// <summary>Found is no address for mail.</summary>
    BadEmail,

    /// <summary>The file named Found is of no accepted type, by its ending.</summary>
    TypeNotAccepted,

    /// <summary>The file has Found bytes, more than Most.</summary>
    TooLarge,

    /// <summary>There are characters that cannot be printed; in one-line texts also the end of a line.</summary>
    Unprintable,

    /// <summary>The answer is no longer to be changed, and differs from the one before.</summary>
    Frozen,

    /// <summary>The answer is of another kind than the field.</summary>
    WrongKind,
}
