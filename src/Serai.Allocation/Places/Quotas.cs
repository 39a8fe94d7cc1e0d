using static Serai.Allocation.QuotaProblemCode;

namespace Serai.Allocation;

/// <summary>Whether rules make sense, and whether a set of people keeps them.</summary>
public static class Quotas
{
    /// <summary>The largest number in a rule, in persons.</summary>
    public const int LargestNumber = 1_000_000;

    /// <summary>All that is wrong with the rules themselves, in their order, the places last. That they contradict each other is told by <see cref="Places.Choose"/>.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="places">How many places there are; a most is needed.</param>
    /// <param name="fields">The keys of all fields; null where they are not to be checked.</param>
    public static IReadOnlyList<QuotaProblem> Problems(IReadOnlyList<Quota> rules, Bounds places, IReadOnlySet<string>? fields = null)
    {
        var problems = new List<QuotaProblem>();
        var seen = new HashSet<Quota>();
        Quota[] all = [.. rules, new Quota.Total(places)];
        for (var i = 0; i < all.Length; i++)
        {
            var position = i < rules.Count ? i : -1;
            problems.AddRange(Codes(all[i], position, fields).Select(code => new QuotaProblem(code, all[i], position)));
            if (!seen.Add(all[i]))
                problems.Add(new(DuplicateRule, all[i], position));
        }
        return problems;
    }

    /// <summary>
    /// The rules that a set of people does not keep, with how many there are: too many (<see cref="QuotaCount.Excess"/>) or not yet enough (<see cref="QuotaCount.Missing"/>).
    /// In the order of the rules; of a rule for each value, in the order of the values' letters.
    /// </summary>
    /// <param name="held">Those who have a place.</param>
    /// <param name="rules">The rules; the places too, as a <see cref="Quota.Total"/>, if they are to be looked at.</param>
    /// <param name="others">Those who could still get one. They count for nothing, but a least for each value holds for their values too.</param>
    public static IReadOnlyList<QuotaCount> Broken(IReadOnlyList<Candidate> held, IReadOnlyList<Quota> rules, IReadOnlyList<Candidate>? others = null) =>
        [.. Row.Of(rules, [.. held, .. others ?? []]).Select(row => row.At(row.Members.Count(m => m < held.Count))).Where(count => !count.Rule.Count.Holds(count.Count))];

    private static IEnumerable<QuotaProblemCode> Codes(Quota rule, int position, IReadOnlySet<string>? fields)
    {
        var (least, most) = rule.Count;
        if (most is null && (least is null || position < 0))
            yield return NoNumber;
        if (least < 0 || most < 0)
            yield return NegativeNumber;
        if (least > most)
            yield return LeastOverMost;
        if (least > LargestNumber || most > LargestNumber)
            yield return NumberTooLarge;
        if (rule.OfField is { } field && fields?.Contains(field) == false)
            yield return UnknownField;
        if (rule is not Quota.Among among)
            yield break;
        if (among.Values.Count == 0)
            yield return NoValues;
        if (among.Values.Any(string.IsNullOrWhiteSpace))
            yield return BlankValue;
    }

    /// <exception cref="ArgumentException">The rules have problems.</exception>
    internal static void Require(IReadOnlyList<Quota> rules, Bounds places)
    {
        if (Problems(rules, places) is [var first, ..])
            throw new ArgumentException($"{first.Code}: {first.Rule}", nameof(rules));
    }
}
