namespace Serai.Forms;

/// <summary>What a row of a condition asks of an answer.</summary>
public enum RowTest
{
    /// <summary>It is the value.</summary>
    Is,

    /// <summary>It is not the value; also where there is no answer.</summary>
    IsNot,

    /// <summary>It is one of the values.</summary>
    IsOneOf,

    /// <summary>It is none of the values; also where there is no answer.</summary>
    IsNoneOf,

    /// <summary>It contains the words, or the option.</summary>
    Contains,

    /// <summary>It does not contain them; also where there is no answer.</summary>
    DoesNotContain,

    /// <summary>It is an earlier day or a smaller number.</summary>
    Before,

    /// <summary>It is a later day or a larger number.</summary>
    After,

    /// <summary>There is one.</summary>
    Answered,

    /// <summary>There is none.</summary>
    NotAnswered,
}

/// <summary>One row of a condition as people write it.</summary>
/// <param name="Field">The id of the field that it looks at.</param>
/// <param name="Test">What it asks.</param>
/// <param name="Value">The value as typed: of a choice the option's label in any language, or its id; several are parted by semicolons.</param>
public sealed record ConditionRow(string Field, RowTest Test, string Value);

/// <summary>Why a row makes no condition.</summary>
/// <param name="Row">Which, from 0.</param>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Value">What is concerned.</param>
public sealed record RowProblem(int Row, RowProblemCode Code, string Value);

/// <summary>Why a row makes no condition.</summary>
public enum RowProblemCode
{
    /// <summary>No field is named that is in the form.</summary>
    NoField,

    /// <summary>No value is given.</summary>
    NoValue,

    /// <summary>A value where nothing is compared.</summary>
    ValueForNothing,

    /// <summary>The value is no number as <see cref="StrictNumber"/> reads it.</summary>
    NotANumber,

    /// <summary>The value is no day as <see cref="StrictDate"/> reads it.</summary>
    NotADate,

    /// <summary>The value is none of the field's options.</summary>
    NoSuchOption,
}
