using Serai.Edtf.Days;

namespace Serai.Edtf.Values;

/// <summary>From one date to another; a null date is open or unknown, as the end beside it says.</summary>
internal sealed record IntervalValue(DateValue? Start, EdtfEnd StartsAs, DateValue? End, EdtfEnd EndsAs) : EdtfValue
{
    public override Doubt Doubt => (Start?.Doubt ?? Doubt.None) | (End?.Doubt ?? Doubt.None);

    public override bool HasSeason => Start?.HasSeason == true || End?.HasSeason == true;

    /// <summary>The days among which the interval began, and those among which it ended.</summary>
    public Course Course(Hemisphere hemisphere) => new(Starts(Start?.Possible(hemisphere)), Ends(End?.Possible(hemisphere)));

    public override Reach Possible(Hemisphere hemisphere) => Course(hemisphere).Possible;

    public override Reach Certain(Hemisphere hemisphere) => Course(hemisphere).Certain;

    public override Reach Stated(Hemisphere hemisphere) =>
        new Course(Starts(Start?.Stated(hemisphere)), Ends(End?.Stated(hemisphere))).Possible;

    public override string Write() => $"{Write(Start, StartsAs)}/{Write(End, EndsAs)}";

    private Reach Starts(Reach? dated) => dated ?? (StartsAs == EdtfEnd.Open ? Days.Course.SinceEver : Reach.Everything);

    private Reach Ends(Reach? dated) => dated ?? (EndsAs == EdtfEnd.Open ? Days.Course.GoesOn : Reach.Everything);

    private static string Write(DateValue? date, EdtfEnd end) => date?.Write() ?? (end == EdtfEnd.Open ? ".." : "");
}
