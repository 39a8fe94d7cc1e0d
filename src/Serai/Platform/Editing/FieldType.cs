namespace Serai.Platform.Editing;

/// <summary>What a field takes: how a form draws it, and what the API's document says of it.</summary>
public enum FieldType
{
    Line,
    Text,

    /// <summary>A date of honest precision (EDTF).</summary>
    Date,

    Whole,
    YesNo,

    /// <summary>One word of a list.</summary>
    Choice,

    /// <summary>Any words of a list, with commas between.</summary>
    Flags,

    /// <summary>A language tag (BCP 47).</summary>
    Language,

    /// <summary>A web address, http or https.</summary>
    Address,

    /// <summary>Degrees with a decimal point.</summary>
    Coordinate,

    /// <summary>Another record of the registry, by what it is called by.</summary>
    Reference,
}
