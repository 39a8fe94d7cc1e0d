namespace Serai.Features.Alliances.Answers;

/// <summary>Reads the answer for a stretch of days off the spans of one membership, or of all memberships of one member.</summary>
public static class SpanAnswer
{
    /// <summary>Certain where certain spans cover every day from first to last; possible where any span touches one of them.</summary>
    public static MembershipAnswer Of(IEnumerable<MembershipSpan> spans, int firstDay, int lastDay)
    {
        var touching = spans.Where(s => s.FromDay <= lastDay && s.ToDay >= firstDay).ToList();
        if (touching.Count == 0)
            return MembershipAnswer.No;
        var next = firstDay;
        foreach (var span in touching.Where(s => s.IsCertain).OrderBy(s => s.FromDay))
        {
            if (span.FromDay > next)
                break;
            if (span.ToDay >= lastDay)
                return MembershipAnswer.Certain;
            next = Math.Max(next, span.ToDay + 1);
        }
        return MembershipAnswer.Possible;
    }
}
