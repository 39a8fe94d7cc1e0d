using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Figures;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Alliances.Overview;

/// <summary>Where the sources of an alliance do not fit together, and where the list here falls short of what they report.</summary>
public sealed class Disputes(IStringLocalizer<AllianceTexts> texts, AllianceWords words)
{
    /// <summary>Over the alliance itself: its beginning, its figures, its list.</summary>
    public IReadOnlyList<Dispute> Of(AllianceHead head) => [.. Beginning(head), .. Figures(head), .. Counted(head)];

    /// <summary>Over when somebody joined or left.</summary>
    /// <param name="evidence">The statements behind the disputed memberships.</param>
    public IReadOnlyList<Dispute> OfMemberships(AllianceHead head, ILookup<Guid, MembershipEvidence> evidence) => [.. Memberships(head, evidence)];

    private IEnumerable<Dispute> Beginning(AllianceHead head)
    {
        var told = Founding.Told(head.Activities);
        var days = told.GroupBy(a => a.Date!.Text).ToList();
        if (days.Count < 2)
            yield break;
        var fit = told.All(a => told.All(b => When.Of(a.Date!).Fits(When.Of(b.Date!))));
        yield return new(
            texts["Dispute.Began"],
            [.. days.Select(d => new DisputeSide(d.First().Date!.Words(), Notes(d.Select(a => a.Source))))],
            texts[fit ? "Dispute.AllCanBeRight" : "Dispute.NotAllRight"]);
    }

    private IEnumerable<Dispute> Figures(AllianceHead head)
    {
        foreach (var group in FigureRules.Disagreements(head.Figures))
            yield return Figures(group);
        var shown = FigureRules.On(head.Figures, Measure.Members, head.When);
        if (shown.Count > 1 && shown[0].Date is not null && shown.Any(f => f.Date is null && !FigureRules.Agree(f, shown[0])))
            yield return new(texts["Dispute.Undated"], ByDay(shown), texts["Dispute.UndatedRemark"]);
    }

    private Dispute Figures(IReadOnlyList<ReportedFigure> group)
    {
        var measure = words.Measure(group[0].Measure);
        if (group[0].Measure == Measure.Founders)
            return new(texts["Dispute.Founders"], Sides(group, words.Amount), texts["Dispute.NotAllRight"]);
        var isOneDate = group.All(f => f.Date!.Text == group[0].Date!.Text);
        var remark = texts[isOneDate && When.Of(group[0].Date!).IsDay ? "Dispute.NotAllRight" : "Dispute.UnlessOtherDays"];
        return isOneDate
            ? new(texts["Dispute.SameDay", measure, words.When(group[0])], Sides(group, words.Amount), remark)
            : new(texts["Dispute.FittingDates", measure], ByDay(group), remark);
    }

    private IEnumerable<Dispute> Counted(AllianceHead head)
    {
        var shown = ShownFigures.Of(FigureRules.On(head.Figures, Measure.Members, head.When));
        var counted = head.Counted;
        if (shown.First is not { } figure || (figure.Value <= counted.Either && (figure.Qualifier != Qualifier.Exactly || figure.Value >= counted.Certain)))
            yield break;
        yield return new(
            texts["Dispute.Counted"],
            [new(texts["Dispute.RecordedHere", AllianceWords.Number(counted.Either)], []), new(texts["Dispute.Reported", words.Amount(figure)], Notes(shown.SourcesOfFirst))],
            texts[figure.Value > counted.Either ? "Dispute.ListShort" : "Dispute.ListLong"]);
    }

    private IEnumerable<Dispute> Memberships(AllianceHead head, ILookup<Guid, MembershipEvidence> evidence)
    {
        foreach (var membership in head.Memberships.Where(m => m.IsDisputed).OrderByName(m => head.BriefOf(m.MemberId)?.Name ?? m.MemberName).ThenBy(m => m.Id))
        {
            var said = evidence[membership.Id].Select(e => e.Statement).Where(s => s.Since is not null || s.Until is not null || s.AsOf is not null).ToList();
            yield return new(
                texts["Dispute.Member", head.BriefOf(membership.MemberId)?.Name ?? membership.MemberName],
                [.. said.GroupBy(Says).Select(g => new DisputeSide(g.Key, Notes(g.Select(s => s.Source))))],
                null);
        }
    }

    private string Says(MembershipStatement statement) => string.Join(texts["Comma"], new[]
    {
        statement.Since is { } since ? texts["SaidSince", since.Words()].Value : null,
        statement.Until is { } until ? texts["SaidUntil", until.Words()].Value : null,
        statement.AsOf is { } day ? texts["SaidAsOf", day.Words()].Value : null,
    }.Where(s => s is not null));

    // The day once, then all that is reported for it.
    private IReadOnlyList<DisputeSide> ByDay(IEnumerable<ReportedFigure> figures) =>
        [.. figures.GroupBy(words.When).SelectMany(day => Sides(day, words.Amount)
            .Select((side, i) => i > 0 ? side : side with { Words = texts["DayAndFigure", day.Key, side.Words] }))];

    private static IReadOnlyList<DisputeSide> Sides(IEnumerable<ReportedFigure> figures, Func<ReportedFigure, string> wording) =>
        [.. figures.GroupBy(wording).Select(g => new DisputeSide(g.Key, Notes(g.Select(f => f.Source))))];

    private static IReadOnlyList<SourceNote> Notes(IEnumerable<Source> sources) => [.. sources.DistinctBy(s => s.Id).Select(s => s.Note())];
}
