namespace Serai.Names;

/// <summary>Evidence in English words.</summary>
internal static class EvidenceWords
{
    public static string Of(Evidence evidence)
    {
        var (kind, said, known) = evidence;
        return kind switch
        {
            EvidenceKind.SameName => "exact name",
            EvidenceKind.SameFormerName => known is null ? "exact former name" : $"exact former name {known}",
            EvidenceKind.SameNameWithin => said is null ? "exact name within the text" : $"exact name within the text, beside: {said}",
            EvidenceKind.SameWrittenOut => "same name once abbreviations are written out",
            EvidenceKind.SameWords => "same words in another order",
            EvidenceKind.SameButPlace => said is null ? "same name once the place is left aside" : $"same name once the place is left aside: {said}",
            EvidenceKind.Misspelled => $"same name but for the spelling: {said} for {known}",
            EvidenceKind.ReadFromChinese => $"the Chinese name read word by word: {known}",
            EvidenceKind.PartOfName => known is null ? "only part of the name" : $"only part of the name: without {known}",
            EvidenceKind.MoreThanName => said is null ? "more words than the name" : $"more words than the name: {said}",
            EvidenceKind.Acronym => $"acronym {said}",
            EvidenceKind.AcronymToo => $"acronym {said} as well",
            EvidenceKind.SameDomain => $"same web domain {said}",
            EvidenceKind.OtherDomain => $"another web domain: {said} is not {known}",
            EvidenceKind.SameCountry => "same country or region",
            EvidenceKind.OtherCountry => $"country or region differs: {said} is not {known}",
            EvidenceKind.SameCity => "same city",
            EvidenceKind.OtherCity => $"city differs: {said} is not {known}",
            EvidenceKind.OtherNumber => Differs("number", said, known),
            EvidenceKind.OtherDirection => Differs("direction", said, known),
            EvidenceKind.OtherRareWord => Differs("word", said, known),
            EvidenceKind.PossibleRenaming => "possibly renamed since",
            EvidenceKind.NotThen => said is null ? "not its name then" : $"not its name then ({said})",
            EvidenceKind.Successor => $"took the place of {said}",
            EvidenceKind.Ended => "exists no more",
            EvidenceKind.PartOf => $"part of {known}",
            EvidenceKind.SameNamed => $"{known} organizations bear this name",
            EvidenceKind.NearlyAsLike => known is null ? "another is nearly as like" : $"another is nearly as like: {known}",
            EvidenceKind.AnotherMeant => known is null ? "the text means another beside it" : $"the text means another beside it: {known}",
            EvidenceKind.TooShort => "a name as short as initials, which alone decides nothing",
            EvidenceKind.GeneralWords => "a name of general words, which alone decides nothing",
            EvidenceKind.OnlyAlike => "only like the name",
            EvidenceKind.OtherName => known is null ? "another name" : $"another name: {known}",
            EvidenceKind.DomainOfAnother => known is null ? $"{said} is another one's web domain" : $"{said} is the web domain of {known}",
            EvidenceKind.CountryNotUnderstood => $"the country said was not understood: {said}",
            EvidenceKind.CityNotKnown => $"the city said is not known: {said}",
            EvidenceKind.WebTellsNothing => $"the web address said tells nothing: {said}",
            EvidenceKind.TextCut => "the text is too long; its end was not read",
            EvidenceKind.DecidedBefore => "decided so before",
            _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
        };
    }

    private static string Differs(string what, string? said, string? known) =>
        known is null ? $"a {what} more: {said}" : said is null ? $"a {what} less: {known}" : $"another {what}: {said} is not {known}";
}
