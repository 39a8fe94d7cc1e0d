using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Answers;
using Serai.Features.Places;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances;

/// <summary>Alliances, members and figures in the reader's words.</summary>
public sealed class AllianceWords(IStringLocalizer<AllianceTexts> texts, PlaceLabels places)
{
    public string Language => CultureInfo.CurrentUICulture.Name;

    public string Kind(AllianceKind kind) => texts["Kind." + kind];

    public string? Place(string? code) => code is null ? null : places.Label(code, Language);

    /// <summary>The standing in the reader's language where it is one of the usual words, else as its source writes it.</summary>
    public string Category(Membership membership) => membership switch
    {
        { IsFounder: true } => texts["Category.founder"],
        { Standing: Standing.Observer } => texts["Category.observer"],
        { Standing: Standing.Associate } => texts["Category.associate"],
        { Standing: Standing.Full, CategoryWord: "member" or "full member" or "full" } => texts["Category.member"],
        _ => Known("Category." + membership.CategoryWord.ToLowerInvariant()) ?? membership.CategoryWord,
    };

    /// <summary>“More than 160”, without a unit.</summary>
    public string Amount(ReportedFigure figure) => texts["Qualifier." + figure.Qualifier, Number(figure.Value)];

    /// <summary>The day that a figure holds for, or that it has none and when it was read.</summary>
    public string When(ReportedFigure figure) => figure.Date?.Words()
        ?? (figure.Source.Retrieved is { } read ? texts["UndatedRead", read.Words()] : texts["Undated"]).Value;

    public string Measure(Measure measure) => texts["Measure." + measure];

    public string? Since(Membership membership) => membership.Since?.Words();

    /// <summary>The stated end; that there was one on an unknown day; nothing where it goes on or nobody says.</summary>
    public string? Until(Membership membership) => membership.Until?.Words()
        ?? (membership.Spans.Count > 0 && membership.Spans.Max(s => s.ToDay) is var last && last < MembershipSpan.After
            ? texts["EndedBy", DateWords.Of(Conclusions.When.Date(last).PlusDays(1))].Value
            : null);

    /// <summary>An activity's kind in the reader's language where it is a usual one, else as its source writes it.</summary>
    public string ActivityKind(string kind) => Known("Activity." + kind) ?? kind;

    public string OfficeKind(string kind) => Known("Office." + kind) ?? Known("Category." + kind.ToLowerInvariant()) ?? kind;

    /// <summary>A legal nature in the reader's language where it is one of the usual ones, else as it was written.</summary>
    public string LegalNature(string nature) => Known("Nature." + nature.ToLowerInvariant()) ?? nature;

    public string Counted(MemberCount count) => count.Possible == 0
        ? texts.Count("Counted", count.Certain)
        : texts.Count("Counted", count.Certain) + texts.Count("CountedPossible", count.Possible);

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentUICulture);

    private string? Known(string key)
    {
        var text = texts[key];
        return text.ResourceNotFound ? null : text.Value;
    }
}
