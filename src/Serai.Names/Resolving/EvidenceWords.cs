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
            EvidenceKind.NotThen => $"not its name on {said}",
            EvidenceKind.Successor => $"took the place of {said}",
            EvidenceKind.Ended => "exists no more",
            EvidenceKind.PartOf => $"part of {known}",
            EvidenceKind.SameNamed => $"{known} organizations bear this name",
            EvidenceKind.DecidedBefore => "decided so before",
            _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
        };
    }

    private static string Differs(string what, string? said, string? known) =>
        known is null ? $"a {what} more: {said}" : said is null ? $"a {what} less: {known}" : $"another {what}: {said} is not {known}";
}
