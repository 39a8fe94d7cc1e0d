using System.Globalization;
using NodaTime;
using Serai.Names.Index;
using Serai.Names.Places;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Says why, the strongest first.</summary>
internal sealed class EvidenceWriter(NameIndex names, OrganizationFacts[] facts, Line line, Whereabouts where, ResolveHints hints, IReadOnlyList<Evidence> asides)
{
    public IReadOnlyList<Evidence> Of(Weighed weighed)
    {
        var evidence = new List<Evidence>();
        var (shelf, of) = (names.Shelves[weighed.Finding.Shelf], facts[weighed.Finding.Shelf]);
        var owner = weighed.Finding.Owner;
        if (weighed.SameDomain)
            evidence.Add(new(EvidenceKind.SameDomain, Host));
        if (weighed.Finding.End > 0)
            AddName(weighed, evidence, shelf, of);
        if (weighed.Finding.WithAcronym is { } initials)
            evidence.Add(new(EvidenceKind.AcronymToo, initials));
        if (weighed.Answer != shelf.Id(owner))
            evidence.Add(new(EvidenceKind.Successor, shelf.Name(shelf.FirstName[owner])));
        else if (of.Ended[owner] || of.Withdrawn[owner])
            evidence.Add(new(EvidenceKind.Ended));
        AddPlace(weighed, evidence, of);
        if (weighed.OtherDomain)
            evidence.Add(new(EvidenceKind.OtherDomain, Host, of.DomainNames[of.Domains[owner][0]].ToString()));
        if (weighed.NotThen)
            evidence.Add(new(EvidenceKind.NotThen, SpanWords.Of(hints.Earliest, hints.Latest)));
        if (weighed.Rivals > 0 && weighed.Finding.Like.Same)
            evidence.Add(new(EvidenceKind.SameNamed, null, (weighed.Rivals + 1).ToString(CultureInfo.InvariantCulture)));
        if (weighed.Whole is { } whole)
            evidence.Add(new(EvidenceKind.PartOf, null, NameOf(whole)));
        AddDoubt(weighed, evidence);
        evidence.AddRange(asides);
        return evidence;
    }

    /// <summary>Whatever is not believed says why: by what is said already, or by this.</summary>
    private void AddDoubt(Weighed weighed, List<Evidence> evidence)
    {
        if (weighed.Verdict == Verdict.Match)
            return;
        if (weighed.Doubt is { } doubt && !evidence.Exists(e => e.Kind == doubt.Kind || (doubt.Kind == EvidenceKind.OtherNumber && e.Kind == EvidenceKind.OtherDirection)))
            evidence.Add(doubt);
        else if (weighed.Finding.End == 0)
            evidence.Add(new(EvidenceKind.OtherName, null, NameOf(weighed)));
        else if (weighed.Doubt is null && !evidence.Exists(e => IsDoubtful(e.Kind)))
            evidence.Add(new(weighed.Finding.Like.Same ? EvidenceKind.GeneralWords : EvidenceKind.OnlyAlike));
    }

    private string NameOf(Weighed weighed) => names.Shelves[weighed.Finding.Shelf].Name(names.Shelves[weighed.Finding.Shelf].FirstName[weighed.Finding.Owner]);

    private static bool IsDoubtful(EvidenceKind kind) => kind is EvidenceKind.Misspelled or EvidenceKind.PartOfName or EvidenceKind.MoreThanName or EvidenceKind.Acronym
        or EvidenceKind.OtherCity or EvidenceKind.OtherDomain or EvidenceKind.NotThen or EvidenceKind.Ended or EvidenceKind.Successor or EvidenceKind.SameNamed;

    private string? Host => line.Addresses.Prepend(hints.Web ?? "").SelectMany(WebDomain.Hosts).FirstOrDefault();

    private void AddName(Weighed weighed, List<Evidence> evidence, Shelf shelf, OrganizationFacts of)
    {
        var (like, name) = (weighed.Finding.Like, weighed.Finding.Name);
        if (like.Renamed)
            evidence.Add(new(EvidenceKind.PossibleRenaming));
        else if (like.ReadAs is { } read)
            evidence.Add(new(EvidenceKind.ReadFromChinese, null, read));
        else if (shelf.KindOf(name) == NameKind.Acronym)
            evidence.Add(new(EvidenceKind.Acronym, shelf.Name(name)));
        else if (like.SameWords || like.Nearness == 1 || (like.Missing == 0 && like.MisspelledFor is null))
        {
            // What has words more is not the same name, but where the name stands among them.
            var same = Same(weighed.Finding, like, name, shelf, of);
            if (same.Kind is not (EvidenceKind.SameButPlace or EvidenceKind.SameWrittenOut or EvidenceKind.SameWords) || !HasMore(like))
                evidence.Add(same);
        }
        if (like.MisspelledFor is { } meant && like.OtherWord is null)
            evidence.Add(new(EvidenceKind.Misspelled, like.MisspelledAs, meant));
        foreach (var (said, known) in ((string?, string?)[])[(like.ExtraTells, null), (null, like.MissingTells)])
            if ((said ?? known) is { } word)
                evidence.Add(new(char.IsAsciiDigit(word[0]) || word.Length < 3 ? EvidenceKind.OtherNumber : EvidenceKind.OtherDirection, said, known));
        if (like.OtherWord is { } other)
            evidence.Add(new(EvidenceKind.OtherRareWord, other, like.OtherWordKnown));
        if (like.Missing > 0 && like.MissingWord != like.MissingTells)
            evidence.Add(new(EvidenceKind.PartOfName, null, like.MissingWord));
        if (HasMore(like) && like.ExtraWord != like.ExtraTells)
            evidence.Add(new(EvidenceKind.MoreThanName, like.ExtraWord));
    }

    private static bool HasMore(Comparison like) => like.Extra > 0.02f && like.ExtraWord is not null;

    private Evidence Same(Finding finding, Comparison like, int name, Shelf shelf, OrganizationFacts of) =>
        like.Same && shelf.KindOf(name) == NameKind.Former ? new(EvidenceKind.SameFormerName, shelf.Name(name), Period(of.Since[name], of.Until[name]))
        : like.Same ? new(EvidenceKind.SameName, shelf.Name(name))
        : like.PlaceMissing > 0 || like.PlaceLeftOut is not null ? new(EvidenceKind.SameButPlace, like.PlaceLeftOut)
        : !finding.IsAlike && IsWritten(finding, shelf) ? new(EvidenceKind.SameNameWithin, Beside(finding))
        : like.InOrder ? new(EvidenceKind.SameWrittenOut)
        : new(EvidenceKind.SameWords);

    /// <summary>Whether the name stands in the text as it is, without an abbreviation written out.</summary>
    private bool IsWritten(Finding finding, Shelf shelf)
    {
        var words = new List<Word>();
        NameWords.Split(NameFold.Fold(shelf.Name(finding.Name)), words);
        return words.Count == finding.End - finding.First && words.Index().All(word => word.Item.Written == line.Tokens[finding.First + word.Index].Written);
    }

    /// <summary>What stands in the same part of the text beside the name.</summary>
    private string? Beside(Finding finding)
    {
        var (from, to) = (line.Segments[line.Tokens[finding.First].Segment].First, line.Segments[line.Tokens[finding.End - 1].Segment].End);
        var beside = Enumerable.Range(from, to - from).Where(i => (i < finding.First || i >= finding.End) && !line.Tokens[i].Unspaced).Select(i => line.Tokens[i].Written);
        return string.Join(' ', beside) is { Length: > 0 } words ? words : null;
    }

    /// <summary>Years, as "1985–2003"; null where nobody said any.</summary>
    private static string? Period(int since, int until) => since == int.MinValue && until == int.MaxValue ? null : $"{Year(since)}–{Year(until)}";

    private static string Year(int day) => day is int.MinValue or int.MaxValue ? "" : new LocalDate(1970, 1, 1).PlusDays(day).Year.ToString("0000", CultureInfo.InvariantCulture);

    private void AddPlace(Weighed weighed, List<Evidence> evidence, OrganizationFacts of)
    {
        var (owner, finding) = (weighed.Finding.Owner, weighed.Finding);
        if (weighed.SameCity)
            evidence.Add(new(EvidenceKind.SameCity));
        if (weighed.OtherCountry && where.Named is >= 0 and var named && of.Countries[owner] is [var country, ..])
            evidence.Add(new(EvidenceKind.OtherCountry, CountryWords.CodeOf(named), CountryWords.CodeOf(country)));
        else if ((weighed.OtherCity || weighed.Elsewhere) && where.CitiesOutside(finding.First, finding.End).FirstOrDefault() is { } city)
            evidence.Add(new(EvidenceKind.OtherCity, where.City is { } asked && asked.Folded == city ? asked.Said : Capital(city), Capital(of.PlaceNames[of.Places[owner][0]].ToString())));
        else if (weighed.SameCountry)
            evidence.Add(new(EvidenceKind.SameCountry, CountryWords.CodeOf(where.Shared(of.Countries[owner], finding.First, finding.End))));
    }

    /// <summary>Places are kept as they are compared, in small letters.</summary>
    private static string Capital(string place) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place);
}
