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

    /// <summary>The name as written, with more beside it: a department, a place.</summary>
    SameNameWithin,

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

    /// <summary>The name was not this one at that time; said is the day, the month or the years.</summary>
    NotThen,

    /// <summary>It took the place of the organization that is named; said is that one's name.</summary>
    Successor,

    /// <summary>It exists no more.</summary>
    Ended,

    /// <summary>It is a part of another one in the same text; known is that one's name.</summary>
    PartOf,

    /// <summary>Others bear the same name; known is how many there are in all.</summary>
    SameNamed,

    /// <summary>Another is nearly as like, or liker; known is its name.</summary>
    NearlyAsLike,

    /// <summary>The text means another one beside it; known is its name.</summary>
    AnotherMeant,

    /// <summary>The name is as short as initials, which alone never decide.</summary>
    TooShort,

    /// <summary>The name is of words that many have, so that only a place or a web address could tell.</summary>
    GeneralWords,

    /// <summary>The name is only like the text.</summary>
    OnlyAlike,

    /// <summary>Its name is nothing like the text: only the web address speaks for it; known is its name.</summary>
    OtherName,

    /// <summary>The web address is another organization's; said is the domain, known that one's name.</summary>
    DomainOfAnother,

    /// <summary>What was said of the country is none that is known, and was left aside; said is what.</summary>
    CountryNotUnderstood,

    /// <summary>No organization is in a city of the name said, so that it told nothing; said is the city.</summary>
    CityNotKnown,

    /// <summary>The web address said is none, or is shared by many; said is what was said.</summary>
    WebTellsNothing,

    /// <summary>The text is longer than any line: its end was not read.</summary>
    TextCut,

    /// <summary>It is decided so: the same text was decided before.</summary>
    DecidedBefore,
}
