using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Figures;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui;

namespace Serai.Features.Participation;

/// <summary>The front page in the reader's words.</summary>
public sealed partial class ParticipationWords(IStringLocalizer texts, AllianceWords alliances, ParticipationView view, DayRange when, AsOf asOf)
{
    private static readonly string[] EnglishNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public DayRange When => when;
    public ParticipationView View => view;

    /// <summary>The one sentence that says it all.</summary>
    public string Lede()
    {
        var held = view.Held.ToList();
        if (held.Count == 0)
            return texts[asOf.IsToday ? "LedeNone" : "LedeNoneThen", view.ShortName, DateWords.Of(asOf)];
        var certain = held.Count(h => h.Answer == MembershipAnswer.Certain);
        var sentence = texts.Count((asOf.IsToday ? "Lede" : "LedeThen") + (view.Initiative is null ? "" : "Of"), certain, view.ShortName, Number(certain), DateWords.Of(asOf), view.Initiative ?? "").ToString();
        if (held.Count > certain)
            sentence += texts.Count("LedePossible", held.Count - certain, Number(held.Count - certain));
        if (held.SelectMany(h => h.Periods).Where(p => p.Since is not null).MinBy(p => Days(p.Since!).Lo)?.Since is { } first)
            sentence += texts["LedeFirst", first.Words()];
        var founded = held.Count(h => h.Periods.Any(p => p.IsFounder));
        if (founded > 0)
            sentence += texts.Count("LedeFounder", founded, Number(founded));
        return sentence + texts["Stop"] + LedeJoint();
    }

    public string Role(Membership membership) => membership.IsFounder ? texts["RoleFounder"] : alliances.Category(membership);

    public string RoleSince(AlliancePart part, Membership membership) => membership.Since is { } since
        ? texts["RoleSince", Role(membership), since.Words()]
        : texts["RoleUndated", Role(membership)];

    /// <summary>What the alliance was called when the home organization joined, where it was another name.</summary>
    public string? ThenCalled(AlliancePart part, Membership membership)
    {
        if (membership.Since is not { } since)
            return null;
        var joined = Days(since);
        var then = part.Names.FirstOrDefault(n => n.Until is { } until && Days(until).Lo > joined.Hi && (n.Since is not { } began || Days(began).Lo <= joined.Hi));
        return then is null || then.Text == part.Organization.Name ? null : texts["ThenCalled", then.Text].Value;
    }

    /// <summary>The latest dated figure, then the undated ones of the home organization's own sources; founders that contradict each other, all.</summary>
    public IReadOnlyList<ReportedFigure> FiguresOf(AlliancePart part, Measure measure)
    {
        if (measure == Measure.Founders && FigureRules.Disagreements(part.Figures.Where(f => f.Measure == measure)) is [{ } all, ..])
            return [.. all.DistinctBy(f => (f.Value, f.Qualifier))];
        var own = part.Periods.SelectMany(p => p.Evidence).Select(e => e.Statement.SourceId).ToHashSet();
        var figures = FigureRules.On(part.Figures, measure, when);
        var shown = Distinct(figures.Where(f => f.Date is not null || own.Contains(f.SourceId)));
        return shown.Count > 0 ? shown : [.. figures.Take(1)];
    }

    /// <summary>How many undated figures of other sources the page leaves to the alliance's own.</summary>
    public int FiguresLeft(AlliancePart part, Measure measure) =>
        Distinct(FigureRules.On(part.Figures, measure, when)).Count - FiguresOf(part, measure).Count;

    public string Figure(ReportedFigure figure) => texts["FigureDated", alliances.Amount(figure), alliances.When(figure)];

    public string Countries(ReportedFigure figure) => texts["CountriesFigure", alliances.Amount(figure), alliances.When(figure)];

    public bool Disagree(IReadOnlyList<ReportedFigure> figures) => figures.Any(a => figures.Any(b => !FigureRules.Agree(a, b)));

    /// <summary>What went on last, up to the day.</summary>
    public Activity? Latest(AlliancePart part) => part.Activities
        .Where(a => a.Source.IsTrusted && a.Date is not null && Days(a.Date).Lo <= when.Last)
        .MaxBy(a => Days(a.Date!).Lo);

    /// <summary>What was done, as a mark on the line says it (“renamed”); else its kind.</summary>
    public string KindWord(string kind)
    {
        var word = texts["Kind." + kind];
        return word.ResourceNotFound ? alliances.ActivityKind(kind) : word;
    }

    public IEnumerable<SourceNote> NotesOf(Membership membership) => membership.Evidence
        .Where(e => e.Use != EvidenceUse.LeftAside)
        .Select(e => e.Statement.Source.Note()).DistinctBy(n => n.Key);

    public IEnumerable<SourceNote> FoundingNotes(AlliancePart part) =>
        Founding.Saying(part.Activities, part.Alliance.Established, record: null).Select(s => s.Note());

    public IReadOnlyList<LocalDate> ChangeDays() => [.. view.Alliances
        .SelectMany(a => a.Periods).SelectMany(p => new[] { p.Since, p.Until })
        .Concat(view.Joint.Select(j => j.Activity.Date))
        .Select(d => d?.Earliest).OfType<LocalDate>().Distinct().Order()];

    public IReadOnlyList<JointActivity> JointShown() =>
        [.. view.Joint.Where(j => j.Activity.Date is null || Days(j.Activity.Date).Lo <= when.Last)];

    /// <summary>A programme that its source dates before the memorandum it stands under: shown as written, nothing settled.</summary>
    public (string Programme, string Memorandum)? ProgrammeBeforeMemorandum()
    {
        var shown = JointShown().Where(j => j.Activity.Date is not null).ToList();
        var memorandum = shown.FirstOrDefault(j => j.Activity.Kind == "memorandum")?.Activity.Date;
        var programme = shown.FirstOrDefault(j => j.Activity.Kind == "training programme")?.Activity.Date;
        return memorandum is not null && programme is not null && Days(programme).Lo < Days(memorandum).Lo
            ? (programme.Words(), memorandum.Words())
            : null;
    }

    public string JsonLd(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["@id"] = view.Home.Ror ?? root + OrganizationLinks.Show(view.Home.Slug),
            ["name"] = view.Home.Name,
            ["url"] = root + OrganizationLinks.Show(view.Home.Slug),
            ["memberOf"] = view.Held.Select(h => new Dictionary<string, object?>
            {
                ["@type"] = "Organization",
                ["name"] = h.Organization.Name,
                ["url"] = root + AllianceLinks.Show(h.Organization.Slug),
            }),
        });
    }

    private static List<ReportedFigure> Distinct(IEnumerable<ReportedFigure> figures) =>
        [.. figures.DistinctBy(f => (f.Value, f.Qualifier, f.Date?.Text))];

    private string LedeJoint()
    {
        var sentence = "";
        foreach (var with in JointShown().GroupBy(j => string.Join(", ", j.Partners.Select(p => p.Name))))
        {
            var memorandum = with.FirstOrDefault(j => j.Activity.Kind == "memorandum");
            var programme = with.FirstOrDefault(j => j.Activity.Kind == "training programme");
            if (memorandum is not null && programme is not null)
                sentence += texts["LedeMemorandumAndProgramme", with.Key, memorandum.Activity.Date?.Words() ?? "", programme.Activity.Date?.Words() ?? ""];
            else if (memorandum is not null)
                sentence += texts["LedeMemorandum", with.Key, memorandum.Activity.Date?.Words() ?? ""];
        }
        return sentence;
    }

    private static string Number(int number) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && number < EnglishNumbers.Length
        ? EnglishNumbers[number]
        : number.ToString(CultureInfo.CurrentUICulture);

    private static When Days(EdtfDate date) => Alliances.Conclusions.When.Of(date);
}
