using System.Globalization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Ui;
using NodaTime.Text;

namespace Serai.Features.Participation;

/// <summary>A bar of the timeline; the words are those of the table beneath it.</summary>
public sealed record TimelineRow(string Row, string Name, string? Note, string Tone, string? Href)
{
    public string? PossibleFrom { get; init; }
    public string? CertainFrom { get; init; }
    public string? CertainTo { get; init; }
    public string? PossibleTo { get; init; }
    public string Since { get; init; } = "";
    public string Until { get; init; } = "";
    public string? Tip { get; init; }
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];
    public IReadOnlyList<TimelineMark> Marks { get; init; } = [];
}

/// <summary>Something that happened on a day of the bar.</summary>
public sealed record TimelineMark(string First, string? Last, string Label, string Words, string Datetime);

public sealed partial class ParticipationWords
{
    private const string Open = "..";

    public string TimelineLabel() => texts["TimelineLabel", view.ShortName];

    /// <summary>All periods, past ones too: the line is the history, the day asked about is a mark on it.</summary>
    public IReadOnlyList<TimelineRow> TimelineRows() =>
        [.. view.Alliances.SelectMany(part => part.Periods.SelectMany(p => Bars(part, p))), .. view.Joint.GroupBy(j => string.Join(", ", j.Partners.Select(p => p.Name))).Select(JointBar)];

    /// <summary>A bar for each stretch that is certain; what lies between two of them is drawn as possible.</summary>
    private IEnumerable<TimelineRow> Bars(AlliancePart part, Membership period)
    {
        var spans = period.Spans.OrderBy(s => s.FromDay).ToList();
        var certain = spans.Where(s => s.IsCertain).ToList();
        if (certain.Count == 0)
            return [Bar(part, period, spans.Count == 0 ? null : spans[0].FromDay, null, null, spans.Count == 0 ? null : spans[^1].ToDay)];
        return certain.Select((stretch, i) => Bar(
            part,
            period,
            i == 0 ? spans[0].FromDay : stretch.FromDay,
            stretch.FromDay,
            stretch.ToDay,
            i + 1 < certain.Count ? spans[spans.IndexOf(stretch) + 1] is { IsCertain: false } gap ? gap.ToDay : stretch.ToDay : spans[^1].ToDay));
    }

    private TimelineRow Bar(AlliancePart part, Membership period, int? possibleFrom, int? certainFrom, int? certainTo, int? possibleTo)
    {
        var marks = part.Activities.Where(a => a.Kind == "renaming" && a.Date is not null && a.Source.IsTrusted).Select(a => Mark(a.Date!, KindWord(a.Kind)));
        if (period is { IsFounder: true, Since: { } founded })
            marks = marks.Prepend(Mark(founded, texts["RoleFounder"]));
        return new(part.Acronym ?? part.Organization.Name, part.Organization.Name, part.Acronym is null ? null : part.Organization.Name, "lapis", AllianceLinks.Show(part.Organization.Slug))
        {
            PossibleFrom = Day(possibleFrom),
            CertainFrom = Day(certainFrom),
            CertainTo = Day(certainTo),
            PossibleTo = Day(possibleTo),
            Since = period.Since?.Words() ?? texts["NotStated"],
            Until = period.Until?.Words() ?? (period.Spans.Any(s => s.ToDay >= MembershipSpan.After) ? "" : texts["NotStated"]),
            Tip = RoleSince(part, period),
            Notes = [.. NotesOf(period)],
            Marks = [.. marks],
        };
    }

    private TimelineRow JointBar(IGrouping<string, JointActivity> joint)
    {
        var dated = joint.Where(j => j.Activity.Date is not null).ToList();
        var first = dated.OrderBy(j => j.Activity.Kind == "memorandum" ? 0 : 1).FirstOrDefault()?.Activity;
        var began = first?.Date is { } date ? Days(date) : (When?)null;
        var name = string.Join(", ", joint.Select(j => KindWord(j.Activity.Kind)).Distinct());
        return new(joint.Key, joint.Key, name, "jade", joint.First().Partners.FirstOrDefault()?.Slug is { } slug ? OrganizationLinks.Show(slug) : null)
        {
            PossibleFrom = Day(began?.Lo),
            CertainFrom = Day(began?.Hi),
            CertainTo = Open,
            Since = first?.Date?.Words() ?? texts["NotStated"],
            Tip = name,
            Notes = [.. joint.Select(j => j.Activity.Source.Note()).DistinctBy(n => n.Key)],
            Marks = [.. dated.Select(j => Mark(j.Activity.Date!, KindWord(j.Activity.Kind)))],
        };
    }

    private static TimelineMark Mark(EdtfDate date, string label)
    {
        var days = Days(date);
        return new(Day(days.Lo) ?? "", days.IsDay ? null : Day(days.Hi), label, date.Words(), date.Text);
    }

    private static string? Day(int? day) => day switch
    {
        null or <= MembershipSpan.Before => null,
        >= MembershipSpan.After => Open,
        { } known => LocalDatePattern.Iso.Format(Alliances.Conclusions.When.Date(known)),
    };
}
