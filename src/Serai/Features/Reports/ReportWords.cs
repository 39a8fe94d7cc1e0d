using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Office;
using Serai.Features.Office.Kinds;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Reports;

/// <summary>A report in the reader's words.</summary>
public sealed class ReportWords(IStringLocalizer<ReportTexts> texts, IStringLocalizer<OfficeTexts> office, IStringLocalizer<UiTexts> ui, IStringLocalizer<AllianceTexts> said, AllianceWords alliances)
{
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentUICulture);

    /// <summary>With as many digits after the point as the currency has, and its code.</summary>
    public string Money(decimal amount, string currency) => office["Money", amount.ToString("N" + Currencies.Digits(currency).ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentUICulture), currency];

    /// <summary>The year in plain words.</summary>
    public string Summary(OfficeReport report)
    {
        var (name, year, own) = (report.ShortName, Year(report.Year.Year), report.Alliances.Select(a => a.Own).ToList());
        var (certain, possible) = (own.Count(o => o.Held == MembershipAnswer.Certain), own.Count(o => o.Held == MembershipAnswer.Possible));
        var key = report.Year.IsWhole ? "Lede.In" : "Lede.InSoFar";
        var first = certain + possible == 0 ? texts[key + ".None", name, year].Value : texts.Count(key, certain, name, year) + (possible > 0 ? texts.Count("Lede.Possible", possible) : "") + texts["Stop"];
        string?[] sentences =
        [
            first,
            Turned("Lede.Joined", own.Count(o => o.Joined == MembershipAnswer.Certain)),
            Turned("Lede.Left", own.Count(o => o.Left == MembershipAnswer.Certain)),
            Dues(report.Dues.Sums),
            report.Activities.Count == 0 ? null : texts.Count("Lede.Activities", report.Activities.Count),
        ];
        return Sentences(sentences);
    }

    /// <summary>What the year was to a membership: joined, left, all of it, and what the dates leave open.</summary>
    public IEnumerable<(string Words, MembershipAnswer Answer, bool IsEnd)> Turns(YearTurn turn)
    {
        if (turn.Held == MembershipAnswer.Possible)
        {
            yield return (texts["Turn.PossiblyHeld"], MembershipAnswer.Possible, false);
            yield break;
        }
        if (turn.Joined != MembershipAnswer.No) yield return (texts["Turn.Joined." + turn.Joined], turn.Joined, false);
        if (turn.Left != MembershipAnswer.No) yield return (texts["Turn.Left." + turn.Left], turn.Left, true);
        if (turn is { Joined: MembershipAnswer.No, Left: MembershipAnswer.No })
            yield return turn.Throughout == MembershipAnswer.Certain ? (texts["Turn.All"], MembershipAnswer.No, false) : (texts["Turn.NotAll"], MembershipAnswer.Possible, false);
    }

    /// <summary>“Member since 2016”, “Observer 2014 to March 2016”.</summary>
    public string Period(Membership membership) => texts["StandingAndPeriod", alliances.Category(membership), ui.Period(membership.Since, membership.Until, HasEnded(membership))];

    /// <summary>The earliest day that a statement may speak of.</summary>
    public static int FirstDay(MembershipStatement statement) => (statement.Since ?? statement.AsOf ?? statement.Until) is { } date ? Alliances.Conclusions.When.Of(date).Lo : MembershipSpan.After;

    /// <summary>What one statement says of when.</summary>
    public string Says(MembershipStatement statement) => string.Join(said["Comma"], new[]
    {
        statement.Since is { } since ? said["SaidSince", since.Words()].Value : null,
        statement.Until is { } until ? said["SaidUntil", until.Words()].Value : null,
        statement.AsOf is { } day ? said["SaidAsOf", day.Words()].Value : null,
    }.Where(s => s is not null));

    public static IEnumerable<SourceNote> Notes(OfficeReport report, IEnumerable<Membership> memberships) =>
        memberships.SelectMany(m => report.Because[m.Id]).Where(e => e.Use != EvidenceUse.LeftAside).Select(e => e.Statement.Source.Note());

    /// <summary>The count on a day, with those whose dates leave it open.</summary>
    public string Count(MemberCount count) => count.Possible == 0 ? Number(count.Certain) : texts["AndPossible", Number(count.Certain), Number(count.Possible)];

    /// <summary>One sentence after another, as the language sets them; null is none.</summary>
    public string Sentences(params IEnumerable<string?> sentences) => sentences.OfType<string>().Aggregate((one, next) => texts["TwoSentences", one, next]);

    private string? Turned(string key, int count) => count == 0 ? null : texts.Count(key, count);

    private string Dues(IReadOnlyList<MoneySum> sums)
    {
        if (sums.Count == 0) return texts["Lede.NoDues"];
        var open = sums.Where(s => s.Open > 0).ToList();
        return texts[open.Count == 0 ? "Lede.DuesPaid" : "Lede.DuesOpen", List(sums.Select(s => Money(s.All, s.Currency))), List(open.Select(s => Money(s.Open, s.Currency)))];
    }

    private string List(IEnumerable<string> parts) => string.Join(texts["And"], parts);

    private static bool HasEnded(Membership membership) => membership.Until is null && membership.Spans.Count > 0 && membership.Spans.Max(s => s.ToDay) < MembershipSpan.After;
}
