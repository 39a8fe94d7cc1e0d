using Serai.Edtf.Days;

namespace Serai.Edtf;

/// <summary>
/// The starts and ends of two stretches, each an unknown number between two bounds, and what is asked of their order.
/// Ends are the day after the last, so that a stretch always has a start less than its end.
/// </summary>
internal sealed class Endpoints
{
    public const int Start = 0;
    public const int End = 1;
    public const int OtherStart = 2;
    public const int OtherEnd = 3;

    private readonly long[] least;
    private readonly long[] most;
    private readonly List<(int Low, int High, int Gap)> order = [(Start, End, 1), (OtherStart, OtherEnd, 1)];

    public Endpoints(Course one, Course other)
    {
        least = [one.Begins.First, After(one.Ends.First), other.Begins.First, After(other.Ends.First)];
        most = [one.Begins.Last, After(one.Ends.Last), other.Begins.Last, After(other.Ends.Last)];
    }

    public Endpoints Less(int low, int high)
    {
        order.Add((low, high, 1));
        return this;
    }

    public Endpoints Same(int one, int other)
    {
        order.Add((one, other, 0));
        order.Add((other, one, 0));
        return this;
    }

    /// <summary>
    /// Whether some choice of the four keeps the order. If any does, the least numbers that the order allows do: raise each
    /// as far as it must be, and see whether it stays within its bounds.
    /// </summary>
    public bool CanBe()
    {
        // Four numbers without a circle of gaps settle within four rounds.
        for (var round = 0; round < least.Length; round++)
            foreach (var (low, high, gap) in order)
                least[high] = Math.Max(least[high], least[low] + gap);
        return least.Zip(most).All(pair => pair.First <= pair.Second)
            && order.All(o => least[o.High] >= least[o.Low] + o.Gap);
    }

    private static long After(long day) => day is DayNumber.Ever or DayNumber.Forever ? day : day + 1;
}
