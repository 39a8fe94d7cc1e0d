using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Compared;

namespace Serai.Features.Reports;

/// <summary>What a year was to one member of one alliance.</summary>
/// <param name="Memberships">Those that touch the year, certainly or possibly, the earliest first.</param>
/// <param name="Held">Whether it belonged on any day of the year; never <see cref="MembershipAnswer.No"/>.</param>
/// <param name="Joined">Whether it came within the year; <see cref="MembershipAnswer.Possible"/> where the dates leave it open.</param>
/// <param name="Left">Whether it left within the year.</param>
/// <param name="Throughout">Whether it belonged on every day of the year.</param>
public sealed record YearTurn(IReadOnlyList<Membership> Memberships, MembershipAnswer Held, MembershipAnswer Joined, MembershipAnswer Left, MembershipAnswer Throughout)
{
    public Membership Any => Memberships[0];

    public bool IsDisputed => Memberships.Any(m => m.IsDisputed);

    /// <summary>Null for one that certainly did not belong on any day of the year.</summary>
    /// <param name="all">All memberships of one member in one alliance.</param>
    public static YearTurn? Of(IReadOnlyCollection<Membership> all, ReportYear year)
    {
        var days = year.Days;
        var touching = all.Where(m => m.On(days.First, days.Last) != MembershipAnswer.No).OrderBy(m => m.Spans.Min(s => s.FromDay)).ThenBy(m => m.Id).ToList();
        if (touching.Count == 0)
            return null;
        var spans = all.SelectMany(m => m.Spans).ToList();
        var held = spans.Exists(s => s.IsCertain && s.FromDay <= days.Last && s.ToDay >= days.First) ? MembershipAnswer.Certain : MembershipAnswer.Possible;
        var cameBack = MembershipChange.Of(all, year.Coming)?.Kind == ChangeKind.CameBack;
        return new(
            touching, held,
            cameBack ? held : Turned(On(spans, year.Coming.Earlier), held),
            cameBack ? held : Turned(On(spans, year.Going.Later), held),
            On(spans, days));
    }

    /// <param name="outside">The answer on the day before the year, for who joined; on the day after it, for who left.</param>
    private static MembershipAnswer Turned(MembershipAnswer outside, MembershipAnswer held) => (outside, held) switch
    {
        (MembershipAnswer.No, _) => held,
        (MembershipAnswer.Possible, MembershipAnswer.Certain) => MembershipAnswer.Possible,
        _ => MembershipAnswer.No,
    };

    private static MembershipAnswer On(List<MembershipSpan> spans, DayRange days) => SpanAnswer.Of(spans, days.First, days.Last);
}
