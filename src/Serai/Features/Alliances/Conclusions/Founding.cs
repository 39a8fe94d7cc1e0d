using Serai.Features.Activities;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>What sources say of an alliance's founding.</summary>
public static class Founding
{
    /// <summary>The founding activities that trusted sources date.</summary>
    public static IReadOnlyList<Activity> Told(IEnumerable<Activity> activities) =>
        [.. activities.Where(a => a is { Kind: "founding", Date: not null, Source.IsTrusted: true }).OrderBy(a => When.Of(a.Date!).Lo).ThenBy(a => When.Of(a.Date!).Width)];

    /// <summary>The sources whose dates fit the one concluded; where no activity tells of it, that of the alliance's own record.</summary>
    public static IReadOnlyList<Source> Saying(IEnumerable<Activity> activities, EdtfDate? established, Source? record)
    {
        if (established is null)
            return [];
        var fitting = Told(activities).Where(a => When.Of(a.Date!).Fits(When.Of(established))).OrderBy(a => When.Of(a.Date!).Width).Select(a => a.Source).DistinctBy(s => s.Id).ToList();
        return fitting.Count == 0 && record is not null ? [record] : fitting;
    }
}
