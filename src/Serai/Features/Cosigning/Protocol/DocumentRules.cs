using NodaTime.Text;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Web.Api;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>What is wrong with a document, and where.</summary>
/// <param name="Field">The member of its canonical form.</param>
/// <param name="Code">Missing, TooLong, Unknown, Unprintable, NotADate, EndsBeforeItBegins, Inconsistent, OtherParties, TooMany.</param>
public sealed record DocumentProblem(string Field, string Code)
{
    public const string Missing = "Missing", TooLong = "TooLong", Unknown = "Unknown", Unprintable = "Unprintable", NotADate = "NotADate", EndsBeforeItBegins = "EndsBeforeItBegins",
        Inconsistent = "Inconsistent", OtherParties = "OtherParties", TooMany = "TooMany";
}

/// <summary>What every document that two sites exchange must say, and may say: asked by the sender before anything is sent, and by the receiver of what comes.</summary>
public static class DocumentRules
{
    public const int LongestTitle = 500, LongestName = 1000, LongestKind = 60, MostThings = 500, MostYears = 99, MostMonths = 120;

    /// <returns>Nothing where it can be held on both sides just as it is.</returns>
    public static IReadOnlyList<DocumentProblem> Of(AgreementContent document, SiteEnd one, SiteEnd other) =>
        [.. Terms(document), .. Parties(document, one, other), .. Dates(document), .. Things(document), .. Texts(document)];

    private static IEnumerable<DocumentProblem> Terms(AgreementContent document)
    {
        foreach (var problem in Word("kind", document.Kind, LongestKind).Concat(Word("title", document.Title, LongestTitle)))
            yield return problem;
        foreach (var problem in MessageRules.Digest("parent", document.Parent).Concat(MessageRules.Digest("previous", document.Previous)).Concat(document.Alliance is { } alliance ? Word("alliance", alliance, LongestTitle) : []))
            yield return problem;
        if (ApiJson.Read<Confidentiality>(document.Confidentiality) is null)
            yield return new("confidentiality", DocumentProblem.Unknown);
        if (document.Activities.Any(a => ApiJson.Read<AgreedActivities>(a) is null or AgreedActivities.None))
            yield return new("activities", DocumentProblem.Unknown);
        if (document.Fields.Any(f => Isced.Find(f) is null))
            yield return new("fields", DocumentProblem.Unknown);
        if (document.Languages.Any(l => LanguageTag.Written(l) != l))
            yield return new("languages", DocumentProblem.Unknown);
        foreach (var problem in document.Themes.SelectMany(t => Word("themes", t, LongestName)))
            yield return problem;
        if (document.NoticeMonths is < 1 or > MostMonths)
            yield return new("noticeMonths", DocumentProblem.Inconsistent);
        if (document.Renewal.Years is < 1 or > MostYears || (document.Renewal.Way == RenewalWay.Automatic) != document.Renewal.Years is not null || (document.Renewal.Way != RenewalWay.None && document.Until is null))
            yield return new("renewal", DocumentProblem.Inconsistent);
    }

    private static IEnumerable<DocumentProblem> Parties(AgreementContent document, SiteEnd one, SiteEnd other)
    {
        if (!document.Parties.Select(p => p.Identifier).ToHashSet(StringComparer.Ordinal).SetEquals([one.Organization, other.Organization]))
            yield return new("parties", DocumentProblem.OtherParties);
        if (document.Parties.Count > MostThings || document.Parties.Select(p => (p.Identifier, p.Unit)).Distinct().Count() != document.Parties.Count || document.Parties.Any(p => p.Signatories.Count > MostThings))
            yield return new("parties", DocumentProblem.TooMany);
        foreach (var problem in document.Parties.SelectMany(p => Word("parties", p.Name, LongestName).Concat(MaybeWord("parties", p.Unit)).Concat(p.Signatories.SelectMany(s => Word("parties", s.Name, LongestName).Concat(MaybeWord("parties", s.Post))))))
            yield return problem;
    }

    private static IEnumerable<DocumentProblem> Dates(AgreementContent document)
    {
        EdtfDate? since = null, until = null;
        if (document.Since is { } first && !(EdtfDate.TryParse(first, out since, out _) && since.Text == first))
            yield return new("since", DocumentProblem.NotADate);
        if (document.Until is { } last && !(EdtfDate.TryParse(last, out until, out _) && until.Text == last))
            yield return new("until", DocumentProblem.NotADate);
        if (since?.Earliest is { } begins && until?.Latest is { } ends && ends < begins)
            yield return new("until", DocumentProblem.EndsBeforeItBegins);
        if (document.Obligations.Any(o => o.Due is { } due && !LocalDatePattern.Iso.Parse(due).Success))
            yield return new("obligations", DocumentProblem.NotADate);
    }

    private static IEnumerable<DocumentProblem> Things(AgreementContent document)
    {
        var parties = document.Parties.Select(p => p.Identifier).ToHashSet(StringComparer.Ordinal);
        if (document.Obligations.Any(o => o.OwedBy is { } by && !parties.Contains(by)))
            yield return new("obligations", DocumentProblem.OtherParties);
        if (document.Contacts.Any(c => !parties.Contains(c.Party)))
            yield return new("contacts", DocumentProblem.OtherParties);
        if (document.Obligations.Count > MostThings)
            yield return new("obligations", DocumentProblem.TooMany);
        if (document.Contacts.Count > MostThings)
            yield return new("contacts", DocumentProblem.TooMany);
        if (document.Themes.Count > MostThings)
            yield return new("themes", DocumentProblem.TooMany);
        foreach (var problem in document.Obligations.SelectMany(o => Word("obligations", o.What, LongestName, lines: true))
            .Concat(document.Contacts.SelectMany(c => Word("contacts", c.Name, LongestName).Concat(MaybeWord("contacts", c.Post)).Concat(MaybeWord("contacts", c.Address)))))
            yield return problem;
    }

    private static IEnumerable<DocumentProblem> Texts(AgreementContent document)
    {
        if (document.Texts.Count == 0 || document.Texts.Any(t => t.Text.IsEmpty))
            yield return new("texts", DocumentProblem.Missing);
        if ((document.Texts.Count > 0 && AgreementWording.Of(document.Texts, out _) is null) || document.Texts.Any(t => LanguageTag.Written(t.Language) != t.Language))
            yield return new("texts", DocumentProblem.Unknown);
        if (document.Texts.Any(t => t.Text.Clauses.Count > AgreementText.MostClauses || t.Text.Clauses.Sum(c => c.Paragraphs.Count) > AgreementText.MostParagraphs))
            yield return new("texts", DocumentProblem.TooMany);
        if (document.Texts.Any(t => t.Text.Clauses.SelectMany(c => c.Paragraphs.Select(p => p.Text).Append(c.Heading)).Append(t.Text.Title).Any(w => w is not null && HiddenSigns.First(w, lines: true) is not null)))
            yield return new("texts", DocumentProblem.Unprintable);
    }

    private static IEnumerable<DocumentProblem> MaybeWord(string field, string? word) => word is null ? [] : Word(field, word, LongestName);

    private static IEnumerable<DocumentProblem> Word(string field, string word, int longest, bool lines = false)
    {
        if (word.Length == 0 || word != word.Trim() || HiddenSigns.AreAll(word))
            yield return new(field, DocumentProblem.Missing);
        if (word.Length > longest)
            yield return new(field, DocumentProblem.TooLong);
        if (HiddenSigns.First(word, lines) is not null)
            yield return new(field, DocumentProblem.Unprintable);
    }
}
