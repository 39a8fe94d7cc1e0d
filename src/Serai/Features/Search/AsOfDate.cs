using Serai.Names;

namespace Serai.Features.Search;

/// <summary>Tells a resolver when a text was written, in one way everywhere: "2012" is every day of 2012, "2012~" a year more on both sides.</summary>
public static class AsOfDate
{
    /// <summary>The hints with the span of days that a date may denote; null, or a date that names no end of it, tells nothing.</summary>
    public static ResolveHints AsOf(this ResolveHints hints, EdtfDate? date) => hints with { Earliest = date?.Earliest, Latest = date?.Latest };

    /// <summary>Whether a date tells any day at all: <c>../..</c> does not.</summary>
    public static bool TellsWhen(this EdtfDate date) => date.Earliest is not null || date.Latest is not null;
}
