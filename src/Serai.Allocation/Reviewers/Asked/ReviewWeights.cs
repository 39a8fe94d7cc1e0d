namespace Serai.Allocation;

/// <summary>
/// What a pair is worth: Expertise times its expertise (0 to 100) and Bid times its bid's points (-100 to 100, see <see cref="ReviewBid"/>).
/// </summary>
/// <param name="Expertise">The weight of expertise, at least 0.</param>
/// <param name="Bid">The weight of bids, at least 0.</param>
/// <param name="EvenLoad">
/// How many points each review costs for every one that its reviewer has before it, at least 0: the first costs nothing, the second this much, the third twice
/// this. So a reviewer with n reviews costs EvenLoad · n(n-1)/2, and the more evenly reviews are spread, the less they cost together.
/// </param>
/// <remarks>
/// Points are counted in steps of a power of ten, of which the greatest possible worth has a million at most: what differs by less counts as equal.
/// </remarks>
public sealed record ReviewWeights(double Expertise = 1, double Bid = 1, double EvenLoad = 0)
{
    private const double MostSteps = 1e6;
    private const double MostLoadSteps = 1e8;

    /// <summary>The points of a bid, before its weight.</summary>
    public static int PointsOf(ReviewBid bid) => bid switch
    {
        ReviewBid.Wants => 100,
        ReviewBid.Can => 50,
        ReviewBid.RatherNot => -100,
        _ => 0,
    };

    /// <summary>How many points a step has.</summary>
    /// <param name="load">The most reviews that a reviewer can have: the solver bears no costs without end.</param>
    internal double Step(double load)
    {
        var most = Math.Max((Expertise + Bid) * 100 / MostSteps, EvenLoad * load / MostLoadSteps);
        return most > 0 ? Math.Pow(10, Math.Ceiling(Math.Log10(most) - 1e-9)) : 1;
    }
}
