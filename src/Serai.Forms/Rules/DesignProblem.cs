namespace Serai.Forms;

/// <summary>What is wrong with a design.</summary>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Id">The page or field that is concerned; "" for the whole form.</param>
/// <param name="Other">What else is concerned, as said with the code.</param>
public sealed record DesignProblem(DesignProblemCode Code, string Id, string? Other = null);

/// <summary>Why a design cannot be published.</summary>
public enum DesignProblemCode
{
    /// <summary>The design has no language.</summary>
    NoLanguage,

    /// <summary>Other is no language tag.</summary>
    MalformedLanguage,

    /// <summary>Other stands twice among the languages.</summary>
    DuplicateLanguage,

    /// <summary>The design has no field.</summary>
    NoFields,

    /// <summary>More pages than <see cref="DesignRules.MostPages"/>. Other is how many.</summary>
    TooManyPages,

    /// <summary>More fields than <see cref="DesignRules.MostFields"/>, those in groups included. Other is how many.</summary>
    TooManyFields,

    /// <summary>More options than <see cref="DesignRules.MostOptions"/> in the field. Other is how many.</summary>
    TooManyOptions,

    /// <summary>The id is not of a to z, digits and hyphens, begun with a letter, at most 40. Other is the option, if it is an option's.</summary>
    MalformedId,

    /// <summary>The id stands twice. Other is the option, if it is an option's.</summary>
    DuplicateId,

    /// <summary>No text in the design's first language, on which readers of all others fall back. Other is the option, if it is an option's label.</summary>
    NoLabel,

    /// <summary>No text in the language Other, which is one of the design's. Told by <see cref="DesignRules.Untranslated"/> alone.</summary>
    Untranslated,

    /// <summary>Other is set and means nothing for the field's kind.</summary>
    NotForKind,

    /// <summary>A group in a group. Id is the inner one, Other the outer.</summary>
    GroupInGroup,

    /// <summary>A group without fields.</summary>
    GroupWithoutFields,

    /// <summary>A choice without options.</summary>
    NoOptions,

    /// <summary>A file field that does not say what it takes.</summary>
    NoFileTypes,

    /// <summary>The least is more than the most. Other is the limit.</summary>
    LimitsReversed,

    /// <summary>A limit that cannot be: fewer than none, more than 6 decimals, more options than there are. Other is the limit.</summary>
    LimitOutOfBounds,

    /// <summary>Required always, and from a moment on as well.</summary>
    RequiredTwice,

    /// <summary>First required when it can no longer be answered.</summary>
    RequiredOnceFrozen,

    /// <summary>The condition refers to Other, which is no field.</summary>
    UnknownField,

    /// <summary>The condition refers to Other, which comes later.</summary>
    ForwardReference,

    /// <summary>The field's condition refers to the field itself.</summary>
    SelfReference,

    /// <summary>The condition refers to Other, which is in a group that it is not in itself: which entry is meant?</summary>
    IntoGroup,

    /// <summary>The condition compares Other with what an answer of its kind can never be.</summary>
    ConditionDoesNotFit,

    /// <summary>The condition names an option that its field does not have. Other is the field and the option, parted by a slash.</summary>
    UnknownOption,

    /// <summary>All, any or one of nothing, or a text without words.</summary>
    EmptyCondition,

    /// <summary>Conditions within conditions, more than <see cref="DesignRules.MostDepth"/>. Other is how many.</summary>
    ConditionTooDeep,

    /// <summary>More than <see cref="DesignRules.MostSize"/> conditions and values in one. Other is how many.</summary>
    ConditionTooLarge,
}
