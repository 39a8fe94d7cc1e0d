namespace Serai.Names;

/// <summary>One reason to believe, or not to believe, that an organization is meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Said">The part of the text or the hint that it rests on; null where the kind says all.</param>
/// <param name="Known">What is known of the organization instead; null where it is the same or the kind says all.</param>
public readonly record struct Evidence(EvidenceKind Kind, string? Said = null, string? Known = null)
{
    /// <summary>In English words: "another web domain: a.edu is not b.edu".</summary>
    public override string ToString() => EvidenceWords.Of(this);
}

/// <summary>Kinds of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>The very name; said is the name.</summary>
    SameName,

    /// <summary>The very name of earlier; known is when it was, as "1985–2003", or null.</summary>
    SameFormerName,

    /// <summary>The same name once abbreviations are written out and kinds of institutions are read in other languages.</summary>
    SameWrittenOut,

    /// <summary>The same words, in another order.</summary>
    SameWords,

    /// <summary>The same name once the place in it is left aside; said is the place.</summary>
    SameButPlace,

    /// <summary>The same name but for spelling mistakes; said is what was written, known what is meant.</summary>
    Misspelled,

    /// <summary>The Chinese name read word by word: translated and in pinyin; known is the name so read.</summary>
    ReadFromChinese,

    /// <summary>Only a part of the name is in the text; known is what is missing.</summary>
    PartOfName,

    /// <summary>Words of the text that the name does not have; said is which.</summary>
    MoreThanName,

    /// <summary>The acronym, which alone never decides; said is the acronym.</summary>
    Acronym,

    /// <summary>The acronym beside the name is the organization's; said is the acronym.</summary>
    AcronymToo,

    /// <summary>The same web domain; said is the domain.</summary>
    SameDomain,

    /// <summary>Another web domain.</summary>
    OtherDomain,

    /// <summary>The same country or region; said is its code.</summary>
    SameCountry,

    /// <summary>Another country or region; both as codes.</summary>
    OtherCountry,

    /// <summary>The same city; said is the city.</summary>
    SameCity,

    /// <summary>Another city.</summary>
    OtherCity,

    /// <summary>A number differs, or is said on one side only.</summary>
    OtherNumber,

    /// <summary>A direction (north, 東) differs, or is said on one side only.</summary>
    OtherDirection,

    /// <summary>A rare word differs: Shanxi is not Shaanxi.</summary>
    OtherRareWord,

    /// <summary>学院 became 大学, or college became university, perhaps: a possible renaming.</summary>
    PossibleRenaming,

    /// <summary>The name was not this one on that day; said is the day.</summary>
    NotThen,

    /// <summary>It took the place of the organization that is named; said is that one's name.</summary>
    Successor,

    /// <summary>It exists no more.</summary>
    Ended,

    /// <summary>It is a part of another one in the same text; known is that one's name.</summary>
    PartOf,

    /// <summary>Others bear the same name; known is how many there are in all.</summary>
    SameNamed,

    /// <summary>It is decided so: the same text was decided before.</summary>
    DecidedBefore,
}
