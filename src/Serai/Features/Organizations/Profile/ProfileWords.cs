using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui;

namespace Serai.Features.Organizations.Profile;

/// <summary>The page of an organization in the reader's words.</summary>
public sealed partial class ProfileWords(IStringLocalizer<OrganizationTexts> texts, IStringLocalizer<UiTexts> ui, AllianceWords alliances, PlaceLabels places, OrganizationProfile profile, AsOf asOf)
{
    public OrganizationProfile Profile => profile;

    public DayRange When { get; } = DayRange.Of(asOf);

    /// <summary>The one sentence that says it all.</summary>
    public string Lede()
    {
        var answers = profile.Answers;
        var (certain, possible) = (answers.Count(a => a == MembershipAnswer.Certain), answers.Count(a => a == MembershipAnswer.Possible));
        var then = asOf.IsToday ? "" : "Then";
        var day = DateWords.Of(asOf);
        if (answers.Count == 0)
            return profile.Memberships.Count > 0 ? texts["LedeNotThen", day] : texts["LedeNone"];
        if (certain == 0)
            return texts.Count("LedeOnlyPossible" + then, possible, day);
        var sentence = texts.Count("Lede" + then, certain, day).ToString();
        if (possible > 0)
            sentence += texts.Count("LedePossible", possible);
        if (First() is { } first)
            sentence += texts["LedeFirst", first.Words()];
        var founded = profile.Memberships.Where(m => m.Membership.IsFounder && m.Answer != MembershipAnswer.No).DistinctBy(m => m.Alliance.Id).Count();
        if (founded > 0)
            sentence += texts.Count("LedeFounder", founded);
        return sentence + texts["Stop"];
    }

    public string? Place(string? code, string? city) => texts.Place(places, code, city);

    public string Standing(Membership membership) => alliances.Category(membership);

    public string Since(Membership membership) => membership.Since?.Words() ?? texts["NotStated"];

    public string? Until(Membership membership) => alliances.Until(membership);

    public string ActivityKind(string kind) => alliances.ActivityKind(kind);

    public string OfficeKind(string kind) => alliances.OfficeKind(kind);

    /// <summary>“Certain on this day” needs no word on the page of today; the other answers do.</summary>
    public string Answer(MembershipAnswer answer) => ui[answer == MembershipAnswer.Possible && asOf.IsDay ? "Answer.PossibleOnDay" : "Answer." + answer];

    public string Period(EdtfDate? since, EdtfDate? until) => (since, until) switch
    {
        (null, null) => "",
        ({ } a, { } b) => ui["Period.SinceUntil", a.Words(), b.Words()],
        ({ } a, null) => ui["Period.Since", a.Words()],
        (null, { } b) => ui["Period.Until", b.Words()],
    };

    /// <summary>The dates of a statement: of joining and leaving, and of the list it stands in.</summary>
    public string Dates(MembershipStatement said) => string.Join(texts["Semicolon"], new[]
    {
        Period(said.Since, said.Until),
        said.AsOf is { } listed ? texts["ListedOn", listed.Words()].Value : "",
    }.Where(w => w.Length > 0)) is { Length: > 0 } words ? words : texts["Undated"];

    /// <summary>How it was called on a past day, where that was not the name in the title; and whether that is certain.</summary>
    public (NameOverTime Name, bool IsCertain)? Then() =>
        UsedName.Then(UsedName.Of(profile.Names.Where(n => n.Source?.IsTrusted != false).Select(n => n.Name)), profile.Name.Name, asOf, CultureInfo.CurrentUICulture.Name) is var (called, answer)
            ? (profile.Names.First(n => n.Name.Text == called.Text), answer == EdtfAnswer.Certainly)
            : null;

    /// <summary>The names in use, then the former ones.</summary>
    public IEnumerable<NameOverTime> NamesInOrder() => profile.Names
        .OrderBy(n => n.Name.Kind == NameKind.Former || n.Name.Until is not null).ThenBy(n => n.Name.Kind).ThenBy(n => n.Name.Language, StringComparer.Ordinal).ThenBy(n => n.Name.Id);

    /// <summary>What a membership rests on.</summary>
    public IEnumerable<SourceNote> Notes(OwnMembership own) => own.Evidence
        .Where(e => e.Use is not (null or EvidenceUse.LeftAside))
        .OrderBy(e => e.Use).Select(e => e.Statement.Source.Note()).DistinctBy(n => n.Key);

    /// <summary>What a statement was good for, or why nothing rests on it.</summary>
    public string Use(OwnStatement own) => own switch
    {
        { Use: { } use } => texts["Use." + use],
        { Statement.SupersededBy: not null } => texts["Use.Superseded", own.Statement.SupersededReason ?? ""],
        { Statement.Source.IsTrusted: false } => texts["Use." + own.Statement.Source.Trust],
        _ => texts["Use.None"],
    };

    public IReadOnlyList<LocalDate> ChangeDays() => [.. profile.Memberships.SelectMany(m => new[] { m.Membership.Since, m.Membership.Until })
        .Select(d => d?.Earliest).OfType<LocalDate>().Distinct().Order()];

    private EdtfDate? First() => profile.Memberships.Where(m => m.Answer != MembershipAnswer.No)
        .Select(m => m.Membership.Since).OfType<EdtfDate>().MinBy(d => Alliances.Conclusions.When.Of(d).Lo);
}
