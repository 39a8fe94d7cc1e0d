namespace Serai.Features.Alliances.Portrait;

/// <summary>The days on which something about an alliance changed: dots on the bar of days.</summary>
public static class ChangeDays
{
    public static IReadOnlyList<LocalDate> Of(AllianceHead head)
    {
        var dates = head.Memberships.SelectMany(m => new[] { m.Since, m.Until })
            .Concat(head.TrustedActivities.Select(a => a.Date))
            .Concat(head.Figures.Where(f => f.Source.IsTrusted).Select(f => f.Date))
            .Append(head.Alliance.Established).Append(head.Alliance.Dissolved);
        return [.. dates.OfType<EdtfDate>().Select(d => d.Earliest).OfType<LocalDate>().Distinct().Order()];
    }
}
