namespace Serai.Allocation;

/// <summary>Who moves up from the reserve list when places become free.</summary>
public static class Reserve
{
    /// <summary>The first in the order who can move up, and why each before them cannot.</summary>
    /// <remarks>
    /// Someone can move up while a place is free and both hold:
    /// <list type="number">
    /// <item>No rule with a most that counts them is full, or over it.</item>
    /// <item>As few as before will be missing in the end. What is missing is added up over the leasts of all rules and values, for the best set that those who have a place
    /// can still be filled up to from the reserve, on the places that are free, without anyone joining a full rule. So a least that can still be reached stays reachable, and one that cannot anyway blocks nobody.</item>
    /// </list>
    /// The least of the places counts like that of a rule. Scores are no matter.
    /// </remarks>
    /// <param name="held">Those who have a place.</param>
    /// <param name="reserve">The others, in their order; none of those who have a place.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="ArgumentException">The rules have problems (see <see cref="Quotas.Problems"/>), or two people have one id.</exception>
    public static ReserveTurn Next(IReadOnlyList<Candidate> held, IReadOnlyList<Candidate> reserve, IReadOnlyList<Quota> rules, Bounds places) =>
        Of(held, reserve, rules, places).Turn();

    /// <summary>All turns until no place is free or nobody can move up; the last turn says why. The same as asking for the next again and again.</summary>
    /// <inheritdoc cref="Next"/>
    public static IReadOnlyList<ReserveTurn> Fill(IReadOnlyList<Candidate> held, IReadOnlyList<Candidate> reserve, IReadOnlyList<Quota> rules, Bounds places)
    {
        var list = Of(held, reserve, rules, places);
        var turns = new List<ReserveTurn> { list.Turn() };
        while (turns[^1].Next is not null)
            turns.Add(list.Turn());
        return turns;
    }

    private static ReserveList Of(IReadOnlyList<Candidate> held, IReadOnlyList<Candidate> reserve, IReadOnlyList<Quota> rules, Bounds places)
    {
        Quotas.Require(rules, places);
        Candidate[] people = [.. held, .. reserve];
        if (people.DistinctBy(p => p.Id).Count() < people.Length)
            throw new ArgumentException("Two people have one id.", nameof(reserve));
        return new(people, held.Count, QuotaOrder.Sorted([.. rules, new Quota.Total(places)]), places.Most!.Value);
    }
}
