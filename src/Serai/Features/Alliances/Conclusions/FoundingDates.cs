using Serai.Features.Activities;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>The founding as sources tell it: from the earliest of them on something may have belonged, from the latest on all agree.</summary>
public readonly record struct FoundingRange(int Earliest, int Latest);

/// <summary>Which of several stated days of a founding to go by.</summary>
public static class FoundingDates
{
    /// <summary>The finest of those that most sources fit.</summary>
    public static EdtfDate? Finest(IEnumerable<Activity> activities)
    {
        var dated = Dated(activities);
        return dated.OrderByDescending(d => dated.Count(o => o.When.Fits(d.When))).ThenBy(d => d.When.Width).ThenBy(d => d.When.Lo)
            .Select(d => d.Date).FirstOrDefault();
    }

    /// <summary>Of dates that fit together only the finest counts: 2015 and 22 May 2015 are one founding.</summary>
    public static FoundingRange Range(IEnumerable<Activity> activities, EdtfDate? otherwise)
    {
        var apart = new List<When>();
        foreach (var (_, when) in Dated(activities))
            if (!apart.Exists(a => a.Fits(when)))
                apart.Add(when);
        if (apart.Count == 0)
            return otherwise is null ? new(MembershipSpan.Before, MembershipSpan.Before) : new(When.Of(otherwise).Lo, When.Of(otherwise).Lo);
        return new(apart.Min(a => a.Lo), apart.Max(a => a.Lo));
    }

    private static List<(EdtfDate Date, When When)> Dated(IEnumerable<Activity> activities) =>
        [.. activities.Where(a => a.Date is not null && a.Source.IsTrusted)
            .Select(a => (Date: a.Date!, When: When.Of(a.Date!))).OrderBy(d => d.When.Width).ThenBy(d => d.When.Lo)];
}
